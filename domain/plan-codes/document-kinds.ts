import type { Language, Texts } from '../language.ts';

/**
 * Document kinds of the planregister, with names for people.
 * Source: Fiks Plan v2, code list dokumenttyper (github.com/ks-no/fiks-plan-specification).
 */
export const documentKindNames = {
  PLANKART: { nb: 'Plankart', nn: 'Plankart', en: 'Plan map' },
  PLANBEST: { nb: 'Planbestemmelser', nn: 'Planføresegner', en: 'Planning provisions' },
  PLANBESKR: { nb: 'Planbeskrivelse', nn: 'Planomtale', en: 'Plan description' },
  PLANPROG: { nb: 'Planprogram', nn: 'Planprogram', en: 'Planning programme' },
  KONSUTR: { nb: 'Konsekvensutredning', nn: 'Konsekvensutgreiing', en: 'Impact assessment' },
  'ROS-ANALYSE': {
    nb: 'Risiko- og sårbarhetsanalyse',
    nn: 'Risiko- og sårbarheitsanalyse',
    en: 'Risk and vulnerability analysis',
  },
  SAKSFRAMLEGG: { nb: 'Saksframlegg', nn: 'Saksframlegg', en: 'Case paper' },
  VEDTAK: { nb: 'Vedtak', nn: 'Vedtak', en: 'Decision' },
  KUNNGJ: { nb: 'Kunngjøring', nn: 'Kunngjering', en: 'Announcement' },
  ILLUST: { nb: 'Illustrasjon', nn: 'Illustrasjon', en: 'Illustration' },
  JURILLUST: {
    nb: 'Juridisk bindende illustrasjon',
    nn: 'Juridisk bindande illustrasjon',
    en: 'Binding illustration',
  },
  TEGNFKL: { nb: 'Tegnforklaring', nn: 'Teiknforklaring', en: 'Legend' },
  KART: { nb: 'Kart', nn: 'Kart', en: 'Map' },
  GEOREFPLAN: { nb: 'Georeferert plankart', nn: 'Georeferert plankart', en: 'Georeferenced plan map' },
  RAPPORT: { nb: 'Rapport', nn: 'Rapport', en: 'Report' },
  UTREDNING: { nb: 'Utredning', nn: 'Utgreiing', en: 'Study' },
  UTTALELSE: { nb: 'Uttalelse', nn: 'Fråsegn', en: 'Statement' },
  INNSIGELSE: { nb: 'Innsigelse', nn: 'Motsegn', en: 'Objection' },
  KLAGE: { nb: 'Klage', nn: 'Klage', en: 'Appeal' },
  KORR: { nb: 'Korrespondanse', nn: 'Korrespondanse', en: 'Correspondence' },
} as const satisfies Record<string, Texts>;

export type DocumentKind = keyof typeof documentKindNames;

export const documentKinds = Object.keys(documentKindNames) as readonly DocumentKind[];

/** The name of a document kind, or the code itself where it is not known. */
export function documentKindName(kind: string, language: Language): string {
  const names: Readonly<Record<string, Texts>> = documentKindNames;
  return Object.hasOwn(names, kind) ? (names[kind]?.[language] ?? kind) : kind;
}
