/** A stretch of bytes that holds one JSON value. */
export type JsonRange = readonly [start: number, end: number];

/** Root members of a JSON object, by name as bytes; null where the bytes are no whole JSON object. */
export function scanMembers(bytes: Uint8Array): ReadonlyMap<string, JsonRange> | null {
  const members = new Map<string, JsonRange>();
  let at = skipSpace(bytes, bytes[0] === 0xef ? 3 : 0);
  if (bytes[at] !== openBrace) return null;
  at = skipSpace(bytes, at + 1);
  if (bytes[at] === closeBrace) return endsAfter(bytes, at) ? members : null;
  for (;;) {
    if (bytes[at] !== quote) return null;
    const nameEnd = skipValue(bytes, at);
    const colon = skipSpace(bytes, nameEnd);
    if (bytes[colon] !== colonSign) return null;
    const start = skipSpace(bytes, colon + 1);
    const end = skipValue(bytes, start);
    if (end <= start) return null;
    members.set(Buffer.from(bytes.subarray(at + 1, nameEnd - 1)).toString('utf8'), [start, end]);
    at = skipSpace(bytes, end);
    if (bytes[at] === closeBrace) return endsAfter(bytes, at) ? members : null;
    if (bytes[at] !== comma) return null;
    at = skipSpace(bytes, at + 1);
  }
}

/** Elements of a JSON array one by one; ends with null where the array is broken. */
export function* scanElements(bytes: Uint8Array, [start, end]: JsonRange): Generator<JsonRange | null> {
  let at = skipSpace(bytes, start + 1);
  if (bytes[at] === closeBracket) return;
  for (;;) {
    const after = skipValue(bytes, at);
    if (after <= at || after > end) return yield null;
    yield [at, after];
    at = skipSpace(bytes, after);
    if (bytes[at] === closeBracket) return;
    if (bytes[at] !== comma) return yield null;
    at = skipSpace(bytes, at + 1);
  }
}

const quote = 0x22;
const comma = 0x2c;
const colonSign = 0x3a;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 32 || bytes[at] === 10 || bytes[at] === 13 || bytes[at] === 9) at += 1;
  return at;
}

function endsAfter(bytes: Uint8Array, at: number): boolean {
  return skipSpace(bytes, at + 1) === bytes.byteLength;
}

/** Where a value ends; `from` itself where none begins there or it has no end. Brackets are counted, not matched. */
function skipValue(bytes: Uint8Array, from: number): number {
  const first = bytes[from];
  if (first === quote) return skipString(bytes, from);
  if (first !== openBrace && first !== openBracket) {
    let at = from;
    while (at < bytes.byteLength && isPlain(bytes[at])) at += 1;
    return at;
  }
  let depth = 0;
  for (let at = from; at < bytes.byteLength; at += 1) {
    const byte = bytes[at] ?? 0;
    // Digits and what stands between them, which is most of a plan: all below the brackets.
    if (byte < openBracket && byte !== quote) continue;
    if (byte === quote) {
      const end = skipString(bytes, at);
      if (end === at) return from;
      at = end - 1;
    } else if (byte === openBrace || byte === openBracket) depth += 1;
    else if (byte === closeBrace || byte === closeBracket) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return from;
}

function skipString(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.byteLength; at += 1) {
    if (bytes[at] === backslash) at += 1;
    else if (bytes[at] === quote) return at + 1;
  }
  return from;
}

function isPlain(byte: number | undefined): boolean {
  return byte !== undefined && byte > 32 && byte !== comma && byte !== closeBrace && byte !== closeBracket;
}
