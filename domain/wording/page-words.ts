import type { Language, Texts } from '../language.ts';

const page: Texts = { nb: 'side', nn: 'side', en: 'page' };
const of: Texts = { nb: 'av', nn: 'av', en: 'of' };

/** "side 3", "page 3": a page as part of a sentence. */
export function pageWords(number: number, language: Language): string {
  return `${page[language]} ${number}`;
}

/** "Side 3 av 12", "Page 3 of 12". */
export function pageOfWords(number: number, count: number, language: Language): string {
  const words = pageWords(number, language);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${of[language]} ${count}`;
}
