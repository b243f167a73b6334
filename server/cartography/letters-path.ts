import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { pdfFonts } from '../pdf/pdf-fonts.ts';

const fonts = new Map<string, Font>();

/**
 * A line of text in Inter as one SVG path that begins at 0,0 on the baseline, so that a picture looks the same
 * on a machine without fonts.
 */
export function lettersPath(
  text: string,
  { size, isBold }: { readonly size: number; readonly isBold: boolean },
): { readonly path: string; readonly width: number } {
  const font = fontOf(isBold ? pdfFonts.bold : pdfFonts.regular);
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let x = 0;
  let path = '';
  for (const [index, glyph] of glyphs.entries()) {
    const position = positions[index];
    path += glyph.path
      .scale(scale, -scale)
      .translate((x + (position?.xOffset ?? 0)) * scale, 0)
      .toSVG();
    x += position?.xAdvance ?? glyph.advanceWidth;
  }
  return { path, width: x * scale };
}

function fontOf(file: string): Font {
  const known = fonts.get(file);
  if (known) return known;
  const font = create(readFileSync(file));
  if (!('layout' in font)) throw new Error(`${file} holds a collection of fonts, not one`);
  fonts.set(file, font);
  return font;
}
