import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { Language } from '../../../domain/language.ts';
import { commentLink, targetLink } from './export-links.ts';
import type { ExportHead, ExportRow } from './export-row.ts';
import { exportWords } from './export-words.ts';
import { sheetLinks } from './sheet-links.ts';

/** A cell never holds more. */
const longestCell = 32_767;

/** So that one sees what can be followed. */
const linkStyle = { textColor: '#0b5cad', textDecoration: { underline: true } } as const;

/** The comments of a hearing as a workbook: one sheet, one row a comment. */
export async function writeXlsx(
  head: ExportHead,
  rows: readonly ExportRow[],
  language: Language,
): Promise<Uint8Array> {
  const words = exportWords(language);
  const columns: readonly {
    label: string;
    width: number;
    cell: (row: ExportRow) => Cell;
    link?: (row: ExportRow) => string;
  }[] = [
    {
      label: words.word('number'),
      width: 7,
      cell: ({ number }) => ({ type: Number, value: number, ...linkStyle }),
      link: (row) => commentLink(head, row),
    },
    { label: words.word('received'), width: 18, cell: (row) => textCell(words.received(row)) },
    { label: words.word('sender'), width: 28, cell: (row) => textCell(words.sender(row)) },
    { label: words.word('channel'), width: 10, cell: (row) => textCell(words.channel(row)) },
    { label: words.word('knownBy'), width: 24, cell: (row) => textCell(words.knownBy(row)) },
    {
      label: words.word('place'),
      width: 30,
      cell: (row) => textCell(words.place(row), linkStyle),
      link: (row) => targetLink(head, row),
    },
    { label: words.word('themes'), width: 20, cell: ({ themes }) => textCell(themes.join(', ')) },
    { label: words.word('text'), width: 80, cell: (row) => textCell(words.text(row)) },
    { label: words.word('answer'), width: 60, cell: ({ answerText }) => textCell(answerText ?? '') },
    { label: words.word('outcome'), width: 20, cell: (row) => textCell(words.outcome(row)) },
    { label: words.word('change'), width: 40, cell: ({ changeText }) => textCell(changeText ?? '') },
    { label: words.word('web'), width: 20, cell: (row) => textCell(words.web(row)) },
  ];
  const sheet = [
    columns.map(({ label }): Cell => ({ type: String, value: label, fontWeight: 'bold' })),
    ...rows.map((row) => columns.map(({ cell }) => cell(row))),
  ];
  const links = rows.flatMap((row, index) =>
    columns.flatMap(({ link, cell }, column) =>
      link && cell(row) ? [{ row: index + 1, column, href: link(row) }] : [],
    ),
  );
  const options = {
    sheet: head.planIdentifier.replace(/[\\/?*[\]:]/g, '-').slice(0, 31),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  };
  return writeXlsxFile(sheet, options, { features: [sheetLinks(links)] }).toBuffer();
}

/** Always text: what someone wrote with a sign of equality first is no formula. */
function textCell(value: string, style: typeof linkStyle | undefined = undefined): Cell {
  return value === ''
    ? null
    : { type: String, value: value.slice(0, longestCell), wrap: true, alignVertical: 'top', ...style };
}
