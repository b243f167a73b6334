import { path, smooth, smoothPath, strip } from '../../plans/drawing/path.ts';
import type { Point } from '../../plans/drawing/point.ts';
import { polygon, rectangle, turnedRectangle } from '../../plans/drawing/shape.ts';
import type { HouseRow, SurroundingsSketch } from './surroundings-sketch.ts';

const rows = (street: string, row: Omit<HouseRow, 'street' | 'side'>): HouseRow[] =>
  (['left', 'right'] as const).map((side) => ({ ...row, street, side }));

const woods = smooth(
  [-560, 60],
  [-300, 10],
  [-250, -120],
  [-180, -60],
  [-150, 60],
  [-60, 40],
  [110, 120],
  [250, 40],
  [520, 120],
  [460, 420],
  [100, 480],
  [-300, 460],
  [-560, 340],
);

/** Nordåsen as it is: woods on the hill, fields along Hofsveien, farms, and an old lane with houses. */
export const nordasenSurroundings: SurroundingsSketch = {
  frame: { origin: [562186, 6591490], degrees: 11 },
  municipalityNumber: '3903',
  water: [
    {
      name: 'Nordåsbekken',
      shape: strip(
        smoothPath(
          [
            [-600, -20],
            [-520, -40],
            [-400, -60],
            [-320, -150],
            [-300, -260],
            [-200, -330],
            [-60, -360],
            [160, -350],
            [420, -400],
            [520, -420],
          ],
          6,
        ),
        2,
        2,
      ),
    },
    { name: 'Åsdammen', shape: smooth([300, 240], [350, 226], [384, 256], [360, 296], [306, 290]) },
  ],
  green: [
    { name: 'Nordåsen', shape: woods },
    { shape: smooth([-540, -300], [-420, -270], [-380, -360], [-470, -430], [-560, -390]) },
  ],
  streets: [
    {
      name: 'Hofsveien',
      width: 6.5,
      line: path([-560, -150], [-300, -176, 300], [-40, -182, 400], [300, -196], [560, -176]),
    },
    {
      name: 'Gamle Åsvei',
      width: 4,
      line: path([-400, -166], [-390, -90, 60], [-300, -40, 80], [-330, 60, 60], [-420, 120]),
    },
    {
      name: 'Smedstubakken',
      width: 4.5,
      line: path([330, -195], [340, -110, 60], [300, -40, 50], [350, 40]),
    },
    { name: 'Låvestien', width: 4, line: path([120, -190], [130, -260, 60], [240, -300]) },
  ],
  houses: [
    ...rows('Hofsveien', { from: 40, to: 1120, every: 76, setback: 14, length: 14, depth: 9 }),
    ...rows('Gamle Åsvei', { from: 30, to: 330, every: 38, setback: 9, length: 13, depth: 9 }),
    ...rows('Smedstubakken', { from: 26, to: 240, every: 34, setback: 9, length: 13, depth: 9 }),
    ...rows('Låvestien', { from: 30, to: 160, every: 44, setback: 10, length: 14, depth: 9 }),
  ],
  buildings: [
    { name: 'Nordås gård', address: 'Hofsveien 61', shape: turnedRectangle([210, -256], 16, 10, 14) },
    { shape: turnedRectangle([250, -270], 34, 14, 14) },
    { shape: turnedRectangle([228, -232], 12, 8, 104) },
    { name: 'Smedstua', address: 'Smedstubakken 1', shape: turnedRectangle([386, -160], 14, 9, 80) },
    { shape: turnedRectangle([410, -140], 28, 13, 80) },
    { shape: turnedRectangle([-84, -30], 18, 10, 20) },
  ],
  trees: Array.from(
    { length: 12 },
    (_, index): Point => [-210 + (index % 4) * 12, -80 + Math.floor(index / 4) * 22],
  ),
  open: [
    polygon(
      [-215, -172],
      [-60, -180],
      [196, -190],
      [232, -40],
      [214, 176],
      [60, 214],
      [-150, 206],
      [-232, 120],
      [-246, -20],
    ),
    rectangle(190, -290, 280, -220),
  ],
};
