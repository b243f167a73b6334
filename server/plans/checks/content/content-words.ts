import type { tell } from './tell.ts';

/** What the content rules say; each in one sentence for one case and one for many. */
export const contentRules = {
  overlap: {
    severity: 'warning',
    code: 'purposes-overlap',
    one: (subject) => ({
      nb: `To arealformål på samme nivå overlapper hverandre: ${subject}.`,
      nn: `To arealføremål på same nivå overlappar kvarandre: ${subject}.`,
      en: `Two area purposes on the same level overlap: ${subject}.`,
    }),
    many: (count, examples) => ({
      nb: `${count} par av arealformål på samme nivå overlapper hverandre, blant dem ${examples}.`,
      nn: `${count} par av arealføremål på same nivå overlappar kvarandre, mellom dei ${examples}.`,
      en: `${count} pairs of area purposes on the same level overlap, among them ${examples}.`,
    }),
  },
  smallOverlap: {
    severity: 'info',
    code: 'purposes-overlap-slightly',
    one: (subject) => ({
      nb: `To arealformål overlapper hverandre litt: ${subject}.`,
      nn: `To arealføremål overlappar kvarandre litt: ${subject}.`,
      en: `Two area purposes overlap slightly: ${subject}.`,
    }),
    many: (count) => ({
      nb: `${count} små overlapp mellom arealformål, hvert under 1 m².`,
      nn: `${count} små overlapp mellom arealføremål, kvart under 1 m².`,
      en: `${count} small overlaps between area purposes, each below 1 m².`,
    }),
  },
  outside: {
    severity: 'warning',
    code: 'object-outside-plan',
    one: (subject) => ({
      nb: `Objektet går ${subject} utenfor plangrensen.`,
      nn: `Objektet går ${subject} utanfor plangrensa.`,
      en: `The object reaches ${subject} outside the plan boundary.`,
    }),
    many: (count) => ({
      nb: `${count} objekter går utenfor plangrensen.`,
      nn: `${count} objekt går utanfor plangrensa.`,
      en: `${count} objects reach outside the plan boundary.`,
    }),
  },
  sliver: {
    severity: 'warning',
    code: 'small-areas',
    one: (subject) => ({
      nb: `Flaten er svært liten: ${subject}.`,
      nn: `Flata er svært lita: ${subject}.`,
      en: `The area is very small: ${subject}.`,
    }),
    many: (count) => ({
      nb: `${count} små flater under 1 m². De er trolig rester etter tegningen.`,
      nn: `${count} små flater under 1 m². Dei er truleg restar etter teikninga.`,
      en: `${count} small areas below 1 m². They are probably left over from drawing.`,
    }),
  },
  boundaryMissing: {
    severity: 'info',
    code: 'area-without-boundary',
    one: () => ({
      nb: 'Flaten har ingen grenselinje (RpFormålGrense eller tilsvarende) rundt seg.',
      nn: 'Flata har inga grenselinje (RpFormålGrense eller tilsvarande) rundt seg.',
      en: 'The area has no boundary line (RpFormålGrense or the like) around it.',
    }),
    many: (count) => ({
      nb: `${count} flater mangler grenselinje (RpFormålGrense eller tilsvarende) rundt seg.`,
      nn: `${count} flater manglar grenselinje (RpFormålGrense eller tilsvarande) rundt seg.`,
      en: `${count} areas have no boundary line (RpFormålGrense or the like) around them.`,
    }),
  },
  codeMissing: {
    severity: 'warning',
    code: 'code-missing',
    one: (subject) => ({
      nb: `Objektet sier ikke hvilket formål eller hvilken kode det har (${subject}).`,
      nn: `Objektet seier ikkje kva føremål eller kode det har (${subject}).`,
      en: `The object does not say which purpose or code it has (${subject}).`,
    }),
    many: (count, examples) => ({
      nb: `${count} objekter mangler formål eller kode: ${examples}.`,
      nn: `${count} objekt manglar føremål eller kode: ${examples}.`,
      en: `${count} objects lack their purpose or code: ${examples}.`,
    }),
  },
  unknownCode: {
    severity: 'warning',
    code: 'unknown-code',
    one: (subject) => ({
      nb: `Verdien står ikke i kodelista: ${subject}. Si hva den betyr, eller rett fila.`,
      nn: `Verdien står ikkje i kodelista: ${subject}. Sei kva han tyder, eller rett fila.`,
      en: `The value is not in the code list: ${subject}. Say what it means, or correct the file.`,
    }),
    many: (count, examples) => ({
      nb: `${count} verdier står ikke i kodelistene, blant dem ${examples}.`,
      nn: `${count} verdiar står ikkje i kodelistene, mellom dei ${examples}.`,
      en: `${count} values are not in the code lists, among them ${examples}.`,
    }),
  },
  nameTwice: {
    severity: 'info',
    code: 'field-name-twice',
    one: (subject) => ({
      nb: `Feltnavnet står på flere flater: ${subject}.`,
      nn: `Feltnamnet står på fleire flater: ${subject}.`,
      en: `The field name stands on several areas: ${subject}.`,
    }),
    many: (count, examples) => ({
      nb: `${count} feltnavn står på flere flater, blant dem ${examples}.`,
      nn: `${count} feltnamn står på fleire flater, mellom dei ${examples}.`,
      en: `${count} field names stand on several areas, among them ${examples}.`,
    }),
  },
  nameMissing: {
    severity: 'info',
    code: 'field-name-missing',
    one: () => ({
      nb: 'Arealformålet har ikke feltnavn.',
      nn: 'Arealføremålet har ikkje feltnamn.',
      en: 'The area purpose has no field name.',
    }),
    many: (count) => ({
      nb: `${count} arealformål har ikke feltnavn.`,
      nn: `${count} arealføremål har ikkje feltnamn.`,
      en: `${count} area purposes have no field name.`,
    }),
  },
  labelOutside: {
    severity: 'info',
    code: 'label-outside-area',
    one: (subject) => ({
      nb: `Påskriften «${subject}» står ikke i feltet den gjelder.`,
      nn: `Påskrifta «${subject}» står ikkje i feltet ho gjeld.`,
      en: `The label «${subject}» does not stand in the field it is about.`,
    }),
    many: (count, examples) => ({
      nb: `${count} påskrifter står ikke i feltet de gjelder, blant dem ${examples}.`,
      nn: `${count} påskrifter står ikkje i feltet dei gjeld, mellom dei ${examples}.`,
      en: `${count} labels do not stand in the field they are about, among them ${examples}.`,
    }),
  },
} as const satisfies Record<string, ContentRule>;

type ContentRule = Parameters<typeof tell>[0];
