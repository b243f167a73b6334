import { startTaggedDocument } from '../../server/pdf/tagged-document.ts';

/** A PDF with one page for each text, tagged and in bokmål. */
export async function buildPdf(title: string, pages: readonly string[]): Promise<Buffer> {
  const document = startTaggedDocument({ title, language: 'nb', author: 'Prøve kommune' });
  document.heading(1, title);
  for (const [index, text] of pages.entries()) {
    if (index > 0) document.newPage();
    document.paragraph(text);
  }
  return document.finish();
}
