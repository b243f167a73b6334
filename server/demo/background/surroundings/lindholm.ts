import { outline, path, smooth } from '../../plans/drawing/path.ts';
import type { Point } from '../../plans/drawing/point.ts';
import { polygon, rectangle, turnedRectangle } from '../../plans/drawing/shape.ts';
import type { HouseRow, SurroundingsSketch } from './surroundings-sketch.ts';

const cross = (name: string, x: number, lean: number) => ({
  name,
  width: 6,
  line: path([x, 155], [x + lean, 250, 300], [x + lean * 1.5, 420]),
});

const sides = ['left', 'right'] as const;
const rows = (street: string, row: Omit<HouseRow, 'street' | 'side'>): HouseRow[] =>
  sides.map((side) => ({ ...row, street, side }));

/** The quarter round Lindholmkvartalet: canal, park, workshops, and a grid of old streets on the slope. */
export const lindholmSurroundings: SurroundingsSketch = {
  frame: { origin: [580614, 6570128], degrees: -25.5 },
  municipalityNumber: '3905',
  land: [polygon([-430, 0], [-34, 0], [-34, 3], [430, 3], [430, 90], [-430, 90])],
  water: [
    {
      name: 'Kanalen',
      shape: outline(
        [-430, 0],
        [-34, 0],
        [-34, 3],
        [430, 3],
        [430, -158],
        [200, -162, 200],
        [-60, -154, 300],
        [-430, -166],
      ),
    },
  ],
  green: [
    {
      name: 'Lønneparken',
      shape: smooth([-330, 14], [-240, 8], [-136, 8], [-132, 80], [-136, 140], [-230, 144], [-334, 138]),
    },
    { shape: rectangle(-18, 248, 44, 300) },
    { shape: outline([150, 330], [240, 326], [246, 400], [150, 404]) },
  ],
  streets: [
    {
      name: 'Lindholmgata',
      width: 6.5,
      line: path([-430, 138], [-170, 152, 400], [-40, 158, 260], [160, 147], [430, 132]),
    },
    { name: 'Verkstedbakken', width: 5.5, line: path([86, 156], [83, 92, 120], [88, 20]) },
    { name: 'Reperbakken', width: 6, line: path([-430, 226], [-60, 240, 500], [430, 220]) },
    { name: 'Skansegata', width: 6, line: path([-420, 316], [40, 324, 500], [420, 308]) },
    cross('Loddgata', -300, 6),
    cross('Seilmakergata', -180, 4),
    cross('Galeasgata', -60, 3),
    cross('Skutegata', 60, -2),
    cross('Jollegata', 180, -6),
    cross('Prammegata', 300, -8),
    { name: 'Slippveien', width: 5, line: path([128, 150], [134, 80, 60], [210, 40, 40], [400, 34]) },
    {
      name: 'Sundveien',
      municipalityNumber: '3911',
      width: 6,
      line: path([-430, -200], [-60, -186, 400], [430, -200]),
    },
    {
      name: 'Bergbakken',
      municipalityNumber: '3911',
      width: 5,
      line: path([-120, -190], [-110, -260, 60], [-160, -360]),
    },
    {
      name: 'Måkeveien',
      municipalityNumber: '3911',
      width: 5,
      line: path([140, -190], [150, -260, 60], [120, -360]),
    },
  ],
  houses: [
    ...rows('Lindholmgata', { from: 20, to: 840, every: 21, setback: 4, length: 14, depth: 10 }),
    ...rows('Reperbakken', { from: 14, to: 850, every: 19, setback: 3, length: 13, depth: 9.5 }),
    ...rows('Skansegata', { from: 12, to: 840, every: 20, setback: 3.5, length: 13, depth: 9.5 }),
    ...['Loddgata', 'Seilmakergata', 'Galeasgata', 'Skutegata', 'Jollegata', 'Prammegata'].flatMap((street) =>
      rows(street, { from: 24, to: 260, every: 20, setback: 3, length: 12, depth: 9 }),
    ),
    ...rows('Sundveien', { from: 16, to: 850, every: 26, setback: 6, length: 13, depth: 9 }),
    ...rows('Bergbakken', { from: 24, to: 170, every: 26, setback: 6, length: 12, depth: 9 }),
    ...rows('Måkeveien', { from: 24, to: 170, every: 26, setback: 6, length: 12, depth: 9 }),
  ],
  buildings: [
    { name: 'Verkstedhallen', address: 'Verkstedbakken 2', shape: turnedRectangle([54, 36], 38, 30) },
    { shape: polygon([-88, 30], [-58, 32], [-59, 50], [-89, 48]) },
    { shape: polygon([-40, 94], [-2, 96], [-3, 118], [-41, 116]) },
    { shape: polygon([44, 84], [70, 84], [70, 100], [44, 100]) },
    { name: 'Lager', address: 'Slippveien 4', shape: turnedRectangle([190, 96], 70, 34, -8) },
    { name: 'Båtopplag', address: 'Slippveien 3', shape: turnedRectangle([170, 20], 60, 20) },
    { address: 'Slippveien 8', shape: turnedRectangle([290, 84], 62, 36, -3) },
    { address: 'Slippveien 7', shape: turnedRectangle([270, 16], 80, 18) },
    { address: 'Slippveien 12', shape: turnedRectangle([370, 78], 44, 40, -3) },
    {
      name: 'Lindholm skole',
      address: 'Skansegata 40',
      shape: polygon(
        [-56, 344],
        [34, 346],
        [34, 362],
        [6, 362],
        [6, 396],
        [-12, 396],
        [-12, 362],
        [-56, 360],
      ),
    },
  ],
  trees: parkTrees(),
  open: [
    rectangle(-128, -20, 103, 148),
    rectangle(-340, 0, -128, 146),
    rectangle(110, 0, 430, 130),
    rectangle(-430, -176, 430, 0),
    rectangle(-18, 246, 44, 302),
    rectangle(-64, 336, 44, 404),
    rectangle(148, 328, 248, 404),
  ],
};

function parkTrees(): Point[] {
  return Array.from(
    { length: 34 },
    (_, index): Point => [
      -322 + (index % 9) * 22 + ((index * 7) % 9),
      22 + Math.floor(index / 9) * 30 + ((index * 13) % 11),
    ],
  );
}
