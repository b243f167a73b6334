import type { Language } from '../../domain/language.ts';
import { lengthWords } from '../../domain/wording/measure-words.ts';

const pointsPerMetreOfPaper = 72 / 0.0254;

/** A length on the ground that is easy to use and about so many points long on the sheet. */
export function niceLength(scale: number, points: number): number {
  const metres = (points / pointsPerMetreOfPaper) * scale;
  const power = 10 ** Math.floor(Math.log10(metres));
  const step = [5, 2, 1].find((candidate) => candidate * power <= metres) ?? 1;
  return step * power;
}

type Bar = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly scale: number;
  readonly language: Language;
};

/** A bar of four parts with its lengths, drawn as decoration: the scale is also said in words. */
export function drawScaleBar(pdf: PDFKit.PDFDocument, { left, top, width, scale, language }: Bar): void {
  const metres = niceLength(scale, width);
  const points = (metres / scale) * pointsPerMetreOfPaper;
  const part = points / 4;
  for (let index = 0; index < 4; index += 1) {
    pdf
      .lineWidth(0.5)
      .rect(left + index * part, top, part, 4)
      .fillAndStroke(index % 2 === 0 ? '#111111' : '#ffffff', '#111111');
  }
  pdf.font('regular').fontSize(7).fillColor('#111111');
  pdf.text('0', left, top + 6, { lineBreak: false });
  pdf.text(lengthWords(metres / 2, language), left + points / 2 - 10, top + 6, { lineBreak: false });
  pdf.text(lengthWords(metres, language), left + points - 8, top + 6, { lineBreak: false });
}

/** An arrow to the north of the map's grid. */
export function drawNorthArrow(pdf: PDFKit.PDFDocument, left: number, top: number): void {
  pdf
    .path(`M${left + 7} ${top}L${left + 14} ${top + 22}L${left + 7} ${top + 17}L${left} ${top + 22}Z`)
    .fill('#111111');
  pdf.font('bold').fontSize(9).fillColor('#111111');
  pdf.text('N', left + 3.6, top + 24, { lineBreak: false });
}
