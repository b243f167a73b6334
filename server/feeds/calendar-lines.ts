/** A line of iCalendar (RFC 5545) may have so many bytes before it is folded. */
const longestLine = 75;

/** TEXT: what would end a value or split it is escaped, and what no calendar may hold is left out. */
export function calendarText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not get in.
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replaceAll('\n', '\\n')
  );
}

/** `20270303` of `2027-03-03`. */
export function calendarDate(date: string): string {
  return date.replaceAll('-', '');
}

/** `20270303T120000Z`. */
export function calendarInstant(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** The lines of a calendar as they are sent: folded where they are long, never inside a letter, each ended by CRLF. */
export function calendarLines(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function folded(line: string): string {
  let result = '';
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > longestLine) {
      result += '\r\n ';
      bytes = 1;
    }
    result += letter;
    bytes += size;
  }
  return result;
}
