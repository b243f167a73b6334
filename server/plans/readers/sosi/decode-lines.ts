const pieceBytes = 256 * 1024;

/** A single line longer than this is no SOSI; the scan stops there. */
const longestLine = 4 * 1024 * 1024;

/**
 * Calls `onLine` for each line of the file, whatever its line ends (LF, CRLF, lone CR), and never holds more text
 * than one piece and one line. Returns 'line-too-long' where it gave up.
 */
export function forEachLine(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array, last: boolean) => string,
  on: { readonly line: (line: string) => void; readonly piece?: (bytesRead: number) => void },
): 'done' | 'line-too-long' {
  const separator = usesLoneCarriageReturns(bytes) ? '\r' : '\n';
  let rest = '';
  for (let offset = 0; offset < bytes.byteLength; offset += pieceBytes) {
    const end = Math.min(offset + pieceBytes, bytes.byteLength);
    const text = rest + decode(bytes.subarray(offset, end), end === bytes.byteLength);
    let start = 0;
    for (let stop = text.indexOf(separator); stop >= 0; stop = text.indexOf(separator, start)) {
      on.line(
        text.charCodeAt(stop - 1) === 13 && stop > start
          ? text.slice(start, stop - 1)
          : text.slice(start, stop),
      );
      start = stop + 1;
    }
    rest = text.slice(start);
    if (rest.length > longestLine) return 'line-too-long';
    on.piece?.(end);
  }
  if (rest !== '') on.line(rest.endsWith('\r') ? rest.slice(0, -1) : rest);
  return 'done';
}

function usesLoneCarriageReturns(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, pieceBytes);
  return !head.includes(10) && head.includes(13);
}
