import type { OpenClause } from './read-clauses.ts';

/** Quiet headings are parted in so many kinds; a step of numbers is as many. */
const step = 20;

/**
 * Level of each clause, from 1. Numbers nest by their parts, and headings without number stand between them: over
 * the numbered rules that follow where those are running text, else within the numbered clause before.
 */
export function nestClauses(clauses: readonly OpenClause[]): number[] {
  const ranks = [...new Set(clauses.filter(({ number }) => !number).map(({ rank }) => rank ?? 0))].sort(
    (a, b) => a - b,
  );
  const hasChapters = clauses.some(({ number }) => number?.kind === 'chapter' || number?.kind === 'letter');
  const depths = clauses.map(({ number }) => depthOf(number, hasChapters));
  const stack: number[] = [];
  return clauses.map((clause, index) => {
    const depth = depths[index] ?? null;
    const weight = depth === null ? between(index) + 1 + ranks.indexOf(clause.rank ?? 0) : depth * step;
    while ((stack.at(-1) ?? -1) >= weight) stack.pop();
    stack.push(weight);
    return Math.min(stack.length, 8);
  });

  /** Under which depth of numbers a heading without one stands. */
  function between(index: number): number {
    const before = depths.findLastIndex((depth, at) => at < index && depth !== null);
    const after = depths.findIndex((depth, at) => at > index && depth !== null);
    const own = depths[before] ?? 0;
    const next = depths[after] ?? 0;
    const isOverRules = next === own && before >= 0 && clauses[before]?.heading === '';
    const isOverNamed = next === own && before >= 0 && clauses[before]?.rank === null;
    return (isOverRules || isOverNamed ? own - 1 : own) * step;
  }
}

function depthOf(number: OpenClause['number'], hasChapters: boolean): number | null {
  if (!number) return null;
  if (number.kind === 'chapter' || number.kind === 'letter') return 1;
  return number.parts.length + (hasChapters ? 1 : 0);
}
