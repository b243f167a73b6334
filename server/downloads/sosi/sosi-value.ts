import { splitValue, unquote } from '../../plans/readers/sosi/split-value.ts';

/**
 * A text as it stands after an attribute's name: bare where SOSI reads it back as it is, else in quotes. Lines and
 * tabs become spaces, for a value has none. A text that no quoting can hold loses its double quotes.
 */
export function sosiValue(text: string): string {
  const value = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (value === '') return '';
  const found = [value, `"${value}"`, `'${value}'`].find((candidate) => readsAs(candidate, value));
  return found ?? sosiValue(value.replaceAll('"', '”'));
}

function readsAs(candidate: string, value: string): boolean {
  const read = splitValue(` ${candidate}`, 1);
  return read.openQuote === undefined && read.nextElement === undefined && unquote(read.value) === value;
}
