export type WordChange = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Longer texts are told as a whole: the comparison grows with the square of the words. */
const mostWords = 1500;

/** What was put in and taken out, word by word, in the order of reading. */
export function compareWords(before: string, after: string): WordChange[] {
  const old = before.split(/(?<=[ \n])/);
  const now = after.split(/(?<=[ \n])/);
  if (old.length > mostWords || now.length > mostWords) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  const lengths = commonLengths(old, now);
  const width = now.length + 1;
  const changes: WordChange[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const [was = '', is = ''] = [old[i], now[j]];
    if (i < old.length && j < now.length && was.trim() === is.trim()) {
      push(changes, 'same', is);
      i += 1;
      j += 1;
    } else if (
      j >= now.length ||
      (i < old.length && (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    ) {
      push(changes, 'removed', was);
      i += 1;
    } else {
      push(changes, 'added', is);
      j += 1;
    }
  }
  return changes;
}

/** Length of the longest common run of words from each pair of places on. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const isSame = old[i]?.trim() === now[j]?.trim();
      const after = lengths[(i + 1) * width + j + 1] ?? 0;
      const best = Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
      lengths[i * width + j] = isSame ? after + 1 : best;
    }
  }
  return lengths;
}

function push(changes: WordChange[], kind: WordChange['kind'], text: string): void {
  const last = changes.at(-1);
  if (last?.kind === kind) changes[changes.length - 1] = { kind, text: last.text + text };
  else changes.push({ kind, text });
}
