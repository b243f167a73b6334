import { fitText } from './fit-text.ts';
import { textStyles } from './pdf-text-styles.ts';
import type { PdfElement, TagWriter } from './tag-writer.ts';

export type PdfTable = {
  readonly columns: readonly PdfColumn[];
  readonly rows: readonly (readonly string[])[];
  /** The first cell of each row names the row. */
  readonly hasRowHeadings?: boolean;
  /** What the table is, above it. */
  readonly caption?: string;
};

export type PdfColumn = {
  readonly heading: string;
  /** The column's share of the width beside the other columns' shares; 1 where it is not given. */
  readonly share?: number;
  readonly align?: 'left' | 'right';
};

type CellBox = { readonly left: number; readonly width: number; readonly align: 'left' | 'right' };

const padding = { x: 5, y: 4 };
const tallestHeadings = 200;

export function writeTable(tags: TagWriter, table: PdfTable): void {
  const { pdf } = tags;
  const boxes = cellBoxes(tags, table.columns);
  const headings = table.columns.map(({ heading }) => heading);
  const headingsHeight = Math.min(rowHeight(tags, headings, boxes, 'cellHeading'), tallestHeadings);
  tags.moveTo(pdf.y + 8);
  tags.ensureRoom(headingsHeight + 60);
  const element = tags.open('Table');
  if (table.caption) writeCaption(tags, element, table.caption);
  const head = tags.open('THead', element);
  writeRow(tags, { parent: head, cells: headings, boxes, tagOf: () => 'column' });
  head.end();
  const body = tags.open('TBody', element);
  const tagOf = (column: number) => (table.hasRowHeadings && column === 0 ? 'row' : 'data');
  const repeatHeadings = () => {
    pdf.addPage();
    tags.artifact(() => drawCells(tags, { cells: headings, boxes, top: pdf.y, face: 'cellHeading' }));
    closeRow(tags, headingsHeight);
  };
  const roomOfPage = tags.bottom() - pdf.page.margins.top - headingsHeight;
  for (const row of table.rows) {
    // A row that no page could hold is continued in a row below it.
    for (const cells of splitRow(tags, { row, boxes, room: roomOfPage })) {
      if (pdf.y + rowHeight(tags, cells, boxes, 'cell') > tags.bottom()) repeatHeadings();
      writeRow(tags, { parent: body, cells, boxes, tagOf });
    }
  }
  body.end();
  element.end();
  tags.moveTo(pdf.y + 4);
}

function writeCaption(tags: TagWriter, parent: PdfElement, caption: string): void {
  const { pdf } = tags;
  tags.setStyle(textStyles.strong);
  const options = { width: tags.width() };
  tags.write('Caption', () => pdf.text(caption, tags.left(), pdf.y, options), { parent });
  tags.moveTo(pdf.y + 3);
}

type Row = {
  readonly parent: PdfElement;
  readonly cells: readonly string[];
  readonly boxes: readonly CellBox[];
  tagOf(column: number): 'column' | 'row' | 'data';
};

function writeRow(tags: TagWriter, { parent, cells, boxes, tagOf }: Row): void {
  const { pdf } = tags;
  const row = tags.open('TR', parent);
  const top = pdf.y;
  let height = 0;
  for (const [column, box] of boxes.entries()) {
    const text = cells[column] ?? '';
    const tag = tagOf(column);
    const face = tag === 'data' ? 'cell' : 'cellHeading';
    const draw = () => drawCell(tags, { text, box, top, face });
    if (tag === 'data') tags.write('TD', draw, { parent: row });
    else tags.write('TH', draw, { parent: row, scope: tag === 'column' ? 'Column' : 'Row' });
    height = Math.max(height, cellHeight(tags, text, box, face));
  }
  row.end();
  tags.moveTo(top);
  closeRow(tags, height);
}

/** A rule below the row, and the writing goes on under it. */
function closeRow(tags: TagWriter, height: number): void {
  const { pdf } = tags;
  const y = pdf.y + height;
  tags.artifact(() =>
    pdf
      .lineWidth(0.5)
      .moveTo(tags.left(), y)
      .lineTo(tags.left() + tags.width(), y)
      .stroke('#999999'),
  );
  tags.moveTo(y);
}

type FaceName = 'cell' | 'cellHeading';

function drawCells(
  tags: TagWriter,
  row: { cells: readonly string[]; boxes: readonly CellBox[]; top: number; face: FaceName },
): void {
  for (const [column, box] of row.boxes.entries()) {
    drawCell(tags, { text: row.cells[column] ?? '', box, top: row.top, face: row.face });
  }
  tags.moveTo(row.top);
}

function drawCell(
  tags: TagWriter,
  { text, box, top, face }: { text: string; box: CellBox; top: number; face: FaceName },
): void {
  tags.setStyle(textStyles[face]);
  tags.pdf.text(text, box.left + padding.x, top + padding.y, textOptions(box, face));
}

function rowHeight(
  tags: TagWriter,
  cells: readonly string[],
  boxes: readonly CellBox[],
  face: FaceName,
): number {
  return Math.max(...boxes.map((box, column) => cellHeight(tags, cells[column] ?? '', box, face)));
}

function cellHeight(tags: TagWriter, text: string, box: CellBox, face: FaceName): number {
  tags.setStyle(textStyles[face]);
  return tags.pdf.heightOfString(text || ' ', textOptions(box, face)) + 2 * padding.y;
}

function textOptions(box: CellBox, face: FaceName) {
  return { width: box.width - 2 * padding.x, align: box.align, lineGap: textStyles[face].lineGap };
}

function cellBoxes(tags: TagWriter, columns: readonly PdfColumn[]): CellBox[] {
  const whole = columns.reduce((sum, { share = 1 }) => sum + share, 0);
  let left = tags.left();
  return columns.map(({ share = 1, align = 'left' }) => {
    const width = (tags.width() * share) / whole;
    const box = { left, width, align };
    left += width;
    return box;
  });
}

function splitRow(
  tags: TagWriter,
  { row, boxes, room }: { row: readonly string[]; boxes: readonly CellBox[]; room: number },
): (readonly string[])[] {
  const pieces = boxes.map((box, column) =>
    fitText(row[column] ?? '', (text) => cellHeight(tags, text, box, 'cell') <= room),
  );
  const count = Math.max(...pieces.map(({ length }) => length));
  return Array.from({ length: count }, (_, index) => pieces.map((piece) => piece[index] ?? ''));
}
