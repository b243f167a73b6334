import { path, smooth, smoothPath, strip } from '../../plans/drawing/path.ts';
import { polygon, turnedRectangle } from '../../plans/drawing/shape.ts';
import type { HouseRow, SurroundingsSketch } from './surroundings-sketch.ts';

const rows = (street: string, row: Omit<HouseRow, 'street' | 'side'>): HouseRow[] =>
  (['left', 'right'] as const).map((side) => ({ ...row, street, side }));

/** Steinholt as it is: the quarry of today in the woods, farms and houses along Steinholtveien. */
export const steinholtSurroundings: SurroundingsSketch = {
  frame: { origin: [560936, 6556127], degrees: 6 },
  municipalityNumber: '3909',
  water: [
    { name: 'Skogsdammen', shape: smooth([-262, 236], [-232, 226], [-206, 244], [-214, 270], [-250, 272]) },
    {
      name: 'Steinholtbekken',
      shape: strip(
        smoothPath(
          [
            [-260, 260],
            [-256, 240],
            [-330, 120],
            [-380, 0],
            [-440, -120],
            [-470, -260],
            [-430, -420],
            [-420, -500],
          ],
          6,
        ),
        1.5,
        1.5,
      ),
    },
  ],
  green: [
    {
      name: 'Steinholtåsen',
      shape: smooth(
        [-620, 120],
        [-400, 20],
        [-260, -60],
        [60, -190],
        [420, -140],
        [620, 0],
        [600, 380],
        [200, 520],
        [-260, 500],
        [-600, 380],
      ),
    },
  ],
  streets: [
    {
      name: 'Steinholtveien',
      width: 6,
      line: path(
        [-760, -170],
        [-420, -214, 500],
        [-200, -236, 300],
        [40, -244, 300],
        [470, -222],
        [780, -280],
      ),
    },
    { name: 'Kvernbakken', width: 4.5, line: path([-560, -197], [-570, -290, 60], [-500, -380]) },
    { name: 'Myrveien', width: 4.5, line: path([520, -230], [560, -140, 60], [640, -110]) },
    { name: 'Grendeveien', width: 4.5, line: path([180, -236], [190, -330, 60], [320, -380]) },
  ],
  houses: [
    ...rows('Steinholtveien', { from: 30, to: 290, every: 52, setback: 12, length: 14, depth: 9 }),
    ...rows('Steinholtveien', { from: 1200, to: 1560, every: 54, setback: 12, length: 14, depth: 9 }),
    ...rows('Kvernbakken', { from: 34, to: 190, every: 36, setback: 9, length: 13, depth: 9 }),
    ...rows('Myrveien', { from: 40, to: 190, every: 36, setback: 9, length: 13, depth: 9 }),
    ...rows('Grendeveien', { from: 60, to: 240, every: 38, setback: 9, length: 13, depth: 9 }),
  ],
  buildings: [
    { name: 'Kontor og vekt', address: 'Steinholtveien 80', shape: turnedRectangle([-30, -118], 40, 18, 8) },
    { shape: turnedRectangle([-120, -60], 16, 12, 30) },
    { shape: turnedRectangle([20, 0], 14, 9, 40) },
    { name: 'Steinholt gård', address: 'Steinholtveien 64', shape: turnedRectangle([-90, -330], 16, 10, 0) },
    { shape: turnedRectangle([-50, -350], 36, 15, 0) },
    { name: 'Grendehuset', address: 'Grendeveien 1', shape: turnedRectangle([214, -290], 26, 14, 70) },
  ],
  open: [
    polygon(
      [-340, -226],
      [210, -232],
      [372, -190],
      [420, 30],
      [352, 260],
      [140, 330],
      [-160, 316],
      [-330, 210],
      [-392, -30],
    ),
  ],
};
