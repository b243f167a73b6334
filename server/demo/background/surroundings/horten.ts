import { path, smooth } from '../../plans/drawing/path.ts';
import { turnedRectangle } from '../../plans/drawing/shape.ts';
import { hortenFrame } from '../../plans/horten-ground.ts';
import type { HouseRow, SurroundingsSketch } from './surroundings-sketch.ts';

const sides = ['left', 'right'] as const;
const rows = (street: string, row: Omit<HouseRow, 'street' | 'side'>): HouseRow[] =>
  sides.map((side) => ({ ...row, street, side }));

const crossStreets = [
  ['Fergegata', 1780, 1460, 2480],
  ['Verftsgata', 1640, 1480, 2440],
  ['Losgata', 1500, 1490, 2400],
  ['Fyrgata', 1310, 1500, 2330],
  ['Tollbugata', 1130, 1500, 2300],
  ['Skipsgata', 900, 1490, 2320],
  ['Ankerveien', 640, 1480, 2200],
  ['Kjettingveien', 380, 1470, 2180],
] as const;
const longStreets = [
  ['Bygata', 1720, 1960, 200],
  ['Torggata', 1940, 1900, 260],
  ['Strandkroken', 2160, 1780, 320],
] as const;

/** The town and two villages of Horten as they are: invented streets in the places of the real ones. */
export const hortenSurroundings: SurroundingsSketch = {
  frame: hortenFrame,
  municipalityNumber: '3901',
  water: [
    {
      name: 'Sivvannet',
      shape: smooth([-780, 200], [-150, 380], [220, -100], [60, -780], [-560, -880], [-860, -380]),
    },
  ],
  green: [
    { name: 'Byparken', shape: smooth([1255, 1180], [1440, 1150], [1440, 720], [1340, 640]) },
    {
      name: 'Nordskogen',
      shape: smooth([-1500, 3600], [-600, 3500], [-300, 2900], [-900, 2500], [-1600, 2700]),
    },
    { name: 'Haugparken', shape: smooth([1500, -1960], [2050, -1900], [1980, -2560], [1500, -2520]) },
  ],
  streets: [
    ...longStreets.map(([name, x, from, to]) => ({
      name,
      width: 7,
      line: path([x, from], [x + 12, (from + to) / 2, 800], [x - 6, to]),
    })),
    ...crossStreets.map(([name, y, from, to]) => ({
      name,
      width: 6,
      line: path([from, y], [(from + to) / 2, y - 8, 900], [to, y + 4]),
    })),
    { name: 'Stasjonsveien', width: 6, line: path([-2050, -1700], [-1740, -1680, 200], [-1300, -1720]) },
    { name: 'Epleveien', width: 5, line: path([-2000, -2000], [-1650, -1960, 200], [-1320, -2040]) },
    { name: 'Haugveien', width: 6, line: path([380, -1600], [800, -1560, 300], [1250, -1640]) },
    { name: 'Prestegata', width: 5, line: path([420, -2000], [800, -1980, 300], [1060, -2060]) },
    { name: 'Kapellveien', width: 5, line: path([-4350, 2620], [-4000, 2680, 300], [-3720, 2640]) },
  ],
  houses: [
    ...longStreets.flatMap(([name, , from, to]) =>
      rows(name, { from: 20, to: from - to - 20, every: 24, setback: 3, length: 14, depth: 10 }),
    ),
    ...crossStreets.flatMap(([name, , from, to]) =>
      rows(name, { from: 20, to: to - from - 20, every: 26, setback: 4, length: 13, depth: 9 }),
    ),
    ...rows('Stasjonsveien', { from: 20, to: 730, every: 32, setback: 7, length: 13, depth: 9 }),
    ...rows('Epleveien', { from: 20, to: 660, every: 32, setback: 7, length: 13, depth: 9 }),
    ...rows('Haugveien', { from: 20, to: 850, every: 34, setback: 8, length: 14, depth: 9 }),
    ...rows('Prestegata', { from: 20, to: 620, every: 32, setback: 7, length: 13, depth: 9 }),
    ...rows('Kapellveien', { from: 20, to: 600, every: 36, setback: 8, length: 14, depth: 9 }),
  ],
  buildings: [
    { name: 'Biblioteket', address: 'Torggata 1', shape: turnedRectangle([2040, 1730], 44, 28) },
    { name: 'Verftshallen', address: 'Verftsgata 99', shape: turnedRectangle([2560, 1420], 120, 46, 8) },
    { name: 'Borre skole', address: 'Haugveien 99', shape: turnedRectangle([760, -1780], 70, 30) },
    { name: 'Stasjonen', address: 'Stasjonsveien 1', shape: turnedRectangle([-1690, -1760], 40, 14, 8) },
  ],
  open: [],
};
