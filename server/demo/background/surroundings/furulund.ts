import { path, smooth, smoothPath, strip } from '../../plans/drawing/path.ts';
import { polygon, turnedRectangle } from '../../plans/drawing/shape.ts';
import type { HouseRow, SurroundingsSketch } from './surroundings-sketch.ts';

const rows = (street: string, row: Omit<HouseRow, 'street' | 'side'>): HouseRow[] =>
  (['left', 'right'] as const).map((side) => ({ ...row, street, side }));

const furulundveien = path(
  [-120, -40],
  [0, 0, 300],
  [330, 60, 260],
  [640, -10, 320],
  [1010, 96, 300],
  [1380, 74, 420],
  [1720, 190, 280],
  [2020, 150],
  [2180, 130],
);

/** Furulundveien as it is, from Furulund over the fields and past the school to Haugen. */
export const furulundSurroundings: SurroundingsSketch = {
  frame: { origin: [568530, 6563496], degrees: 24 },
  municipalityNumber: '3907',
  water: [
    {
      name: 'Furubekken',
      shape: strip(
        smoothPath(
          [
            [1000, 520],
            [1020, 420],
            [1050, 260],
            [1058, 92],
            [1040, -60],
            [1080, -240],
            [1060, -340],
            [1060, -400],
          ],
          6,
        ),
        1.6,
        1.6,
      ),
    },
  ],
  green: [
    {
      name: 'Furulundskogen',
      shape: smooth([-120, 120], [120, 90], [300, 130], [420, 240], [260, 400], [-60, 380], [-160, 240]),
    },
    {
      name: 'Haugskogen',
      shape: smooth([1800, 280], [1960, 240], [2160, 260], [2200, 420], [1960, 460], [1820, 400]),
    },
    { shape: smooth([620, -80], [760, -60], [840, -140], [760, -280], [620, -240]) },
  ],
  streets: [
    { name: 'Furulundveien', width: 6.5, line: furulundveien },
    { name: 'Plogveien', width: 5, line: path([206, 37], [215, -10, 60], [228, -90, 60], [330, -180]) },
    { name: 'Kløverveien', width: 5, line: path([511, 19], [519, 70, 60], [500, 170, 60], [600, 250]) },
    { name: 'Havreveien', width: 5, line: path([890, 62], [918, 10, 60], [940, -110]) },
    { name: 'Skolebakken', width: 5, line: path([1379, 74], [1380, 130, 60], [1430, 220, 60], [1560, 250]) },
    { name: 'Haugveien', width: 5, line: path([1719, 190], [1722, 140, 60], [1700, 40, 60], [1760, -60]) },
  ],
  houses: [
    ...rows('Furulundveien', { from: 20, to: 560, every: 34, setback: 15, length: 13, depth: 9 }),
    ...rows('Furulundveien', { from: 900, to: 1040, every: 70, setback: 18, length: 14, depth: 10 }),
    ...rows('Furulundveien', { from: 1330, to: 2330, every: 36, setback: 15, length: 13, depth: 9 }),
    ...['Plogveien', 'Kløverveien', 'Havreveien', 'Skolebakken', 'Haugveien'].flatMap((street) =>
      rows(street, { from: 58, to: 330, every: 30, setback: 7, length: 13, depth: 9 }),
    ),
  ],
  buildings: [
    {
      name: 'Furulund skole',
      address: 'Skolebakken 2',
      shape: polygon(
        [1270, 150],
        [1352, 146],
        [1353, 164],
        [1318, 166],
        [1320, 200],
        [1302, 201],
        [1300, 167],
        [1271, 168],
      ),
    },
    { name: 'Haug gård', address: 'Furulundveien 190', shape: turnedRectangle([1560, 30], 18, 11, 10) },
    { shape: turnedRectangle([1600, 16], 40, 15, 10) },
    { name: 'Furulund gård', address: 'Furulundveien 96', shape: turnedRectangle([820, 150], 18, 11, 30) },
    { shape: turnedRectangle([850, 180], 38, 15, 30) },
  ],
  open: [polygon([1250, 110], [1370, 104], [1372, 220], [1250, 224])],
};
