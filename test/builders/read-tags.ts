import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

type TagNode = {
  readonly role?: string | undefined;
  readonly alt?: string | undefined;
  readonly children?: readonly TagNode[] | undefined;
};

const node: z.ZodType<TagNode> = z.lazy(() =>
  z.object({ role: z.string().optional(), alt: z.string().optional(), children: z.array(node).optional() }),
);
const tree = node.nullable();

export type TaggedPage = {
  /** Roles of the structure tree from top to bottom, parents before children. */
  readonly roles: readonly string[];
  readonly alts: readonly string[];
  readonly text: string;
  /** Text that has no tag. */
  readonly untagged: string;
};

/** What a screen reader gets of a PDF: its catalogue and the structure of each page. */
export async function readTags(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await task.promise;
  const { info, metadata } = await file.getMetadata();
  const facts = z.record(z.string(), z.unknown()).parse(info);
  const pages = await Promise.all(
    Array.from({ length: file.numPages }, (_, index) => readPage(file, index + 1)),
  );
  const read = {
    info: facts,
    metadata: metadata ? { 'dc:title': metadata.get('dc:title') } : null,
    language: facts.Language,
    isMarked: asMap(await file.getMarkInfo()).get('Marked') === true,
    showsTitle: asMap(await file.getViewerPreferences()).get('DisplayDocTitle') === true,
    pages,
  };
  await task.destroy();
  return read;
}

async function readPage(file: PDFDocumentProxy, number: number): Promise<TaggedPage> {
  const page = await file.getPage(number);
  const nodes = flatten(tree.parse(await page.getStructTree()));
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  let text = '';
  let untagged = '';
  const open: boolean[] = [];
  for (const item of items) {
    if ('str' in item) {
      const piece = `${item.str}${item.hasEOL ? '\n' : ''}`;
      text += piece;
      if (!open.includes(true)) untagged += piece;
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.type === 'beginMarkedContentProps' && Boolean(item.id));
  }
  return {
    roles: nodes.flatMap(({ role }) => (role && role !== 'Root' ? [role] : [])),
    alts: nodes.flatMap(({ alt }) => alt ?? []),
    text,
    untagged,
  };
}

function flatten(root: TagNode | null): TagNode[] {
  return root ? [root, ...(root.children ?? []).flatMap(flatten)] : [];
}

function asMap(value: unknown): ReadonlyMap<unknown, unknown> {
  return value instanceof Map ? value : new Map(Object.entries(value ?? {}));
}
