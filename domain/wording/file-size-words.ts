import type { Language } from '../language.ts';
import { numberWords } from './measure-words.ts';

/** "840 kB", "1,2 MB": decimal units, one decimal under ten megabytes. */
export function fileSizeWords(bytes: number, language: Language): string {
  const megabytes = bytes / 1_000_000;
  if (megabytes < 1) return `${numberWords(Math.max(1, Math.round(bytes / 1000)), language)} kB`;
  return `${numberWords(megabytes, language, megabytes < 10 ? 1 : 0)} MB`;
}
