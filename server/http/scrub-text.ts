/**
 * Free text that may stand in a log: what a program quotes from its input (`JSON.parse` does), e-mail addresses,
 * long numbers (telephone, account, national identity) and what looks like a secret go.
 */
export function scrubText(text: string): string {
  return (
    text
      // To the last quote, since what is quoted may hold quotes itself.
      .replace(/"[\s\S]*"|“[\s\S]*”|«[\s\S]*»|`[\s\S]*`/g, '"…"')
      .replace(/[^\s@'"<>]+@[^\s@'"<>]+/g, '…@…')
      .replace(/\b[\w+/-]{20,}={0,2}/g, (word) => (looksSecret(word) ? '…' : word))
      .replace(/(?<![\w-])\+?\d(?:[ .]?\d){7,}(?![\w-])/g, '…')
  );
}

/** Random text has letters of both cases and digits; names of things, UUIDs and hashes do not. */
function looksSecret(word: string): boolean {
  return /[a-z]/.test(word) && /[A-Z]/.test(word) && /\d/.test(word);
}
