import { describe, expect, it } from 'vitest';
import { findHits, joinItems } from '../../client/documents/find-hits.ts';
import { type TextItem, toPageBlocks } from '../../client/documents/page-blocks.ts';

const text = (str: string, y = 700, hasEOL = true): TextItem => ({
  str,
  hasEOL,
  dir: 'ltr',
  width: 100,
  height: 10,
  fontName: 'f',
  transform: [10, 0, 0, 10, 50, y],
});
const mark = (id: string): TextItem => ({ type: 'beginMarkedContentProps', id });
const end: TextItem = { type: 'endMarkedContent', id: '' };
const content = (id: string) => ({ type: 'content', id });

describe('the text of a page for those who listen', () => {
  it('follows the file’s own structure: headings, lists, tables and the words of figures', () => {
    const items = [
      ...[mark('1'), text('Planbeskrivelse'), end],
      ...[mark('2'), text('Første linje'), text('og andre.'), end],
      ...[mark('3'), text('•'), end, mark('4'), text('Et punkt'), end],
      ...[mark('5'), text('Felt'), end, mark('6'), text('BBB1'), end],
      text('Side 1'),
    ];
    const structure = {
      role: 'Root',
      children: [
        { role: 'H1', children: [content('1')] },
        { role: 'P', children: [content('2')] },
        {
          role: 'L',
          children: [
            {
              role: 'LI',
              children: [
                { role: 'Lbl', children: [content('3')] },
                { role: 'LBody', children: [content('4')] },
              ],
            },
          ],
        },
        {
          role: 'Table',
          children: [
            {
              role: 'TR',
              children: [
                { role: 'TH', children: [content('5')] },
                { role: 'TD', children: [content('6')] },
              ],
            },
          ],
        },
        { role: 'Figure', alt: 'Kart over torget', children: [] },
      ],
    };
    expect(toPageBlocks(items, structure)).toEqual([
      { kind: 'heading', level: 1, text: 'Planbeskrivelse' },
      { kind: 'paragraph', text: 'Første linje og andre.' },
      { kind: 'item', text: '• Et punkt' },
      {
        kind: 'row',
        cells: [
          { text: 'Felt', isHeading: true },
          { text: 'BBB1', isHeading: false },
        ],
      },
      { kind: 'figure', text: 'Kart over torget' },
    ]);
  });

  it('is paragraphs where lines stand apart in a file without structure', () => {
    const items = [text('Første', 700), text('avsnitt', 688), text('Neste', 650)];
    expect(toPageBlocks(items, null)).toEqual([
      { kind: 'paragraph', text: 'Første avsnitt' },
      { kind: 'paragraph', text: 'Neste' },
    ]);
  });

  it('is nothing on a page of pictures', () => {
    expect(toPageBlocks([], null)).toEqual([]);
  });
});

describe('search in a document', () => {
  const page = joinItems([
    { str: 'Støy ved', hasEOL: true },
    { str: 'skolen. STØY\u00a0VED', hasEOL: false },
    { str: ' kaia', hasEOL: true },
  ]);

  it('finds words across lines, whatever the case and kind of space', () => {
    expect(findHits(page, 3, ' støy ved ')).toEqual([
      { page: 3, start: 0, end: 8 },
      { page: 3, start: 17, end: 25 },
    ]);
    expect(findHits(page, 3, 'ved skolen')).toHaveLength(1);
  });

  it('finds nothing for nothing', () => {
    expect(findHits(page, 1, '  ')).toEqual([]);
    expect(findHits(page, 1, 'vann')).toEqual([]);
  });
});
