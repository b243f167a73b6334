import type { DrawnPlace } from '../map-data.ts';

type Places = readonly DrawnPlace[];

/** Every state the list of places has been in: behind, now and, after an undo, ahead. */
export type PlaceHistory = {
  readonly past: readonly Places[];
  readonly present: Places;
  readonly future: readonly Places[];
};

const STEPS_KEPT = 100;

export function startHistory(present: Places): PlaceHistory {
  return { past: [], present, future: [] };
}

/** A new step; what had been undone can no longer be redone. The same places again are no step. */
export function recordPlaces(history: PlaceHistory, next: Places): PlaceHistory {
  // Callers may keep places in a draft and hand back a copy.
  if (next === history.present || JSON.stringify(next) === JSON.stringify(history.present)) return history;
  return { past: [...history.past, history.present].slice(-STEPS_KEPT), present: next, future: [] };
}

export function undoPlaces(history: PlaceHistory): PlaceHistory {
  const previous = history.past.at(-1);
  if (!previous) return history;
  return { past: history.past.slice(0, -1), present: previous, future: [history.present, ...history.future] };
}

export function redoPlaces(history: PlaceHistory): PlaceHistory {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future };
}
