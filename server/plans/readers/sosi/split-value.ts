export type SplitValue = {
  /** The text up to a comment or a following element, trimmed, with its quotes. */
  readonly value: string;
  /** The quote that is still open at the end of the line. */
  readonly openQuote?: '"' | "'";
  /** Where a further element (".. NAME") starts on the same line. */
  readonly nextElement?: number;
};

/**
 * Splits what follows an element's name on a line. `!` starts a comment outside quotes; a quote opens only at the
 * start of a word, so that an apostrophe in a name stays one; two or more dots and a capital start a new element.
 */
export function splitValue(line: string, from: number, openQuote?: '"' | "'"): SplitValue {
  let quote = openQuote;
  let atWordStart = true;
  for (let index = from; index < line.length; index += 1) {
    const letter = line.charAt(index);
    if (quote !== undefined) {
      if (letter === quote) quote = undefined;
      atWordStart = false;
      continue;
    }
    if (letter === '!') return { value: line.slice(from, index).trim() };
    if (atWordStart && (letter === '"' || letter === "'")) quote = letter;
    if (atWordStart && letter === '.' && startsElement(line, index)) {
      return { value: line.slice(from, index).trim(), nextElement: index };
    }
    atWordStart = letter === ' ' || letter === '\t';
  }
  const value = line.slice(from).trim();
  return quote === undefined ? { value } : { value, openQuote: quote };
}

/** The value without the quotes around it; several quoted strings in a row keep theirs. */
export function unquote(value: string): string {
  const quote = value.charAt(0);
  if (value.length < 2 || (quote !== '"' && quote !== "'") || !value.endsWith(quote)) return value;
  const inner = value.slice(1, -1);
  return inner.includes(quote) ? value : inner;
}

function startsElement(line: string, index: number): boolean {
  let position = index;
  while (line.charAt(position) === '.') position += 1;
  return (
    position - index >= 2 &&
    /[A-ZÆØÅ]/.test(line.charAt(position)) &&
    /[A-ZÆØÅ]/.test(line.charAt(position + 1))
  );
}
