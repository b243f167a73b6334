import type { PdfFilePage } from './pdf-engine.ts';

type TextContent = Awaited<ReturnType<PdfFilePage['getTextContent']>>;
export type TextItem = TextContent['items'][number];

/** A node of the file's structure, as far as we read it. */
export type StructureNode = {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
};

/** A piece of a page for those who listen to it or read it as text. */
export type PageBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph' | 'item' | 'figure'; readonly text: string }
  | {
      readonly kind: 'row';
      readonly cells: readonly { readonly text: string; readonly isHeading: boolean }[];
    };

/**
 * The text of a page as blocks: by the file's own structure where it has one, else a paragraph wherever its lines
 * stand apart.
 */
export function toPageBlocks(items: readonly TextItem[], structure: StructureNode | null): PageBlock[] {
  const tagged = structure ? blocksOf(structure, textByMark(items)) : [];
  return tagged.length > 0 ? tagged : paragraphsOf(items);
}

function blocksOf(node: StructureNode, texts: ReadonlyMap<string, string>): PageBlock[] {
  const role = node.role ?? '';
  const text = () => textOf(node, texts);
  if (role === 'Figure' || role === 'Formula') return said('figure', node.alt ?? text());
  const level = /^H([1-6])?$/.exec(role);
  if (level) {
    return text() ? [{ kind: 'heading', level: Number(level[1] ?? 1), text: text() }] : [];
  }
  if (role === 'P' || role === 'Caption' || role === 'Note') return said('paragraph', text());
  if (role === 'LI') return said('item', text());
  if (role === 'TR') return rowOf(node, texts);
  if (node.type === 'content') return said('paragraph', text());
  return (node.children ?? []).flatMap((child) => blocksOf(child, texts));
}

function rowOf(row: StructureNode, texts: ReadonlyMap<string, string>): PageBlock[] {
  const cells = (row.children ?? [])
    .filter(({ role }) => role === 'TH' || role === 'TD')
    .map((cell) => ({ text: textOf(cell, texts), isHeading: cell.role === 'TH' }));
  return cells.some(({ text }) => text) ? [{ kind: 'row', cells }] : [];
}

function said(kind: 'paragraph' | 'item' | 'figure', text: string): PageBlock[] {
  return text ? [{ kind, text }] : [];
}

function textOf(node: StructureNode, texts: ReadonlyMap<string, string>): string {
  const own = node.type === 'content' && node.id ? (texts.get(node.id) ?? '') : '';
  const below = (node.children ?? []).map((child) => textOf(child, texts));
  return clean([own, ...below].join(' '));
}

function textByMark(items: readonly TextItem[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? undefined);
      continue;
    }
    const mark = open.findLast((id) => id !== undefined);
    if (mark) texts.set(mark, (texts.get(mark) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
  }
  return texts;
}

/** A gap of more than one and a half line begins a paragraph. */
function paragraphsOf(items: readonly TextItem[]): PageBlock[] {
  const paragraphs: string[] = [];
  let lastY: number | undefined;
  for (const item of items) {
    if (!('str' in item) || !item.str) continue;
    const y = Number(item.transform[5]);
    const isApart = lastY === undefined || Math.abs(y - lastY) > Math.max(item.height, 6) * 1.6;
    const before = paragraphs.at(-1);
    if (before === undefined || isApart) paragraphs.push(item.str);
    else paragraphs[paragraphs.length - 1] = `${before}${y === lastY ? '' : ' '}${item.str}`;
    lastY = y;
  }
  return paragraphs.map(clean).flatMap((text) => said('paragraph', text));
}

function clean(text: string): string {
  return text
    .replace(/\u00ad\s?/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
