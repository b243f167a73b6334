import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readClauses } from '../../../domain/provisions/read-clauses.ts';
import { readDocx } from '../../../server/documents/read-docx.ts';
import { docxSourceLines } from '../../../server/plans/provisions/docx-source-lines.ts';
import { lines, outline } from './outline.ts';

const level = (at: number, format: keyof typeof LevelFormat, text: string) => ({
  level: at,
  format: LevelFormat[format],
  text,
  alignment: AlignmentType.START,
});
const numbering = {
  config: [
    {
      reference: 'sections',
      levels: [level(0, 'DECIMAL', '§ %1'), level(1, 'DECIMAL', '§ %1.%2'), level(2, 'LOWER_LETTER', '%3)')],
    },
    {
      reference: 'decimals',
      levels: [level(0, 'DECIMAL', '%1.'), level(1, 'DECIMAL', '%1.%2'), level(2, 'DECIMAL', '%1.%2.%3')],
    },
    { reference: 'points', levels: [level(0, 'BULLET', '•')] },
  ],
};
const item = (reference: string, at: number, text: string, more: IParagraphOptions = {}) =>
  new Paragraph({ ...more, text, numbering: { reference, level: at } });

async function read(children: (Paragraph | Table)[]) {
  const headers = { default: new Header({ children: [new Paragraph('Eksempel kommune, side 1')] }) };
  const bytes = await Packer.toBuffer(new Document({ numbering, sections: [{ headers, children }] }));
  return readClauses(docxSourceLines(await readDocx(bytes))).clauses;
}

describe('provisions in a Word document', () => {
  test('get the numbers that Word counts, headings by style, points and letters', async () => {
    const heading = (at: 1 | 2) => ({ heading: HeadingLevel[`HEADING_${at}`] });
    const clauses = await read([
      new Paragraph({ text: 'Reguleringsbestemmelser', heading: HeadingLevel.TITLE }),
      item('decimals', 0, 'Fellesbestemmelser', heading(1)),
      item('decimals', 1, 'Støy', heading(2)),
      new Paragraph('Grensene gjelder. Det skal måles:'),
      item('points', 0, 'ved vindu'),
      item('points', 0, 'ute'),
      item('decimals', 1, 'Avfall', heading(2)),
      new Paragraph('Avfall skal sorteres.'),
      item('decimals', 0, 'Boliger (BBB1-2)', heading(1)),
      item('decimals', 1, 'Høyde', heading(2)),
      new Paragraph('Høyst fire etasjer.'),
    ]);
    expect(outline(clauses)).toEqual(
      lines(`
        1 Fellesbestemmelser
          1.1 Støy
          1.2 Avfall
        2 Boliger (BBB1-2)
          2.1 Høyde`),
    );
    expect(clauses[1]?.body).toBe('Grensene gjelder. Det skal måles:\n- ved vindu\n- ute');
  });

  test('with section signs and letters from lists, bold headings and a table', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const row = (...texts: string[]) => new TableRow({ children: texts.map(cell) });
    const clauses = await read([
      item('sections', 0, 'Formål'),
      item('sections', 1, 'Planen skal legge til rette for boliger.'),
      item('sections', 2, 'høye hus'),
      item('sections', 2, 'lave hus'),
      new Paragraph({ children: [new TextRun({ text: 'Grad av utnytting', bold: true })] }),
      item('sections', 1, 'Utnyttingen står i tabellen.'),
      new Table({ rows: [row('Felt', 'BYA'), row('BBB1', '45 %')] }),
      item('sections', 0, 'Rekkefølge'),
    ]);
    expect(outline(clauses)).toEqual(
      lines(`
        § 1 Formål
          § 1.1
          Grad av utnytting
            § 1.2
        § 2 Rekkefølge`),
    );
    expect(clauses[1]?.body).toBe('Planen skal legge til rette for boliger.\na) høye hus\nb) lave hus');
    expect(clauses[3]?.body).toBe('Utnyttingen står i tabellen.\nFelt · BYA\nBBB1 · 45 %');
  });

  test('a broken file, a file of another kind and one with a document type are refused', async () => {
    const refused = { code: 'docx-broken' };
    await expect(readDocx(Buffer.from('nei'))).rejects.toMatchObject(refused);
    await expect(readDocx(zipSync({ 'xl/workbook.xml': Buffer.from('<a/>') }))).rejects.toMatchObject(
      refused,
    );
    const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb">]><w:document><w:body><w:p>&b;</w:p></w:body></w:document>';
    await expect(readDocx(zipSync({ 'word/document.xml': Buffer.from(bomb) }))).rejects.toMatchObject(
      refused,
    );
  });
});
