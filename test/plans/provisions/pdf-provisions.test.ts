import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { readClauses } from '../../../domain/provisions/read-clauses.ts';
import { readPdf } from '../../../server/documents/read-pdf.ts';
import { pdfSourceLines } from '../../../server/plans/provisions/pdf-source-lines.ts';
import { lines, outline } from './outline.ts';

type Run = { readonly text: string; readonly bold?: boolean; readonly size?: number; readonly gap?: number };

/** Pages as a municipality's template sets them: a header and a page number around the text. */
async function read(pages: readonly (readonly Run[])[], width = 440) {
  const pdf = new PDFDocument({ size: 'A4', autoFirstPage: false, margin: 0 });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve) => pdf.on('end', () => resolve(Buffer.concat(chunks))));
  pages.forEach((runs, index) => {
    pdf.addPage();
    pdf.font('Helvetica').fontSize(9).text('Eksempelvik kommune', 70, 36);
    let y = 100;
    for (const { text, bold, size = 11, gap = 4 } of runs) {
      pdf.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size);
      pdf.text(text, 70, y + gap, { width, lineGap: 1.5 });
      y = pdf.y;
    }
    pdf
      .font('Helvetica')
      .fontSize(9)
      .text(`Side ${index + 1} av ${pages.length}`, 270, 800);
  });
  pdf.end();
  const source = pdfSourceLines(await readPdf(await done));
  const { clauses, leftOut } = readClauses(source);
  return { clauses, left: leftOut.map((index) => source[index]?.text) };
}

describe('provisions in PDFs of other templates', () => {
  test('headings in bold over two lines, over a page, with header and page number', async () => {
    const long =
      'Bebyggelse som gir utsyn mot sjøen og skjermer uterommene mot vind og støy fra hovedvegen i øst (BFS1-4)';
    const { clauses, left } = await read([
      [
        { text: 'Planbestemmelser', bold: true, size: 20 },
        { text: '§ 1 PLANENS FORMÅL', bold: true, gap: 20 },
        { text: 'Planen skal legge til rette for boliger ved sjøen.' },
        { text: `§ 2 ${long}`, bold: true, gap: 14 },
        { text: 'Hus skal ha saltak. Takvinkelen skal være mellom 30 og 40 grader, og taket skal ha' },
      ],
      [
        { text: 'mørk farge uten blank overflate.' },
        { text: '§ 3 HENSYNSSONER', bold: true, gap: 14 },
        { text: '§ 3-1 Frisikt (H140)', bold: true },
        { text: 'Ingen sikthindring over 0,5 meter.' },
      ],
    ]);
    expect(outline(clauses)).toEqual(
      lines(`
        § 1 PLANENS FORMÅL
        § 2 ${long}
        § 3 HENSYNSSONER
          § 3-1 Frisikt (H140)`),
    );
    expect(clauses[1]?.body).toBe(
      'Hus skal ha saltak. Takvinkelen skal være mellom 30 og 40 grader, og taket skal ha mørk farge uten blank overflate.',
    );
    expect(left).toEqual([
      'Eksempelvik kommune',
      'Planbestemmelser',
      'Side 1 av 2',
      'Eksempelvik kommune',
      'Side 2 av 2',
    ]);
  });

  test('numbers without section sign, rules that are numbered but have no heading, and a numbered list', async () => {
    const { clauses } = await read([
      [
        { text: '1. GENERELT', bold: true },
        { text: '1.1 Planen gjelder innenfor plangrensen som er vist på plankartet, datert 1.2.2025.' },
        { text: '1.2 Disse kravene gjelder:' },
        { text: '1. Alt skal være grønt.' },
        { text: '2. Ingen ting skal være rødt.' },
        { text: '2. BOLIGER', bold: true, gap: 14 },
        { text: '2.1 Høyde', bold: true },
        { text: 'Høyst 9 meter, jf. punkt' },
        { text: '1.2 over.', gap: 0 },
      ],
    ]);
    expect(outline(clauses)).toEqual(
      lines(`
        1 GENERELT
          1.1
          1.2
        2 BOLIGER
          2.1 Høyde`),
    );
    expect(clauses[2]?.body).toBe(
      'Disse kravene gjelder:\n1. Alt skal være grønt.\n2. Ingen ting skal være rødt.',
    );
    expect(clauses[4]?.body).toBe('Høyst 9 meter, jf. punkt 1.2 over.');
  });

  test('headings without any number, told by size', async () => {
    const { clauses } = await read([
      [
        { text: 'Fellesbestemmelser', size: 15 },
        { text: 'Uteareal', size: 12.5, gap: 10 },
        { text: 'Det skal være 30 m² uteareal for hver bolig. Halvparten skal ha sol klokka 15.' },
        { text: 'Boliger (B1)', size: 15, gap: 14 },
        { text: 'Boliger kan ha to etasjer og loft.' },
      ],
    ]);
    expect(outline(clauses)).toEqual(['Fellesbestemmelser', '  Uteareal', 'Boliger (B1)']);
  });
});
