import type { Language } from '../language.ts';
import { nameOfCode } from '../plan-codes/code-names.ts';
import { landUse } from '../plan-codes/land-use.ts';
import { zoneNames } from '../plan-codes/zones.ts';
import type { ProvisionLinks } from './provision-links.ts';

/** What a clause governs, each a few words: "BBB1", "Boligbebyggelse", "H140 Frisikt". Plan types below 30 are of kommuneplan. */
export function linksInWords(
  { governs, purposes, zones }: ProvisionLinks,
  planType: number,
  language: Language,
): string[] {
  const law = planType < 30 ? 'municipal' : 'zoning';
  return [
    ...governs,
    ...purposes.map((code) => landUse(code, law).names[language]),
    ...zones.map((code) => `H${code} ${nameOfCode(zoneNames, code, language)}`),
  ];
}
