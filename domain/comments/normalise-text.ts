/**
 * A text as it is kept: composed letters (NFC), line breaks as \n (also where a PDF or word processor
 * wrote page or paragraph marks), no space around it. Nothing a person wrote is taken away.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n')
    .trim();
}

/** True when a text has characters that no one typed, or that the database cannot hold (NUL, halves of pairs). */
export function hasControlCharacters(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  return /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/.test(text) || !text.isWellFormed();
}
