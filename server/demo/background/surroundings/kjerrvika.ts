import { outline, path, smooth, smoothPath, strip } from '../../plans/drawing/path.ts';
import type { Point } from '../../plans/drawing/point.ts';
import { polygon, rectangle, turnedRectangle } from '../../plans/drawing/shape.ts';
import type { HouseRow, SurroundingsSketch } from './surroundings-sketch.ts';

/** The shore from north-west to south-east; the sea lies on its left. */
const shore = smoothPath(
  [
    [-520, 0],
    [-450, 2],
    [-340, 14],
    [-250, -4],
    [-180, 26],
    [-120, 20],
    [-84, -14],
    [-40, -46],
    [14, -58],
    [62, -44],
    [92, -8],
    [118, 34],
    [170, 44],
    [230, 16],
    [320, -8],
    [450, 0],
    [520, 0],
  ],
  6,
);

const rows = (street: string, row: Omit<HouseRow, 'street' | 'side'>): HouseRow[] =>
  (['left', 'right'] as const).map((side) => ({ ...row, street, side }));

/** Kjerrvika as it is: a cove with a small harbour behind a breakwater, a beach, and houses in the slope. */
export const kjerrvikaSurroundings: SurroundingsSketch = {
  frame: { origin: [583405, 6562645], degrees: -43 },
  municipalityNumber: '3911',
  land: [polygon(...shore, [450, -60], [450, -90], [-450, -90], [-450, -60])],
  water: [{ name: 'Kjerrvika', shape: polygon(...shore, [450, 60], [300, 420], [-300, 420], [-450, 60]) }],
  green: [
    { name: 'Badeplassen', shape: outline([-8, -56, 3], [40, -52, 8], [44, -76, 4], [-6, -82, 4]) },
    { name: 'Svaberget', shape: smooth([112, 24], [170, 36], [232, 8], [210, -30], [150, -26], [112, -4]) },
    {
      shape: smooth(
        [-430, -10],
        [-340, 4],
        [-250, -14],
        [-190, 12],
        [-176, -50],
        [-260, -84],
        [-360, -90],
        [-430, -70],
      ),
    },
    { shape: smooth([-300, -250], [-180, -236], [-120, -300], [-180, -380], [-320, -370]) },
  ],
  streets: [
    {
      name: 'Kjerrvikveien',
      width: 6,
      line: path([-460, -128], [-220, -150, 200], [40, -144, 200], [260, -166, 200], [460, -150]),
    },
    { name: 'Strandbakken', width: 5, line: path([-60, -147], [-64, -110, 40], [-44, -84, 30], [-58, -52]) },
    { name: 'Svabergstien', width: 3.5, line: path([120, -150], [116, -96, 40], [138, -40]) },
    {
      name: 'Tangveien',
      width: 5,
      line: path([-240, -148], [-236, -230, 60], [-120, -262, 60], [60, -250], [150, -270, 60], [160, -158]),
    },
    { name: 'Naustveien', width: 4, line: path([-300, -143], [-296, -90, 30], [-210, -60, 40], [-150, -48]) },
  ],
  houses: [
    ...rows('Kjerrvikveien', { from: 16, to: 920, every: 30, setback: 8, length: 13, depth: 9 }),
    ...rows('Strandbakken', { from: 18, to: 62, every: 24, setback: 6, length: 12, depth: 8.5 }),
    ...rows('Tangveien', { from: 22, to: 560, every: 29, setback: 7, length: 13, depth: 9 }),
    ...rows('Svabergstien', { from: 24, to: 84, every: 28, setback: 7, length: 11, depth: 8 }),
    ...rows('Naustveien', { from: 30, to: 170, every: 34, setback: 7, length: 11, depth: 8 }),
  ],
  buildings: [
    {
      name: 'Molo',
      shape: strip(
        smoothPath(
          [
            [-150, 20],
            [-132, 22],
            [-110, 50],
            [-70, 74],
            [-30, 80],
            [-10, 78],
          ],
          5,
        ),
        3,
        3,
      ),
    },
    {
      name: 'Brygge A',
      shape: strip(
        [
          [-92, -8],
          [-64, 40],
        ],
        1.2,
        1.2,
      ),
    },
    {
      name: 'Brygge B',
      shape: strip(
        [
          [-62, -30],
          [-30, 30],
        ],
        1.2,
        1.2,
      ),
    },
    {
      name: 'Badebrygge',
      shape: strip(
        [
          [34, -54],
          [44, -26],
        ],
        1.2,
        1.2,
      ),
    },
    { name: 'Klubbhus', address: 'Strandbakken 9', shape: turnedRectangle([-92, -44], 16, 8, 40) },
    { shape: turnedRectangle([-112, -22], 8, 6, 50) },
    { shape: turnedRectangle([-106, -34], 8, 6, 45) },
    { shape: turnedRectangle([-128, -8], 8, 6, 60) },
  ],
  trees: Array.from({ length: 16 }, (_, index): Point => [-400 + index * 14, -30 - ((index * 17) % 40)]),
  open: [
    polygon(...shore, [460, 500], [-460, 500]),
    rectangle(-140, -84, 60, 100),
    rectangle(112, -34, 234, 60),
  ],
};
