import { z } from 'zod';
import { addDays, type CalendarDate } from './oslo-time.ts';

/** kommunenummer: four digits as text, because of leading zeros. */
export const municipalityNumberSchema = z.string().regex(/^\d{4}$/);

/** One number a municipality has had. Days inclusive; null where the row has no known end. */
export type MunicipalityNumberRow = {
  readonly number: string;
  /** Name of the municipality while it had the number. */
  readonly name: string;
  /** Number of today that the area belongs to. */
  readonly current: string;
  readonly validFrom: CalendarDate | null;
  readonly validTo: CalendarDate | null;
};

// Source: SSB's classification of municipalities (Klass 131) and SOSI's list of numbers. Small
// changes of boundaries beside the mergers are left out: this is no history of areas.
const history: readonly (readonly [
  number: string,
  name: string,
  current: string,
  validFrom: CalendarDate | null,
  replacedOn: CalendarDate | null,
])[] = [
  ['3901', 'Horten', '3901', '2024-01-01', null],
  ['3801', 'Horten', '3901', '2020-01-01', '2024-01-01'],
  ['0701', 'Horten', '3901', null, '2020-01-01'],
  ['3903', 'Holmestrand', '3903', '2024-01-01', null],
  ['3802', 'Holmestrand', '3903', '2020-01-01', '2024-01-01'],
  ['0715', 'Holmestrand', '3903', '2018-01-01', '2020-01-01'],
  ['0702', 'Holmestrand', '3903', null, '2018-01-01'],
  ['0713', 'Sande', '3903', null, '2020-01-01'],
  ['0714', 'Hof', '3903', null, '2018-01-01'],
  ['3905', 'Tønsberg', '3905', '2024-01-01', null],
  ['3803', 'Tønsberg', '3905', '2020-01-01', '2024-01-01'],
  ['0704', 'Tønsberg', '3905', null, '2020-01-01'],
  ['0716', 'Re', '3905', null, '2020-01-01'],
  ['3907', 'Sandefjord', '3907', '2024-01-01', null],
  ['3804', 'Sandefjord', '3907', '2020-01-01', '2024-01-01'],
  ['0710', 'Sandefjord', '3907', '2017-01-01', '2020-01-01'],
  ['0706', 'Sandefjord', '3907', null, '2017-01-01'],
  ['0719', 'Andebu', '3907', null, '2017-01-01'],
  ['0720', 'Stokke', '3907', null, '2017-01-01'],
  ['3909', 'Larvik', '3909', '2024-01-01', null],
  ['3805', 'Larvik', '3909', '2020-01-01', '2024-01-01'],
  ['0712', 'Larvik', '3909', '2018-01-01', '2020-01-01'],
  ['0709', 'Larvik', '3909', null, '2018-01-01'],
  ['0728', 'Lardal', '3909', null, '2018-01-01'],
  ['3911', 'Færder', '3911', '2024-01-01', null],
  ['3811', 'Færder', '3911', '2020-01-01', '2024-01-01'],
  ['0729', 'Færder', '3911', '2018-01-01', '2020-01-01'],
  ['0722', 'Nøtterøy', '3911', null, '2018-01-01'],
  ['0723', 'Tjøme', '3911', null, '2018-01-01'],
  ['3301', 'Drammen', '3301', '2024-01-01', null],
  ['3005', 'Drammen', '3301', '2020-01-01', '2024-01-01'],
  ['0711', 'Svelvik', '3301', null, '2020-01-01'],
  ['1840', 'Saltdal', '1840', null, null],
  ['4219', 'Evje og Hornnes', '4219', '2020-01-01', null],
  ['0937', 'Evje og Hornnes', '4219', null, '2020-01-01'],
  ['4601', 'Bergen', '4601', '2020-01-01', null],
  ['1201', 'Bergen', '4601', null, '2020-01-01'],
];

/** Every number known here, newest of a municipality first. */
export const municipalityNumbers: readonly MunicipalityNumberRow[] = history.map(
  ([number, name, current, validFrom, replacedOn]) => ({
    number,
    name,
    current,
    validFrom,
    validTo: replacedOn === null ? null : addDays(replacedOn, -1),
  }),
);

/** The six municipalities of Vestfold, by number. */
export const vestfoldMunicipalities = ['3901', '3903', '3905', '3907', '3909', '3911'] as const;

/** The number of today for a present or former one: 3905 for 0704, 3803 and 3905; undefined when unknown. */
export function currentMunicipalityNumber(number: string): string | undefined {
  return municipalityNumbers.find((row) => row.number === number)?.current;
}

/** All numbers of the municipality that has this number today, newest first. */
export function municipalityNumberHistory(current: string): readonly MunicipalityNumberRow[] {
  return municipalityNumbers.filter((row) => row.current === current);
}

/** The name a number stands or stood for, or undefined when unknown. */
export function municipalityNameOf(number: string): string | undefined {
  return municipalityNumbers.find((row) => row.number === number)?.name;
}
