import { type Font, openSync } from 'fontkit';
import { pdfFonts } from './pdf-fonts.ts';

let font: Font | undefined;

/**
 * The text with what our letters cannot show told by number, «[U+1F600]»: an archive takes no document with a letter
 * that is missing (ISO 19005-2, 6.2.11.8), and what was written must not be lost.
 */
export function showableText(text: string): string {
  font ??= openFont();
  const letters = font;
  return Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x20 || letters.hasGlyphForCodePoint(code)) return letter;
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  }).join('');
}

function openFont(): Font {
  const opened = openSync(pdfFonts.regular);
  if (!('hasGlyphForCodePoint' in opened)) throw new Error('the letters of our PDFs are one font');
  return opened;
}

/** The same for every text in a plain object. */
export function withShowableTexts<T>(value: T): T {
  const shown = (one: unknown): unknown => {
    if (typeof one === 'string') return showableText(one);
    if (Array.isArray(one)) return one.map(shown);
    if (typeof one !== 'object' || one === null || one instanceof Date) return one;
    return Object.fromEntries(Object.entries(one).map(([name, member]) => [name, shown(member)]));
  };
  // The same shape: texts become texts.
  return shown(value) as T;
}
