/** Encodings we decode; XML itself allows any. */
const labels: ReadonlyMap<string, string> = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
  ['iso-8859-10', 'iso-8859-10'],
  ['iso-8859-15', 'iso-8859-15'],
  ['windows-1252', 'windows-1252'],
  ['utf-16', 'utf-16le'],
]);

/** Encoding of an XML file from its byte order mark or declaration; null where we cannot decode it. */
export function detectXmlEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString(
    'latin1',
  );
  const declared = /^(?:ï»¿)?\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1];
  return declared === undefined ? 'utf-8' : (labels.get(declared.toLowerCase()) ?? null);
}

const pieceBytes = 256 * 1024;

/** Calls `onText` with the text of the file, piece by piece. */
export function forEachText(
  bytes: Uint8Array,
  encoding: string,
  onText: (text: string, bytesRead: number) => void,
): void {
  const decoder = new TextDecoder(encoding);
  for (let offset = 0; offset < bytes.byteLength; offset += pieceBytes) {
    const end = Math.min(offset + pieceBytes, bytes.byteLength);
    onText(decoder.decode(bytes.subarray(offset, end), { stream: end < bytes.byteLength }), end);
  }
}
