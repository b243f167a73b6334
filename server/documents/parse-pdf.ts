import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfAnswer, PdfPage, PdfTask, PdfText } from './pdf-text.ts';
import { type FontNames, toLines } from './to-pdf-lines.ts';

/** More letters than the longest report has; beyond it the file is made to fill the memory. */
const mostLetters = 20_000_000;
/** Pages with fewer letters have no words to speak of: a page number, a stamp. */
const fewestLetters = 20;

const assets = new URL('../../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs'));

/** Text and structure of a PDF. For a process of its own alone: see read-pdf.ts. */
export async function parsePdf({ bytes, mostPages }: PdfTask): Promise<PdfAnswer> {
  const loading = getDocument({
    // The library takes the bytes for its own.
    data: Uint8Array.from(bytes),
    cMapUrl: new URL('cmaps/', assets).pathname,
    standardFontDataUrl: new URL('standard_fonts/', assets).pathname,
    wasmUrl: new URL('wasm/', assets).pathname,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    // Names of fonts tell what is bold.
    fontExtraProperties: true,
    // Pictures are left packed: only the text is wanted.
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > mostPages) return { kind: 'refused', reason: 'tooManyPages' };
    return await readDocument(document);
  } catch (error) {
    return { kind: 'refused', reason: isNamed(error, 'PasswordException') ? 'encrypted' : 'broken' };
  }
}

async function readDocument(document: PDFDocumentProxy): Promise<PdfAnswer> {
  const pages: PdfPage[] = [];
  const fonts: FontNames = new Map();
  let letters = 0;
  let pagesWithWords = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await readPage(await document.getPage(number), fonts);
    const onPage = page.lines.reduce((sum, { text }) => sum + text.length, 0);
    letters += onPage;
    if (letters > mostLetters) return { kind: 'refused', reason: 'tooMuchText' };
    if (onPage >= fewestLetters) pagesWithWords += 1;
    pages.push(page);
  }
  const about = await readAbout(document);
  const hasTextLayer = pagesWithWords > 0 && pagesWithWords * 2 >= pages.length;
  return { kind: 'read', pdf: { pageCount: pages.length, ...about, hasTextLayer, pages } };
}

async function readPage(page: PDFPageProxy, fonts: FontNames): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent();
  await learnFonts(page, Object.keys(styles), fonts);
  const lines = toLines(items, transform, fonts);
  const number = page.pageNumber;
  page.cleanup();
  return { number, width, height, lines };
}

/** A font's own name comes with the drawing of a page only; each is asked for once. */
async function learnFonts(page: PDFPageProxy, ids: readonly string[], fonts: FontNames): Promise<void> {
  const unknown = ids.filter((id) => !fonts.has(id));
  if (unknown.length === 0) return;
  const objects: FontObjects = page.commonObjs;
  try {
    await page.getOperatorList();
  } catch {
    // A page that cannot be drawn may still be read.
  }
  for (const id of unknown) {
    fonts.set(id, nameOf(await objectOf(objects, id)));
  }
}

type FontObjects = { get(id: string, onReady: (object: unknown) => void): unknown };

/** What the library is about to hand over; nothing where it does not come. */
function objectOf(objects: FontObjects, id: string): Promise<unknown> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), 500);
    objects.get(id, (object) => {
      clearTimeout(timer);
      resolve(object);
    });
  });
}

function nameOf(font: unknown): string {
  return typeof font === 'object' && font !== null && 'name' in font && typeof font.name === 'string'
    ? font.name
    : '';
}

async function readAbout(
  document: PDFDocumentProxy,
): Promise<Pick<PdfText, 'language' | 'title' | 'isTagged'>> {
  const [{ info }, marks] = await Promise.all([document.getMetadata(), document.getMarkInfo()]);
  return {
    language: fieldOf(info, 'Language'),
    title: fieldOf(info, 'Title'),
    isTagged: isMarked(marks),
  };
}

function fieldOf(info: object, name: string): string | null {
  const value: unknown = Reflect.get(info, name);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text.slice(0, 500);
}

/** The library's types say an object; it gives a map. */
function isMarked(marks: unknown): boolean {
  return marks instanceof Map && marks.get('Marked') === true;
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
