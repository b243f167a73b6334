import { type Corner, path } from './drawing/path.ts';
import { polygon } from './drawing/shape.ts';
import type { Street } from './drawing/street.ts';

export type Version = 1 | 2;

export const boundary = polygon(
  [-215, -186],
  [-60, -196],
  [196, -204],
  [232, -40],
  [214, 176],
  [60, 214],
  [-150, 206],
  [-232, 120],
  [-246, -20],
);

export const hofsveien: Street = { line: path([-300, -176], [-40, -182, 400], [300, -196]), width: 6.5 };

/** The way in: by the field and the school yard at first, west of both after the first hearing. */
const accessLines: Record<Version, readonly Corner[]> = {
  1: [
    [66, -186],
    [70, -128, 60],
    [122, -52, 50],
    [120, 68, 40],
    [84, 108, 30],
    [-170, 104],
  ],
  2: [
    [-142, -180],
    [-139, -90, 120],
    [-128, 30, 70],
    [-96, 104, 40],
    [128, 110],
  ],
};

/** The road in, as that version of the plan has it. */
export function accessRoad(version: Version): Street {
  return { line: path(...accessLines[version]), width: 6 };
}
