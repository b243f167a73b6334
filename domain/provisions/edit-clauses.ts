import { deepestLevel } from '../plan-provisions.ts';

/** A clause on a planner's desk. */
export type EditableClause = {
  readonly key: string;
  readonly clause: string;
  readonly heading: string;
  readonly body: string;
  readonly level: number;
};

/** Parts a clause where its text stands so many letters in; the second half is a clause of its own, just below. */
export function splitClause<T extends EditableClause>(
  clauses: readonly T[],
  key: string,
  at: number,
  newKey: string,
): T[] {
  return clauses.flatMap((clause) => {
    const [before, after] = [clause.body.slice(0, at).trim(), clause.body.slice(at).trim()];
    if (clause.key !== key || after === '' || (before === '' && clause.heading === '')) return [clause];
    return [
      { ...clause, body: before },
      { ...clause, key: newKey, clause: '', heading: '', body: after },
    ];
  });
}

/** Puts a clause together with the one above it; its number and heading become text. */
export function mergeWithAbove<T extends EditableClause>(clauses: readonly T[], key: string): T[] {
  const index = clauses.findIndex((clause) => clause.key === key);
  const [above, own] = [clauses[index - 1], clauses[index]];
  if (index < 1 || !above || !own) return [...clauses];
  const opening = [own.clause, own.heading].filter((part) => part !== '').join(' ');
  const body = [above.body, opening, own.body].filter((part) => part !== '').join('\n\n');
  return clauses.toSpliced(index - 1, 2, { ...above, body });
}

/** Moves a clause in (1) or out (-1), with all that stands below it. */
export function moveLevel<T extends EditableClause>(clauses: readonly T[], key: string, by: 1 | -1): T[] {
  const index = clauses.findIndex((clause) => clause.key === key);
  const own = clauses[index];
  if (!own) return [...clauses];
  const next = clauses.findIndex(({ level }, at) => at > index && level <= own.level);
  const end = next < 0 ? clauses.length : next;
  const highest = Math.max(...clauses.slice(index, end).map(({ level }) => level));
  const above = clauses[index - 1]?.level ?? 0;
  if (by === -1 ? own.level === 1 : highest >= deepestLevel || own.level > above) return [...clauses];
  return clauses.map((clause, at) =>
    at >= index && at < end ? { ...clause, level: clause.level + by } : clause,
  );
}
