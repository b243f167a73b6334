import type { Language } from '../language.ts';
import { normaliseText } from './normalise-text.ts';

/**
 * The paragraphs of a text, as people count them: what stands between empty lines, and where there are none,
 * each line.
 */
export function textParagraphs(text: string): readonly string[] {
  const whole = normaliseText(text);
  return whole
    .split(/\n\s*\n/.test(whole) ? /\n\s*\n/ : '\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** Places of a comment speak of paragraphs that its text has. */
export function hasSpokenParagraphs(content: {
  readonly text: string;
  readonly places: readonly { readonly paragraph: number | null }[];
}): boolean {
  const count = textParagraphs(content.text).length;
  return content.places.every(({ paragraph }) => paragraph === null || paragraph <= count);
}

/**
 * The number that a paragraph (from 1) has after the text was written on; null when it is gone. What is
 * added or taken out before it moves it; what is mended in it lets it be.
 */
export function followParagraph(before: string, after: string, paragraph: number): number | null {
  const [was, is] = [textParagraphs(before), textParagraphs(after)];
  const same = (index: number) => was[index] === is[index];
  let kept = 0;
  while (kept < Math.min(was.length, is.length) && same(kept)) kept += 1;
  if (paragraph <= kept) return paragraph;
  let end = 0;
  const most = Math.min(was.length, is.length) - kept;
  while (end < most && was[was.length - 1 - end] === is[is.length - 1 - end]) end += 1;
  if (paragraph > was.length - end) return paragraph + is.length - was.length;
  return paragraph <= is.length - end ? paragraph : null;
}

/** Letters of a paragraph that tell it from the others. */
const startLetters = 40;

/** "avsnitt 2", "paragraph 2", as part of a sentence. */
export function paragraphName(paragraph: number, language: Language): string {
  return `${language === 'en' ? 'paragraph' : 'avsnitt'} ${paragraph}`;
}

/** "Avsnitt 2: «Høyden på blokkene …»"; the number alone where the text no longer has it. */
export function paragraphWords(text: string, paragraph: number, language: Language): string {
  const named = paragraphName(paragraph, language);
  const name = `${named.charAt(0).toUpperCase()}${named.slice(1)}`;
  const body = textParagraphs(text)[paragraph - 1]?.replace(/\s+/g, ' ');
  if (body === undefined) return name;
  const start = body.length <= startLetters ? body : `${atWordEnd(body.slice(0, startLetters))} …`;
  return language === 'en' ? `${name}: “${start}”` : `${name}: «${start}»`;
}

function atWordEnd(cut: string): string {
  const space = cut.lastIndexOf(' ');
  return space > startLetters / 2 ? cut.slice(0, space) : cut;
}
