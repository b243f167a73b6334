import { useState } from 'react';
import type { DeskClause } from './desk-clause.ts';

const mostSteps = 100;

type Work = {
  readonly clauses: readonly DeskClause[];
  readonly past: readonly (readonly DeskClause[])[];
  /** What the last change was to; typing on in one field is one step. */
  readonly field: string | null;
};

/** The clauses on the desk with a way back for every change. */
export function useClauseWork(start: () => readonly DeskClause[]) {
  const [work, setWork] = useState<Work>(() => ({ clauses: start(), past: [], field: null }));
  const change = (clauses: readonly DeskClause[], field: string | null = null) =>
    setWork(({ clauses: before, past, field: lastField }) => ({
      clauses,
      past: field !== null && field === lastField ? past : [...past, before].slice(-mostSteps),
      field,
    }));
  const undo = () =>
    setWork(({ clauses, past }) => ({
      clauses: past.at(-1) ?? clauses,
      past: past.slice(0, -1),
      field: null,
    }));
  return { clauses: work.clauses, change, undo, canUndo: work.past.length > 0 };
}
