/** Läsbarhetsindex: words a sentence plus the share of words over six letters (Björnsson 1968). Under 40 is plain. */
export function lix(text: string): number {
  const words = text.match(/[\p{L}\d]+(?:[-’'][\p{L}\d]+)*/gu) ?? [];
  const sentences = text.split(/[.!?:]+(?:\s|$)|\n/).filter((sentence) => /\p{L}/u.test(sentence));
  const long = words.filter((word) => word.length > 6);
  return words.length / Math.max(1, sentences.length) + (100 * long.length) / Math.max(1, words.length);
}
