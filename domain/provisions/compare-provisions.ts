import { compareWords, type WordChange } from './compare-words.ts';

export type ComparableProvision = {
  readonly clause: string;
  readonly heading: string;
  readonly body: string;
};

/** What became of a clause from one version to the next; where it was renumbered, the text tells. */
export type ProvisionChange<T> =
  | { readonly kind: 'same' | 'added'; readonly after: T }
  | { readonly kind: 'removed'; readonly before: T }
  | {
      readonly kind: 'changed';
      readonly before: T;
      readonly after: T;
      readonly words: readonly WordChange[];
    };

/** What is new, gone and changed, in the order of the new text; what is gone stands where it stood. */
export function compareProvisions<T extends ComparableProvision>(
  before: readonly T[],
  after: readonly T[],
): ProvisionChange<T>[] {
  const pairs = pairUp(before, after);
  const changes: ProvisionChange<T>[] = [];
  const gone = new Set(before.filter((clause) => ![...pairs.values()].includes(clause)));
  let told = 0;
  const tellGoneBefore = (end: number): void => {
    for (; told < end; told += 1) {
      const clause = before[told];
      if (clause && gone.has(clause)) changes.push({ kind: 'removed', before: clause });
    }
  };
  for (const clause of after) {
    const earlier = pairs.get(clause);
    if (!earlier) {
      changes.push({ kind: 'added', after: clause });
      continue;
    }
    tellGoneBefore(before.indexOf(earlier));
    const isSame = wordsOf(earlier) === wordsOf(clause);
    if (isSame) changes.push({ kind: 'same', after: clause });
    else
      changes.push({
        kind: 'changed',
        before: earlier,
        after: clause,
        words: compareWords(wordsOf(earlier), wordsOf(clause)),
      });
  }
  tellGoneBefore(before.length);
  return changes;
}

export function countChanges(changes: readonly ProvisionChange<unknown>[]) {
  const count = (wanted: string) => changes.filter(({ kind }) => kind === wanted).length;
  return { added: count('added'), removed: count('removed'), changed: count('changed') };
}

/** Clauses that are the same one: alike in every word, else by number and heading, by heading, by number. */
function pairUp<T extends ComparableProvision>(before: readonly T[], after: readonly T[]): Map<T, T> {
  const pairs = new Map<T, T>();
  const taken = new Set<T>();
  const keys: ((clause: ComparableProvision) => string)[] = [
    (clause) => `${plainNumber(clause)} ${wordsOf(clause)}`,
    (clause) => wordsOf({ ...clause, clause: '' }),
    (clause) => (clause.heading ? `${plainNumber(clause)} ${clause.heading}` : ''),
    ({ heading }) => heading,
    plainNumber,
  ];
  for (const key of keys) {
    const free = Map.groupBy(
      before.filter((clause) => !taken.has(clause)),
      key,
    );
    for (const clause of after) {
      const wanted = key(clause).trim();
      if (pairs.has(clause) || wanted === '') continue;
      const earlier = free.get(key(clause))?.shift();
      if (!earlier) continue;
      pairs.set(clause, earlier);
      taken.add(earlier);
    }
  }
  return pairs;
}

function plainNumber({ clause }: ComparableProvision): string {
  return clause.replace(/[\s\u00a0§]|\.$/g, '');
}

function wordsOf({ clause, heading, body }: ComparableProvision): string {
  return [clause.replace(/\s/g, '\u00a0'), heading, body].filter((part) => part !== '').join('\n');
}
