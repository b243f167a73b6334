import type { Language, Texts } from '../language.ts';

/** Names of the codes of one list: code → bokmål (official), nynorsk and English (ours). */
export type CodeNames = Readonly<Record<string, Texts>>;

/** The name of a code, or the code itself when the list lacks it. */
export function nameOfCode(names: CodeNames, code: string | number, language: Language): string {
  const key = String(code);
  return (Object.hasOwn(names, key) ? names[key]?.[language] : undefined) ?? key;
}

/** A list from rows of code, bokmål, nynorsk, English. */
export function codeNames(rows: readonly (readonly [string, string, string, string])[]): CodeNames {
  return Object.fromEntries(rows.map(([code, nb, nn, en]) => [code, { nb, nn, en }]));
}
