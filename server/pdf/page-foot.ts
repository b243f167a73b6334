import { pageOfWords } from '../../domain/wording/page-words.ts';
import type { PdfFacts } from './open-pdf.ts';

/** What stands at the foot of each page, left of the page's number. */
export type PageFoot = { readonly text: string; readonly colour?: string };

/** «Side 2 av 5» at the foot of each page, and what else is wanted there: no part of the content. */
export function writePageFeet(
  pdf: PDFKit.PDFDocument,
  { title, language }: Pick<PdfFacts, 'title' | 'language'>,
  foot: PageFoot | undefined,
): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    const { width, height, margins } = pdf.page;
    const top = height - 36;
    // Below the margin a text would open a new page.
    pdf.page.margins = { ...margins, bottom: 0 };
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font('regular').fontSize(8);
    const number = pageOfWords(page - start + 1, count, language);
    const numberLeft = width - margins.right - pdf.widthOfString(number);
    pdf.fillColor('#444444').text(number, numberLeft, top, { lineBreak: false });
    pdf.fillColor(foot?.colour ?? '#444444').text(foot?.text ?? title, margins.left, top, {
      width: numberLeft - margins.left - 12,
      height: 10,
      ellipsis: true,
    });
    pdf.endMarkedContent();
    pdf.page.margins = margins;
  }
}
