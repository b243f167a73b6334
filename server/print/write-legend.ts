import type { Language } from '../../domain/language.ts';
import { paintPdf } from '../cartography/paint-pdf.ts';
import type { TaggedDocument } from '../pdf/tagged-document.ts';
import { legendSwatch } from './legend-swatch.ts';
import { printWords } from './print-words.ts';
import type { LegendRow } from './sheet-legend.ts';

type WrittenLegend = {
  readonly legend: readonly LegendRow[];
  readonly language: Language;
  /** Margins of a page that the legend goes on to, in points. */
  readonly page: PDFKit.PDFPage['margins'];
};

const cssPixel = 0.75;
const swatch = { width: 26, height: 13 };

/** Each code once, its swatch beside its words; what has no room goes on over the page. */
export function writeLegend(document: TaggedDocument, { legend, language, page }: WrittenLegend): void {
  const { pdf } = document;
  const words = printWords(language);
  document.heading(2, words.legend, { size: 11 });
  if (legend.length === 0) document.paragraph(words.empty, { style: 'small' });
  for (const { sample, text } of legend) {
    const style = 'small';
    pdf.font('regular').fontSize(8.5);
    const height =
      pdf.heightOfString(text, {
        width: document.pdf.page.width - pdf.page.margins.left - pdf.page.margins.right - 34,
      }) + 6;
    if (pdf.y + Math.max(height, swatch.height + 4) > pdf.page.height - pdf.page.margins.bottom) {
      document.newPage();
      pdf.page.margins = { ...page };
      pdf.x = page.left;
      pdf.y = page.top;
      document.heading(2, words.legendContinued, { size: 11 });
    }
    const { margins } = pdf.page;
    const top = pdf.y + 4;
    document.decoration(0, ({ left }) =>
      paintPdf(pdf, legendSwatch(sample, { ...swatch, pixel: cssPixel }), { left, top, ...swatch }),
    );
    pdf.page.margins = { ...margins, left: margins.left + swatch.width + 8 };
    document.paragraph(text, { style });
    pdf.page.margins = margins;
    pdf.x = margins.left;
    pdf.y = Math.max(pdf.y, top + swatch.height);
  }
}
