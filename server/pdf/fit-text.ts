/** A text in pieces that each fit, broken between words; one word too long for any place stays whole. */
export function fitText(text: string, fits: (piece: string) => boolean): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (!fits(rest)) {
    const length = longestFitting(rest, fits);
    if (length >= rest.length) break;
    pieces.push(rest.slice(0, length).trimEnd());
    rest = rest.slice(length).trimStart();
  }
  return [...pieces, rest];
}

function longestFitting(text: string, fits: (piece: string) => boolean): number {
  const ends = [...text.matchAll(/\s+/g)].map(({ index }) => index).filter((index) => index > 0);
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(text.slice(0, ends[middle]))) low = middle;
    else high = middle - 1;
  }
  return ends[low] ?? text.length;
}
