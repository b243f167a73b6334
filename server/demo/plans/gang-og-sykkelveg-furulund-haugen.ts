import { closedLine, offsetLine, path, pointAlong, stretch, strip } from './drawing/path.ts';
import type { LegalLineSketch, LegalPointSketch, PlanSketch, ZoneSketch } from './drawing/plan-sketch.ts';
import { type Point, step } from './drawing/point.ts';
import { common, merge, minus, polygon, type Shape, together, turnedRectangle } from './drawing/shape.ts';
import { carriageways, type Street } from './drawing/street.ts';

/** Furulundveien from the crossing at Furulund to Haugen, 2.1 km; metres along it are its profile numbers. */
const road = path(
  [0, 0],
  [330, 60, 260],
  [640, -10, 320],
  [1010, 96, 300],
  [1380, 74, 420],
  [1720, 190, 280],
  [2020, 150],
);
const main: Street = { line: road, width: 6.5 };

/** Side roads: profile number, to which side, how they slant. */
const sideRoads = [
  { at: 210, side: -1, slant: 0.1 },
  { at: 520, side: 1, slant: -0.2 },
  { at: 905, side: -1, slant: 0.15 },
  { at: 1405, side: 1, slant: 0.05 },
  { at: 1760, side: -1, slant: -0.1 },
] as const;

/** The path changes sides at the school, over a raised crossing. */
const crossing = 1330;
const schoolFrom = 1250;
const schoolTo = 1520;

/** The drawing of Gang- og sykkelveg Furulund–Haugen (plan EKS-05). */
export function gangOgSykkelvegFurulundHaugen(): PlanSketch {
  const sides = sideRoads.map(({ at, side, slant }) => sideRoad(at, side, slant));
  const carriageway = carriageways([main, ...sides], 9);
  const boundary = merge(strip(road, 19, 17), ...sides.map(({ line }) => strip(line, 11, 11)));
  const south = stretch(road, 0, crossing + 2);
  const north = stretch(road, crossing - 2, 2100);
  const school = stretch(road, schoolFrom, schoolTo);
  return {
    slug: 'gang-og-sykkelveg-furulund-haugen',
    frame: { origin: [568530, 6563496], degrees: 24 },
    identity: {
      municipalityNumber: '3907',
      planId: 'EKS-05',
      name: 'Gang- og sykkelveg Furulund–Haugen (eksempel)',
      planType: '35',
      planStatus: '3',
      proposerType: '1',
      version: 1,
    },
    scale: 2000,
    boundary,
    purposes: [
      { code: 5110, field: 'LL#', ownership: 3, shape: boundary },
      {
        code: 2019,
        field: 'o_SVG#',
        ownership: 1,
        shape: together(
          strip(south, 6, 12.5),
          strip(north, 12.5, 6),
          ...sides.map(({ line }) => strip(line, 5, 5)),
        ),
      },
      {
        code: 2018,
        field: 'o_SVT#',
        ownership: 1,
        shape: together(
          strip(stretch(road, 640, 860), 6, 15),
          strip(stretch(road, 1560, 1700), 15, 6),
          strip(stretch(road, 300, 420), 8.5, 6),
        ),
      },
      { code: 2012, field: 'o_SF#', ownership: 1, shape: minus(strip(school, 0, 6), bandsOf(sides, 6)) },
      {
        code: 2015,
        field: 'o_SGS1',
        ownership: 1,
        shape: minus(strip(south, -6.25, 9.5), bandsOf(sides, 7)),
      },
      {
        code: 2015,
        field: 'o_SGS2',
        ownership: 1,
        shape: minus(strip(north, 9.5, -6.25), bandsOf(sides, 7)),
      },
      { code: 2011, field: 'o_SKV1', ownership: 1, shape: carriageway },
      ...sides.map(({ line }, index) => ({
        code: 2011,
        field: `o_SKV${index + 2}`,
        ownership: 1 as const,
        shape: common(carriageway, strip(stretch(line, 11, 80), 14, 14)),
      })),
      { code: 2015, field: 'o_SGS3', ownership: 1, shape: strip(square(crossing, 20), 2, 2) },
      {
        code: 2018,
        field: 'o_SVT#',
        ownership: 1,
        shape: together(
          ...[3.1, -6.1].map((aside) => strip(offsetLine(stretch(road, 1040, 1078), aside + 1.5), 3, 0)),
        ),
      },
    ],
    zones: sightZones(sides),
    provisionAreas: [
      { name: '#1', basis: 2, temporary: true, shape: strip(stretch(road, 60, 480), 0, 17) },
      { name: '#2', basis: 2, temporary: true, shape: strip(stretch(road, 700, 1240), 0, 17) },
      { name: '#3', basis: 2, temporary: true, shape: strip(stretch(road, 1540, 2060), 19, 0) },
      { name: '#4', basis: 7, shape: strip(square(crossing, 26), 8, 8) },
    ],
    lines: legalLines(sides),
    points: legalPoints(),
    heights: [],
    remarks: [
      { kind: 9, text: 'Støyskjerm h=2,0 m', at: beside(1150, 13.5), towards: beside(1180, 13.5) },
      {
        kind: 9,
        text: 'Opphøyd gangfelt',
        at: beside(crossing + 6, -10),
        towards: beside(crossing + 30, -10),
      },
      ...[250, 500, 750, 1000, 1250, 1500, 1750, 2000].map((profile) => ({
        kind: 9 as const,
        text: `${profile}`,
        at: beside(profile, 1),
        towards: beside(profile + 10, 1),
      })),
    ],
  };
}

/** A point beside the road: profile number, metres to the left (negative: right). */
function beside(profile: number, aside: number): Point {
  const { point, heading } = pointAlong(road, profile);
  return step(point, heading, 0, aside);
}

/** A line straight across the road. */
function square(profile: number, reach: number): Point[] {
  return [beside(profile, -reach / 2), beside(profile, reach / 2)];
}

function sideRoad(at: number, side: number, slant: number): Street {
  const { point, heading } = pointAlong(road, at);
  return { line: [point, step(point, heading, slant * 48, side * 48)], width: 5 };
}

function bandsOf(streets: readonly Street[], width: number): Shape {
  return merge(...streets.map(({ line }) => strip(line, width / 2, width / 2)));
}

/** Sight triangles of 6 × 60 m at each side road. */
function sightZones(sides: readonly Street[]): ZoneSketch[] {
  return sides.map(({ line }, index) => {
    const profile = sideRoads[index]?.at ?? 0;
    const side = sideRoads[index]?.side ?? 1;
    const eye = pointAlong(line, 10).point;
    const shape = polygon(
      beside(profile - 58, side * 3.2),
      beside(profile - 30, side * 3.2),
      beside(profile, side * 3.2),
      beside(profile + 30, side * 3.2),
      beside(profile + 58, side * 3.2),
      eye,
    );
    return { kind: 'Sikring', code: 140, name: `H140_${index + 1}`, shape };
  });
}

function legalLines(sides: readonly Street[]): LegalLineSketch[] {
  const sheds = [
    turnedRectangle(beside(385, -13), 7, 5, 15),
    turnedRectangle(beside(1105, -13), 9, 6, 20),
    turnedRectangle(beside(1655, 14.5), 6, 6, 12),
  ];
  return [
    { code: 1221, line: stretch(road, 2, 2098) },
    ...sides.map(({ line }) => ({ code: 1221, line })),
    ...sheds.flatMap((shed) => shed.flat().map((ring) => ({ code: 1215, line: closedLine(ring) }))),
    { code: 1227, line: offsetLine(stretch(road, 1080, 1230), 12) },
    { code: 1227, line: offsetLine(stretch(road, 760, 850), -13.6) },
    { code: 1228, line: offsetLine(stretch(road, 650, 745), -13.6) },
    { code: 1228, line: offsetLine(stretch(road, 1570, 1690), 13.6) },
    ...sides.flatMap(({ line }, index) => {
      const profile = sideRoads[index]?.at ?? 0;
      const aside = 3.2 * (sideRoads[index]?.side ?? 1);
      const eye = pointAlong(line, 10).point;
      return [
        { code: 1222, line: [eye, beside(profile - 58, aside)] },
        { code: 1222, line: [eye, beside(profile + 58, aside)] },
      ];
    }),
  ];
}

function legalPoints(): LegalPointSketch[] {
  const driveways = [
    [90, -1],
    [300, 1],
    [455, -1],
    [600, -1],
    [780, 1],
    [970, 1],
    [1120, -1],
    [1290, -1],
    [1480, -1],
    [1620, 1],
    [1850, 1],
    [1990, -1],
  ] as const;
  const trees = [
    [140, 14],
    [152, 14.5],
    [164, 14],
    [1260, -12],
    [1272, -12],
    [1284, -12.5],
    [1900, -12],
  ] as const;
  return [
    ...driveways.map(([profile, side]) => ({
      code: 1242,
      point: beside(profile, side * 4),
      towards: beside(profile, side * 11),
    })),
    ...trees.map(([profile, aside]) => ({
      code: 1271,
      point: beside(profile, aside),
      towards: beside(profile, aside + 1),
    })),
  ];
}
