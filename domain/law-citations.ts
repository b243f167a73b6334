import type { Language, Texts } from './language.ts';
import type { CalendarDate } from './oslo-time.ts';

/** Laws by short key, with their names as they stand in a sentence. */
const laws = {
  planningAct: {
    nb: 'plan- og bygningsloven',
    nn: 'plan- og bygningslova',
    en: 'the Norwegian Planning and Building Act',
  },
  administrationAct: { nb: 'forvaltningsloven', nn: 'forvaltningslova', en: 'the Public Administration Act' },
  informationAct: { nb: 'offentleglova', nn: 'offentleglova', en: 'the Freedom of Information Act' },
  informationRegulation: {
    nb: 'offentlegforskrifta',
    nn: 'offentlegforskrifta',
    en: 'the Freedom of Information Regulation',
  },
  copyrightAct: { nb: 'åndsverkloven', nn: 'åndsverklova', en: 'the Copyright Act' },
  damagesAct: { nb: 'skadeerstatningsloven', nn: 'skadebotlova', en: 'the Compensatory Damages Act' },
  penalCode: { nb: 'straffeloven', nn: 'straffelova', en: 'the Penal Code' },
} as const satisfies Record<string, Texts>;

type CitationRow = {
  readonly key: string;
  readonly law: keyof typeof laws;
  /** As written beside the law's name; what needs words, like a paragraph, stands in `suffix`. */
  readonly section: string;
  readonly suffix?: Texts;
  readonly validFrom: CalendarDate;
  /** The last day the row holds; absent while it does. */
  readonly validTo?: CalendarDate;
};

/**
 * Where the law says what, as dated rows. When an act is replaced (the Public Administration Act of
 * 1967 will be), end the old row and add the new one beside it; the key stays.
 */
const citationRows = [
  { key: 'participation', law: 'planningAct', section: '§ 5-1', validFrom: '2009-07-01' },
  { key: 'startNotice', law: 'planningAct', section: '§ 12-8', validFrom: '2009-07-01' },
  { key: 'startNoticeMunicipal', law: 'planningAct', section: '§ 11-12', validFrom: '2009-07-01' },
  { key: 'planProgramme', law: 'planningAct', section: '§ 12-9', validFrom: '2009-07-01' },
  { key: 'planProgrammeMunicipal', law: 'planningAct', section: '§ 11-13', validFrom: '2009-07-01' },
  { key: 'publicDisplay', law: 'planningAct', section: '§ 12-10', validFrom: '2009-07-01' },
  { key: 'municipalPlan', law: 'planningAct', section: '§ 11-14', validFrom: '2009-07-01' },
  { key: 'simplifiedChange', law: 'planningAct', section: '§ 12-14', validFrom: '2009-07-01' },
  { key: 'objection', law: 'planningAct', section: '§ 5-4', validFrom: '2009-07-01' },
  { key: 'paperCopy', law: 'planningAct', section: '§ 5-2', validFrom: '2009-07-01' },
  { key: 'riskAnalysis', law: 'planningAct', section: '§ 4-3', validFrom: '2009-07-01' },
  { key: 'impactAssessment', law: 'planningAct', section: '§ 4-2', validFrom: '2009-07-01' },
  { key: 'confidentialityDuty', law: 'administrationAct', section: '§ 13', validFrom: '1970-01-01' },
  { key: 'confidential', law: 'informationAct', section: '§ 13', validFrom: '2009-01-01' },
  {
    key: 'nationalIdentityNumber',
    law: 'informationAct',
    section: '§ 26',
    suffix: { nb: ' femte ledd', nn: ' femte ledd', en: ' fifth paragraph' },
    validFrom: '2009-01-01',
  },
  { key: 'journalDuty', law: 'informationAct', section: '§ 10', validFrom: '2009-01-01' },
  { key: 'notOnTheWeb', law: 'informationRegulation', section: '§ 7', validFrom: '2009-01-01' },
  { key: 'copyright', law: 'copyrightAct', section: '§ 3', validFrom: '2018-07-01' },
  { key: 'defamation', law: 'damagesAct', section: '§ 3-6 a', validFrom: '2015-10-01' },
  { key: 'unlawful', law: 'penalCode', section: '§§ 185, 263, 266', validFrom: '2015-10-01' },
] as const satisfies readonly CitationRow[];

export type CitationKey = (typeof citationRows)[number]['key'];

/**
 * A citation as it stands in a sentence: "plan- og bygningsloven § 12-10". The row is the one that
 * held on the day; the earliest row serves for days before it.
 */
export function citation(key: CitationKey, on: CalendarDate, language: Language): string {
  const rows: readonly CitationRow[] = citationRows.filter((row) => row.key === key);
  const row =
    rows.findLast(({ validFrom, validTo }) => validFrom <= on && (!validTo || on <= validTo)) ?? rows[0];
  if (!row) return '';
  const suffix = row.suffix?.[language] ?? '';
  // The sign and its number stay on one line.
  const section = row.section.replace('§ ', '§\u00a0');
  return language === 'en'
    ? `${section}${suffix} of ${laws[row.law].en}`
    : `${laws[row.law][language]} ${section}${suffix}`;
}

/** The citation in every language. */
export function citationTexts(key: CitationKey, on: CalendarDate): Texts {
  return { nb: citation(key, on, 'nb'), nn: citation(key, on, 'nn'), en: citation(key, on, 'en') };
}
