import { detectXmlEncoding } from './decode-xml.ts';

const pieceBytes = 1024 * 1024;
/** Longer ids are none; also how much of one piece is looked at again with the next. */
const longestLink = 512;

/**
 * Whether anything in an XML file links to an id by '#id'. Found by looking for `href="#…"` in the bytes, before the
 * file is read: most geometries have an id, few are referred to, and only those must be kept.
 */
export function referredIds(bytes: Uint8Array): (id: string) => boolean {
  // Two bytes a letter, or ids written with entities: keep everything rather than lose a link.
  if (detectXmlEncoding(bytes) !== 'utf-8') return () => true;
  const ids = new Set<string>();
  for (let start = 0; start < bytes.byteLength; start += pieceBytes) {
    const end = Math.min(bytes.byteLength, start + pieceBytes + longestLink);
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
    for (const [, id = ''] of text.matchAll(/href\s{0,9}=\s{0,9}["']#([^"']{1,400})["']/g)) {
      if (id.includes('&')) return () => true;
      ids.add(id);
    }
  }
  return (id) => ids.has(id);
}
