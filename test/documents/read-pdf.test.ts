import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { writePdf } from '../../server/demo/documents/write-pdf.ts';
import { readPdf } from '../../server/documents/read-pdf.ts';
import { hasSharedData, readSharedData } from '../shared-data.ts';

describe('reading a PDF', () => {
  test('gives its lines from top to bottom, with place, size and weight, and what it says of itself', async () => {
    const pdf = await readPdf(
      await writePdf({
        title: 'Bestemmelser (eksempel)',
        subtitle: 'Eksempel kommune',
        facts: [['Plan-id', 'EKS-01']],
        sections: [{ heading: '1 Planens hensikt', paragraphs: ['Æ, ø og å skal stå som de er skrevet.'] }],
      }),
    );
    expect(pdf).toMatchObject({ pageCount: 1, language: 'nb-NO', isTagged: true, hasTextLayer: true });
    expect(pdf.title).toBe('Bestemmelser (eksempel)');
    const [page] = pdf.pages;
    expect(page).toMatchObject({ number: 1 });
    expect(page?.width).toBeCloseTo(595.28, 1);
    const lines = page?.lines ?? [];
    expect(lines.map(({ text }) => text).slice(0, 5)).toEqual([
      'Bestemmelser (eksempel)',
      'Eksempel kommune',
      'Plan-id: EKS-01',
      '1 Planens hensikt',
      'Æ, ø og å skal stå som de er skrevet.',
    ]);
    expect(lines[0]).toMatchObject({ fontSize: 22, isBold: true, x: 62 });
    expect(lines[4]).toMatchObject({ fontSize: 10, isBold: false });
    expect(lines.map(({ y }) => y)).toEqual(lines.map(({ y }) => y).toSorted((a, b) => a - b));
  });

  test('parts a line where the gap is wide, as between columns', async () => {
    const pdf = await readPdf(
      await draw((page) => {
        page.fontSize(11).text('§ 1.1', 70, 100, { lineBreak: false });
        page.text('Boliger', 130, 100, { lineBreak: false });
      }),
    );
    const line = pdf.pages[0]?.lines[0];
    expect(line?.text).toBe('§ 1.1 Boliger');
    expect(line?.parts.map(({ text, x }) => [text, Math.round(x)])).toEqual([
      ['§ 1.1', 70],
      ['Boliger', 130],
    ]);
  });

  test('tells scanned pages from pages of text', async () => {
    const scanned = await readPdf(
      await draw((page) =>
        page.rect(50, 50, 400, 600).fill('#dddddd').fill('#000000').text('Side 1', 280, 780),
      ),
    );
    expect(scanned).toMatchObject({ hasTextLayer: false, isTagged: false, language: null, title: null });
  });

  test('says that a file is locked with a password', async () => {
    const locked = await draw((page) => page.text('hemmelig'), {
      userPassword: 'passord',
      pdfVersion: '1.7',
    });
    await expect(readPdf(locked)).rejects.toMatchObject({ code: 'pdf-encrypted' });
  });

  test('says that a file is broken, and does not try for ever', async () => {
    const whole = await draw((page) => page.text('Hele teksten'));
    await expect(readPdf(whole.subarray(0, 40))).rejects.toMatchObject({ code: 'pdf-broken' });
    await expect(readPdf(Buffer.from('ikke en PDF'))).rejects.toMatchObject({ code: 'pdf-broken' });
  });

  test('refuses more pages, bytes or time than it is given', async () => {
    const pages = await draw((page) => {
      page.text('Side en med mange nok ord');
      page.addPage().text('Side to med mange nok ord');
    });
    const refusal = (reason: string) => ({ code: 'pdf-too-large', details: { reason } });
    await expect(readPdf(pages, { mostPages: 1 })).rejects.toMatchObject(refusal('tooManyPages'));
    await expect(readPdf(pages, { mostMegabytes: 0.0001 })).rejects.toMatchObject(refusal('tooHeavy'));
    await expect(readPdf(pages, { deadlineMs: 1 })).rejects.toMatchObject(refusal('tooSlow'));
  });

  test.skipIf(!hasSharedData)('reads real provisions, and knows their bold headings', async () => {
    const pdf = await readPdf(readSharedData('plans-no/stoperitomta-4219-202102/planbestemmelser.pdf'));
    expect(pdf).toMatchObject({ pageCount: 4, language: 'nb-NO', isTagged: true, hasTextLayer: true });
    const lines = pdf.pages.flatMap((page) => page.lines);
    expect(lines.find(({ text }) => text.startsWith('§1.1 '))?.text).toBe(
      '§1.1 Bebyggelse og anlegg (pbl §12-5,nr 1)',
    );
    expect(lines.find(({ text }) => text === 'Grad av utnytting')?.isBold).toBe(true);
    expect(lines.find(({ text }) => text.includes('50 m2 BYA'))).toBeDefined();
  });
});

function draw(
  paint: (page: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', ...options });
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    paint(pdf);
    pdf.end();
  });
}
