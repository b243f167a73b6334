import { unzipSync } from 'fflate';
import { DocxNumbering } from './docx-numbering.ts';
import type { DocxParagraph } from './docx-paragraph.ts';
import { type DocxStyle, numberingOf, readStyles, sizeOf } from './docx-styles.ts';
import { childOf, elementsOf, parseXml, settingOf, switchOf, type XmlElement } from './docx-xml.ts';

const parts = ['word/document.xml', 'word/styles.xml', 'word/numbering.xml'];
/** A part of a long report is some five megabytes. */
const largestPart = 40 * 1024 * 1024;

/**
 * Paragraphs and table rows of a Word document in their order, without headers, footers, contents and deleted
 * text. Throws on what is no such document.
 */
export function parseDocx(bytes: Uint8Array): DocxParagraph[] {
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!parts.includes(name)) return false;
      if (originalSize > largestPart) throw new Error(`${name} is too large`);
      return true;
    },
  });
  const [main, styles, numbering] = parts.map((name) => {
    const part = files[name];
    return part && parseXml(new TextDecoder().decode(part));
  });
  const body = childOf(childOf(main, 'w:document'), 'w:body');
  if (!body) throw new Error('no body');
  const reader = { styleOf: readStyles(styles), numbering: new DocxNumbering(numbering) };
  return [...blocks(body, reader)];
}

type Reader = {
  readonly styleOf: (id: string | undefined) => DocxStyle;
  readonly numbering: DocxNumbering;
};

function* blocks(parent: XmlElement, reader: Reader): Generator<DocxParagraph> {
  for (const element of elementsOf(parent)) {
    if (element.name === 'w:p') yield* paragraph(element, reader);
    else if (element.name === 'w:tbl') yield* rows(element, reader);
    else if (element.name === 'w:sdt') yield* blocks(childOf(element, 'w:sdtContent') ?? element, reader);
    else if (element.name === 'w:ins' || element.name === 'w:customXml') yield* blocks(element, reader);
  }
}

function* rows(table: XmlElement, reader: Reader): Generator<DocxParagraph> {
  for (const row of elementsOf(table)) {
    if (row.name !== 'w:tr') continue;
    const inCells = elementsOf(row)
      .filter(({ name }) => name === 'w:tc')
      .map((cell) => [...blocks(cell, reader)])
      .toArray();
    // A table of one column is a frame around text.
    if (inCells.length === 1) {
      yield* inCells[0] ?? [];
      continue;
    }
    const cells = inCells
      .map((inCell) => inCell.map(({ text }) => text).join(' '))
      .filter((text) => text !== '');
    const first = inCells.flat()[0];
    if (first && cells.length > 0) yield { ...first, headingLevel: null, text: cells.join(' '), cells };
  }
}

function* paragraph(element: XmlElement, reader: Reader): Generator<DocxParagraph> {
  const properties = childOf(element, 'w:pPr');
  const style = reader.styleOf(settingOf(properties, 'w:pStyle'));
  if (/^toc /.test(style.name)) return;
  const weighed = { text: '', bold: 0, sizes: new Map<number, number>() };
  collect(element, style, weighed);
  const text = weighed.text.replace(/[ \t\u00a0]+/g, ' ').trim();
  if (text === '') return;
  const list = numberingOf(properties) ?? style.numbering;
  const number = list ? reader.numbering.next(list.id, list.level) : '';
  const outline = settingOf(properties, 'w:outlineLvl');
  const whole = number === '' ? text : `${number} ${text}`;
  const fontSize = [...weighed.sizes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? style.fontSize;
  yield {
    text: whole,
    headingLevel: outline === undefined ? style.headingLevel : headingLevelOf(outline),
    isBold: weighed.bold * 2 > text.length,
    fontSize,
    cells: [whole],
  };
}

function headingLevelOf(outline: string): number | null {
  const level = Number(outline) + 1;
  return level >= 1 && level <= 9 ? level : null;
}

type Weighed = { text: string; bold: number; readonly sizes: Map<number, number> };

/** Text of the runs below, with how much of it is bold and in which sizes. */
function collect(parent: XmlElement, style: DocxStyle, into: Weighed): void {
  for (const element of elementsOf(parent)) {
    if (element.name === 'w:r') addRun(element, style, into);
    else if (!left.has(element.name)) collect(element, style, into);
  }
}

/** Deleted text, other forms of the same drawing, and what belongs to fields and comments. */
const left = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:pPr',
  'w:txbxContent',
  'w:sdtPr',
  'w:sdtEndPr',
]);

function addRun(run: XmlElement, style: DocxStyle, into: Weighed): void {
  const properties = childOf(run, 'w:rPr');
  if (switchOf(properties, 'w:vanish')) return;
  const text = elementsOf(run)
    .map((element) => runText(element))
    .toArray()
    .join('');
  into.text += text;
  if (switchOf(properties, 'w:b') ?? style.isBold) into.bold += text.length;
  const size = sizeOf(properties) ?? style.fontSize;
  if (size !== null) into.sizes.set(size, (into.sizes.get(size) ?? 0) + text.length);
}

function runText(element: XmlElement): string {
  if (element.name === 'w:t') return element.children.filter((child) => typeof child === 'string').join('');
  if (element.name === 'w:tab' || element.name === 'w:br' || element.name === 'w:cr') return ' ';
  return element.name === 'w:noBreakHyphen' ? '-' : '';
}
