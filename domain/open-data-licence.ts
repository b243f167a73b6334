import type { Texts } from './language.ts';

/** The terms of all open geodata of the portal: Norsk lisens for offentlige data (NLOD) 2.0, digdir.no. */
export const openDataLicence = {
  url: 'https://data.norge.no/nlod/no/2.0',
  names: {
    nb: 'Norsk lisens for offentlige data (NLOD) 2.0',
    nn: 'Norsk lisens for offentlege data (NLOD) 2.0',
    en: 'Norwegian Licence for Open Government Data (NLOD) 2.0',
  },
} as const satisfies { readonly url: string; readonly names: Texts };

/** What the licence asks those who use the data to say; `source` names who made them, e.g. "Tønsberg kommune". */
export function openDataAttribution(source: string): Texts {
  return {
    nb: `Inneholder data under norsk lisens for offentlige data (NLOD) fra ${source}.`,
    nn: `Inneheld data under norsk lisens for offentlege data (NLOD) frå ${source}.`,
    en: `Contains data under the Norwegian licence for Open Government data (NLOD) from ${source}.`,
  };
}
