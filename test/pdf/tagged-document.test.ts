import { expect, it } from 'vitest';
import { startTaggedDocument } from '../../server/pdf/tagged-document.ts';
import { readTags } from '../builders/read-tags.ts';

const norwegian = 'Æøå, § 12-10 – Guovdageaidnu, čáhci, 3 m² «ja»';

async function sample() {
  const document = startTaggedDocument({
    title: 'Prøve & svar <1>',
    language: 'nn',
    author: 'Færder kommune',
    foot: { text: 'Prøve' },
  });
  document.heading(1, 'Prøve');
  document.paragraph(norwegian, { style: 'lead' });
  document.paragraph('Read this.', { language: 'en' });
  document.facts([['Saksnummer', '25/1234']]);
  document.heading(2, 'Liste');
  document.list({ items: ['Første', 'Andre'], isNumbered: true });
  document.link('Les meir', 'https://example.test/plan');
  document.heading(2, 'Tabell');
  document.table({
    caption: 'Merknader',
    columns: [{ heading: 'Nr.' }, { heading: 'Merknad', share: 4 }],
    rows: [
      ...Array.from({ length: 60 }, (_, row) => [`${row + 1}`, 'Ein merknad som er kort.']),
      ['61', 'ord '.repeat(6000)],
    ],
    hasRowHeadings: true,
  });
  document.figure({
    alt: 'Eit kvadrat.',
    height: 60,
    draw: ({ left, top }) => document.pdf.rect(left, top, 50, 50).fill('#123456'),
  });
  document.decoration(30, ({ left, top, width }) =>
    document.pdf
      .moveTo(left, top + 20)
      .lineTo(left + width, top + 20)
      .stroke(),
  );
  return document.finish();
}

it('a PDF of ours says what it is, in which language, and shows its title', async () => {
  const bytes = await sample();
  const { info, metadata, language, isMarked, showsTitle } = await readTags(bytes);
  expect(language).toBe('nn-NO');
  expect(isMarked).toBe(true);
  expect(showsTitle).toBe(true);
  expect(info).toMatchObject({ Title: 'Prøve & svar ‹1›', Author: 'Færder kommune' });
  expect(metadata).toMatchObject({ 'dc:title': 'Prøve & svar ‹1›' });
  expect(bytes.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
});

it('each piece of a PDF of ours has its tag, in the order it is read', async () => {
  const { pages } = await readTags(await sample());
  const [first] = pages;
  expect(first?.roles.filter((role) => !/^(TH|TD|TR|LI|Lbl|LBody)$/.test(role))).toEqual([
    'Document',
    'H1',
    'P',
    'P',
    'P',
    'H2',
    'L',
    'P',
    'Link',
    'H2',
    'Table',
    'Caption',
    'THead',
    'TBody',
  ]);
  expect(first?.roles.filter((role) => role === 'TH').length).toBeGreaterThan(10);
  expect(pages.flatMap(({ alts }) => alts)).toEqual(['Eit kvadrat.']);
});

it('no text of a PDF of ours is outside the tags but the feet and repeated headings', async () => {
  const { pages } = await readTags(await sample());
  for (const [index, { untagged }] of pages.entries()) {
    const headings = index === 0 ? '' : '(Nr\\. ?Merknad)?';
    expect(untagged.replaceAll(/\s+/g, ' ').trim()).toMatch(
      new RegExp(`^${headings} ?(Side \\d+ av \\d+ ?Prøve)$`),
    );
  }
});

it('letters of all the languages of Norway are embedded and read back', async () => {
  const bytes = await sample();
  const { pages } = await readTags(bytes);
  expect(pages[0]?.text).toContain(norwegian);
  expect(bytes.toString('latin1')).not.toMatch(/BaseFont \/Helvetica/);
});

it('a row taller than a page goes on below, with nothing lost', async () => {
  const { pages } = await readTags(await sample());
  const words = pages.map(({ text }) => text.match(/\bord\b/g)?.length ?? 0);
  expect(words.reduce((sum, count) => sum + count, 0)).toBe(6000);
});

it('a figure without words is refused', () => {
  const document = startTaggedDocument({ title: 'Prøve', language: 'nb', author: 'Færder' });
  expect(() => document.figure({ alt: ' ', height: 10, draw: () => undefined })).toThrow('words');
});
