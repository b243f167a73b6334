import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { AppError } from '../../../domain/errors.ts';

type OfficeType =
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
  | 'application/vnd.oasis.opendocument.text'
  | 'application/vnd.oasis.opendocument.spreadsheet'
  | 'application/vnd.oasis.opendocument.presentation';

const openDocument: ReadonlySet<string> = new Set([
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
]);
const mainParts: readonly (readonly [string, OfficeType])[] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];

const mostEntries = 5_000;
/** Text packs to a twentieth; what says that it unpacks to more than a hundredfold is a bomb. */
const largestRatio = 100;
const mostUnpackedBytes = 500 * 1024 * 1024;
const smallEnough = 10 * 1024 * 1024;
/** Of the two small entries that say what the document is, which alone are unpacked. */
const mostMarkBytes = 100_000;

/**
 * Which office document a ZIP archive is; undefined for any other archive. Nothing but its two marks is unpacked.
 * Throws `file-macros` for one that carries programs, `file-too-dense` for one that unpacks to far too much.
 */
export function readOfficeType(bytes: Buffer): OfficeType | undefined {
  const entries: UnzipFileInfo[] = [];
  const isMark = ({ name, originalSize }: UnzipFileInfo) =>
    (name === 'mimetype' || name === '[Content_Types].xml') && originalSize <= mostMarkBytes;
  let marks: Readonly<Record<string, Uint8Array>>;
  try {
    marks = unzipSync(bytes, {
      filter: (entry) => {
        entries.push(entry);
        return isMark(entry);
      },
    });
  } catch {
    return undefined;
  }
  const names = new Set(entries.map(({ name }) => name));
  const type = typeOf(names, marks);
  if (!type) return undefined;
  checkSize(entries, bytes.length);
  const types = marks['[Content_Types].xml'];
  const hasMacros =
    [...names].some((name) => /vbaProject|(?:^|\/)(?:Basic|Scripts)\/|macrosheets\//i.test(name)) ||
    (types !== undefined && /macroEnabled/i.test(strFromU8(types)));
  if (hasMacros) throw new AppError('file-macros');
  return type;
}

function typeOf(
  names: ReadonlySet<string>,
  marks: Readonly<Record<string, Uint8Array>>,
): OfficeType | undefined {
  const mimetype = marks.mimetype && strFromU8(marks.mimetype).trim();
  if (mimetype && openDocument.has(mimetype) && names.has('content.xml')) return mimetype as OfficeType;
  if (!marks['[Content_Types].xml']) return undefined;
  return mainParts.find(([part]) => names.has(part))?.[1];
}

function checkSize(entries: readonly UnzipFileInfo[], archiveBytes: number): void {
  const unpacked = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  const isDense = unpacked > smallEnough && unpacked > archiveBytes * largestRatio;
  if (entries.length > mostEntries || unpacked > mostUnpackedBytes || isDense) {
    throw new AppError('file-too-dense');
  }
}
