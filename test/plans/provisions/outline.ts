import type { ReadClause } from '../../../domain/provisions/read-clauses.ts';

/** Clauses as an indented list, "§1.1 Heading", with plain spaces, to compare with what a person reads. */
export function outline(clauses: readonly ReadClause[]): string[] {
  return clauses.map(({ number, heading, level }) => {
    const words = [number, heading].filter((part) => part !== '').join(' ');
    return '  '.repeat(level - 1) + words.replace(/\u00a0/g, ' ');
  });
}

/** An indented list as a text of many lines. */
export function lines(text: string): string[] {
  const all = text.split('\n').filter((line) => line.trim() !== '');
  const margin = Math.min(...all.map((line) => line.length - line.trimStart().length));
  return all.map((line) => line.slice(margin).trimEnd());
}
