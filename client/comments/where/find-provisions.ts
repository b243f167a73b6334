import { clauseTitle } from '../../../domain/provisions/clause-title.ts';

export type FindableProvision = {
  readonly id: string;
  readonly clause: string;
  readonly heading: string;
  readonly body: string;
  readonly level: number;
};

export type FoundProvision<T> = {
  readonly provision: T;
  /** A heading over what was found, which speaks of nothing by itself. */
  readonly isOnlyAbove: boolean;
};

/**
 * The clauses that have every typed word in their number, heading or text, in the order of the text, each with the
 * headings that it stands under. "§" may be left out of a number; nothing typed finds all.
 */
export function findProvisions<T extends FindableProvision>(
  provisions: readonly T[],
  typed: string,
): FoundProvision<T>[] {
  const words = plain(typed).split(' ').filter(Boolean);
  const isFound = provisions.map((provision) => {
    const text = plain(`${clauseTitle(provision)} ${provision.body}`);
    return words.every((word) => text.includes(word));
  });
  const isKept = [...isFound];
  provisions.forEach(({ level }, index) => {
    if (!isFound[index]) return;
    let below = level;
    for (let above = index - 1; above >= 0 && below > 1; above -= 1) {
      const one = provisions[above];
      if (!one || one.level >= below) continue;
      isKept[above] = true;
      below = one.level;
    }
  });
  return provisions.flatMap((provision, index) =>
    isKept[index] ? [{ provision, isOnlyAbove: !isFound[index] }] : [],
  );
}

function plain(text: string): string {
  return text
    .toLocaleLowerCase('nb')
    .replace(/[§\s]+/g, ' ')
    .trim();
}
