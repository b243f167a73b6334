import { unzipSync } from 'fflate';
import { elementsOf, parseXml, type XmlElement } from '../documents/docx-xml.ts';
import type { FilePart } from './file-finding.ts';

/** The parts of an office document that hold words, also those that are not printed: notes, deleted text, comments. */
const textParts =
  /^(?:word\/(?:document|comments|footnotes|endnotes|header\d*|footer\d*)\.xml|ppt\/(?:slides|notesSlides)\/[^/]+\.xml|xl\/(?:sharedStrings|comments\d*|worksheets\/[^/]+)\.xml|content\.xml|styles\.xml)$/;
const largestPart = 40 * 1024 * 1024;
const mostParts = 600;
/** What one paragraph, one cell or one text of a sheet stands in. */
const paragraphs: ReadonlySet<string> = new Set(['w:p', 'a:p', 'text:p', 'text:h', 'si', 'v']);
/** What stands between words without being one. */
const gaps: ReadonlySet<string> = new Set([
  'w:tab',
  'w:br',
  'w:cr',
  'text:tab',
  'text:s',
  'text:line-break',
  'a:br',
]);

/** The words of a DOCX, XLSX, PPTX, ODT, ODS or ODP, paragraph by paragraph. Throws on what is none. */
export function readOfficeText(bytes: Uint8Array): FilePart[] {
  let count = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!textParts.test(name)) return false;
      count += 1;
      if (originalSize > largestPart || count > mostParts) throw new Error(`${name} is too much`);
      return true;
    },
  });
  const parts: FilePart[] = [];
  let paragraph = 0;
  for (const name of Object.keys(files).toSorted(byPage)) {
    const slide = /slide(\d+)\.xml$/i.exec(name)?.[1];
    for (const text of paragraphsOf(parseXml(new TextDecoder().decode(files[name])))) {
      paragraph += 1;
      const number = slide ? Number(slide) : paragraph;
      parts.push({ part: slide ? 'slide' : 'paragraph', number: Math.max(1, number), text });
    }
  }
  return parts;
}

/** The main part first, then slides by their number. */
function byPage(a: string, b: string): number {
  const isMain = (name: string) => (/document\.xml$|^content\.xml$/.test(name) ? 0 : 1);
  return isMain(a) - isMain(b) || a.localeCompare(b, 'en', { numeric: true });
}

function* paragraphsOf(parent: XmlElement): Generator<string> {
  for (const element of elementsOf(parent)) {
    if (paragraphs.has(element.name)) {
      const text = textOf(element).trim();
      if (text !== '') yield text;
    } else yield* paragraphsOf(element);
  }
}

function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : gaps.has(child.name) ? ' ' : textOf(child)))
    .join('');
}
