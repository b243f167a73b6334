import type { SosiGroup } from './sosi-group.ts';

/** Numbers of a coordinate block that do not yet make a whole vertex. */
export type CoordinateState = { readonly dimension: 2 | 3; pending: number[] };

/**
 * Reads one line of a coordinate block into the group: numbers two or three to a vertex, ...KP marks for the
 * vertex before them, comments. Other point attributes (...KVALITET and the like) are passed over.
 */
export function scanCoordinateLine(line: string, group: SosiGroup, state: CoordinateState): void {
  let index = 0;
  while (index < line.length) {
    const code = line.charCodeAt(index);
    if (code <= 32) {
      index += 1;
      continue;
    }
    if (code === 33) return;
    const end = wordEnd(line, index);
    const word = line.slice(index, end);
    index = end;
    if (code === 46 && word.startsWith('...')) {
      index = scanPointAttribute(line, word, index, group);
      if (index < 0) return;
      continue;
    }
    addNumber(word, group, state);
  }
}

/** Tells of numbers left over at the end of a coordinate block. */
export function endCoordinates(group: SosiGroup, state: CoordinateState): void {
  if (state.pending.length > 0) group.coordinateFault ??= state.pending.join(' ');
  state.pending = [];
}

function addNumber(word: string, group: SosiGroup, state: CoordinateState): void {
  const value = Number(word);
  if (!Number.isFinite(value)) {
    group.coordinateFault ??= word.slice(0, 40);
    return;
  }
  state.pending.push(value);
  if (state.pending.length < state.dimension) return;
  const [north = 0, east = 0, height = Number.NaN] = state.pending;
  state.pending = [];
  group.coordinates.push(north, east, height);
  group.nodeMarks.push(null);
}

/** Reads "...KP 1"; returns where to go on, or -1 where the rest of the line is another point attribute. */
function scanPointAttribute(line: string, word: string, from: number, group: SosiGroup): number {
  if (word !== '...KP') return -1;
  let start = from;
  while (start < line.length && line.charCodeAt(start) <= 32) start += 1;
  const end = wordEnd(line, start);
  const mark = Number(line.slice(start, end));
  if (start === end || !Number.isFinite(mark)) return start;
  if (group.nodeMarks.length > 0) {
    group.nodeMarks[group.nodeMarks.length - 1] = mark;
    group.hasNodeMarks = true;
  }
  return end;
}

function wordEnd(line: string, from: number): number {
  let end = from;
  while (end < line.length) {
    const code = line.charCodeAt(end);
    if (code <= 32 || code === 33) break;
    end += 1;
  }
  return end;
}
