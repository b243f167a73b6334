import { readOfficeType } from './office-type.ts';
import { isDxf, isGeojson, readTextType } from './text-type.ts';

/** What people may attach, by content, with the ending its name gets. */
export const attachmentEndings = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'image/vnd.dwg': 'dwg',
  'image/vnd.dxf': 'dxf',
  'application/geo+json': 'geojson',
  'application/gpx+xml': 'gpx',
  'application/vnd.google-earth.kml+xml': 'kml',
  'text/vnd.sosi': 'sos',
} as const;

export type AttachmentType = keyof typeof attachmentEndings;

/** The ending of a stored file's name; `bin` for what was stored before it was told. */
export function endingOf(mediaType: string): string {
  return Object.entries(attachmentEndings).find(([type]) => type === mediaType)?.[1] ?? 'bin';
}

/**
 * What a file is, read from its bytes alone; undefined for what is not taken. The mark must stand first: a file that
 * is two things at once is told by where it begins. Throws `file-macros`, `file-too-dense`.
 */
export function attachmentTypeOf(bytes: Buffer): AttachmentType | undefined {
  if (startsWith(bytes, '%PDF-')) return 'application/pdf';
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (startsWith(bytes, 'RIFF') && bytes.subarray(8, 12).toString('latin1') === 'WEBP') return 'image/webp';
  if (startsWith(bytes, 'PK\x03\x04')) return readOfficeType(bytes);
  if (/^AC10[0-9]{2}$/.test(bytes.subarray(0, 6).toString('latin1'))) return 'image/vnd.dwg';
  if (isDxf(bytes)) return 'image/vnd.dxf';
  if (isGeojson(bytes)) return 'application/geo+json';
  return readTextType(bytes);
}

function startsWith(bytes: Buffer, mark: string): boolean {
  return bytes.subarray(0, mark.length).toString('latin1') === mark;
}
