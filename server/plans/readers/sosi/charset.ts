import { isUtf8 } from 'node:buffer';
import { decodeDosNordic, decodeSevenBitNorwegian } from './single-byte-tables.ts';

export type Charset = 'UTF-8' | 'ISO8859-1' | 'ISO8859-10' | 'ANSI' | 'DOSN8' | 'ND7';

export type CharsetReading = {
  readonly charset: Charset;
  /** What ..TEGNSETT says, where the header has it. */
  readonly declared?: string;
  /** Why we read the text otherwise than declared. */
  readonly overruled?: 'is-utf8' | 'is-not-utf8' | 'unknown-name';
  /** The text is UTF-8 but for some bytes that are not; they are lost. */
  readonly hasBadBytes?: true;
};

const names: ReadonlyMap<string, Charset> = new Map([
  ['UTF-8', 'UTF-8'],
  ['UTF8', 'UTF-8'],
  ['ISO8859-1', 'ISO8859-1'],
  ['ISO-8859-1', 'ISO8859-1'],
  ['ISO8859-10', 'ISO8859-10'],
  ['ISO-8859-10', 'ISO8859-10'],
  ['ANSI', 'ANSI'],
  ['DOSN8', 'DOSN8'],
  ['ND7', 'ND7'],
  ['DECN7', 'ND7'],
]);

/**
 * Character set of a SOSI file, from ..TEGNSETT in its first kilobytes and from the bytes themselves.
 * Without TEGNSETT it is ISO 8859-10, which equals ISO 8859-1 for Norwegian. Files that say one thing and are
 * another are common: bytes that are UTF-8 beyond ASCII are read as UTF-8 whatever the header says.
 */
export function detectCharset(bytes: Uint8Array): CharsetReading {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8192)).toString(
    'latin1',
  );
  const declared = /^[ \t]*\.\.TEGNSETT[ \t]+"?([A-Za-z0-9_-]+)/m.exec(head)?.[1];
  const base = declared === undefined ? {} : { declared };
  const named = declared === undefined ? 'ISO8859-10' : names.get(declared.toUpperCase());
  const isWhole = isUtf8(bytes);
  if (isWhole ? hasHighByte(bytes) : isMostlyUtf8(bytes)) {
    const found = { charset: 'UTF-8' as const, ...base, ...(isWhole ? {} : { hasBadBytes: true as const }) };
    return named === 'UTF-8' ? found : { ...found, overruled: 'is-utf8' };
  }
  if (named === undefined) return { charset: 'ANSI', ...base, overruled: 'unknown-name' };
  if (named === 'UTF-8' && !isWhole) return { charset: 'ANSI', ...base, overruled: 'is-not-utf8' };
  return { charset: named, ...base };
}

/** A function that decodes a file's bytes piece by piece; call it with `last` on the final piece. */
export function createDecoder(charset: Charset): (bytes: Uint8Array, last: boolean) => string {
  if (charset === 'DOSN8') return decodeDosNordic;
  if (charset === 'ND7') return decodeSevenBitNorwegian;
  // WHATWG's ISO 8859-1 is windows-1252, which agrees with it on every printable character.
  const label = {
    'UTF-8': 'utf-8',
    'ISO8859-1': 'windows-1252',
    ANSI: 'windows-1252',
    'ISO8859-10': 'iso-8859-10',
  };
  const decoder = new TextDecoder(label[charset]);
  return (bytes, last) => decoder.decode(bytes, { stream: !last });
}

/** Every geometry has ..NØ; in UTF-8 its letter takes two bytes that no Norwegian word has in another set. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('..NØ', 0, 'utf8');
}

function hasHighByte(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return true;
  return false;
}
