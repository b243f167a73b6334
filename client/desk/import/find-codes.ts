import type { Language } from '../../../domain/language.ts';
import type { OfficialCode } from '../../../domain/official-codes.ts';

/** More than these nobody reads through; one types on. */
export const mostCodesShown = 40;

/** "1113 Boligbebyggelse, blokkbebyggelse", as a chosen code stands in its field. */
export function codeText({ code, names }: OfficialCode, language: Language): string {
  return `${code} ${names[language]}`;
}

/** Codes that begin as typed, then those whose name has every word that was typed; all while nothing is. */
export function findCodes(
  codes: readonly OfficialCode[],
  typed: string,
  language: Language,
): readonly OfficialCode[] {
  const wanted = typed.trim().toLocaleLowerCase('nb');
  if (wanted === '') return codes;
  const words = wanted.split(/\s+/);
  const ranked = codes.map((official) => ({ official, rank: rankOf(official) }));
  return ranked
    .filter(({ rank }) => rank < 2)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ official }) => official);

  function rankOf(official: OfficialCode): number {
    const code = official.code.toLocaleLowerCase('nb');
    const name = official.names[language].toLocaleLowerCase('nb');
    if (code.startsWith(wanted)) return 0;
    return words.every((word) => code.startsWith(word) || name.includes(word)) ? 1 : 2;
  }
}
