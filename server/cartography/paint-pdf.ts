import type { Paint } from './paint.ts';

type TextPaint = Paint & { readonly kind: 'text' };
type SymbolPaint = Paint & { readonly kind: 'symbol' };

/**
 * Paints a sheet on the page that is open, its upper left corner at `left`, `top` (points), cut off at its edges.
 * Faces `regular` and `bold` must be registered. Call it within a tagged figure.
 */
export function paintPdf(
  pdf: PDFKit.PDFDocument,
  paints: readonly Paint[],
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): void {
  pdf.save();
  pdf.rect(left, top, width, height).clip();
  pdf.translate(left, top);
  for (const paint of paints) {
    pdf.save();
    if ('inside' in paint && paint.inside) pdf.path(paint.inside).clip('even-odd');
    paintOne(pdf, paint);
    pdf.restore();
  }
  pdf.restore();
}

function paintOne(pdf: PDFKit.PDFDocument, paint: Paint): void {
  switch (paint.kind) {
    case 'fill':
      pdf
        .fillOpacity(paint.opacity ?? 1)
        .path(paint.path)
        .fill(paint.colour, 'even-odd');
      return;
    case 'line':
      pdf
        .lineWidth(paint.width)
        .lineJoin('round')
        .lineCap(isDots(paint.path) ? 'round' : 'butt');
      if (paint.dash) pdf.dash([...paint.dash]);
      pdf.path(paint.path).stroke(paint.colour);
      return;
    case 'symbol':
      paintSymbol(pdf, paint);
      return;
    case 'text':
      paintText(pdf, paint);
      return;
  }
}

function isDots(path: string): boolean {
  const [, from, to] = /^M[-\d.]+ ([-\d.]+)L[-\d.]+ ([-\d.]+)/.exec(path) ?? [];
  return from !== undefined && to !== undefined && Math.abs(Number(to) - Number(from)) < 0.03;
}

function paintSymbol(pdf: PDFKit.PDFDocument, symbol: SymbolPaint): void {
  const scale = symbol.size / 24;
  pdf.translate(symbol.at[0], symbol.at[1]).rotate(symbol.degrees).scale(scale).translate(-12, -12);
  pdf.lineJoin('round').lineCap('butt');
  const { fill, stroke, edge } = symbol;
  if (edge > 0) {
    for (const path of [fill, stroke]) {
      if (path)
        pdf
          .lineWidth(symbol.strokeWidth * (path === stroke ? 1 : 0) + 2 * edge)
          .path(path)
          .stroke('#ffffff');
    }
  }
  if (fill) pdf.path(fill).fill(symbol.colour);
  if (!stroke) return;
  pdf.lineWidth(symbol.strokeWidth);
  if (symbol.dash) pdf.dash([...symbol.dash]);
  pdf.path(stroke).stroke(symbol.colour);
}

function paintText(
  pdf: PDFKit.PDFDocument,
  { at: [x, y], text, size, degrees, colour, halo, ...rest }: TextPaint,
): void {
  pdf.font(rest.isBold ? 'bold' : 'regular').fontSize(size);
  pdf.rotate(degrees, { origin: [x, y] });
  const left = rest.anchor === 'middle' ? x - pdf.widthOfString(text) / 2 : x;
  const place = { lineBreak: false, baseline: 'alphabetic' } as const;
  pdf
    .lineJoin('round')
    .lineWidth(2 * halo)
    .strokeColor('#ffffff')
    .text(text, left, y, { ...place, stroke: true, fill: false });
  pdf.fillColor(colour).text(text, left, y, place);
}
