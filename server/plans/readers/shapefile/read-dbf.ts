import { isUtf8 } from 'node:buffer';

type Field = { readonly name: string; readonly at: number; readonly length: number };

/** Rows of a dBASE table, by their place; a deleted one is null. */
export type DbfTable = {
  readonly count: number;
  readonly row: (index: number) => readonly (readonly [name: string, value: string])[] | null;
};

/** Opens the table of a shape file; null where it is none. `codePage` is what the .cpg file says. */
export function readDbf(bytes: Uint8Array, codePage: string | undefined): DbfTable | null {
  if (bytes.byteLength < 33) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = view.getUint16(8, true);
  const recordLength = view.getUint16(10, true);
  if (recordLength < 1 || headerLength > bytes.byteLength) return null;
  const decoder = new TextDecoder(encodingOf(bytes.subarray(headerLength), codePage));
  const fields = readFields(bytes.subarray(32, headerLength), decoder);
  // The header may promise more than the file holds.
  const count = Math.min(
    view.getUint32(4, true),
    Math.floor((bytes.byteLength - headerLength) / recordLength),
  );
  return {
    count,
    row(index) {
      const start = headerLength + index * recordLength;
      if (index >= count || bytes[start] === 0x2a) return null;
      return fields.flatMap(({ name, at, length }): (readonly [string, string])[] => {
        const value = decoder
          .decode(bytes.subarray(start + at, Math.min(start + at + length, start + recordLength)))
          .replaceAll('\u0000', ' ')
          .trim();
        return value === '' || /^\*+$/.test(value) ? [] : [[name, value]];
      });
    },
  };
}

function readFields(bytes: Uint8Array, decoder: TextDecoder): readonly Field[] {
  const fields: Field[] = [];
  let at = 1;
  for (let start = 0; start + 32 <= bytes.byteLength && bytes[start] !== 0x0d; start += 32) {
    const name =
      decoder
        .decode(bytes.subarray(start, start + 11))
        .split('\u0000')[0]
        ?.trim() ?? '';
    const length = bytes[start + 16] ?? 0;
    if (name !== '') fields.push({ name, at, length });
    at += length;
  }
  return fields;
}

/** By the .cpg file; else UTF-8 where the bytes are that, else what Windows writes here. */
function encodingOf(records: Uint8Array, codePage: string | undefined): string {
  const said = codePage?.trim().toLowerCase() ?? '';
  if (/utf-?8|65001/.test(said)) return 'utf-8';
  if (/8859-?10/.test(said)) return 'iso-8859-10';
  if (/1252|8859-?1\b|88591\b/.test(said)) return 'windows-1252';
  return isUtf8(records) ? 'utf-8' : 'windows-1252';
}
