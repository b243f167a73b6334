import { closedLine, offsetLine, outline, path, smooth, stretch, strip } from './drawing/path.ts';
import type { LegalLineSketch, PlanSketch } from './drawing/plan-sketch.ts';
import type { Point } from './drawing/point.ts';
import { grow, polygon, type Shape } from './drawing/shape.ts';
import { lindholmHouses, plannedLines, regulatedHeight } from './lindholmkvartalet-buildings.ts';
import {
  type Alternative,
  boundary,
  hall,
  lindholmgata,
  verkstedbakken,
} from './lindholmkvartalet-ground.ts';
import { lindholmPurposes } from './lindholmkvartalet-purposes.ts';

/** The drawing of Lindholmkvartalet (plan EKS-01), one of its two alternatives. */
export function lindholmkvartalet(alternative: Alternative): PlanSketch {
  const houses = lindholmHouses(alternative);
  return {
    slug: 'lindholmkvartalet',
    frame: { origin: [580614, 6570128], degrees: -25.5 },
    identity: {
      municipalityNumber: '3905',
      planId: 'EKS-01',
      name: 'Lindholmkvartalet (eksempel)',
      planType: '35',
      planStatus: '2',
      proposerType: '2',
      alternative,
      version: 1,
    },
    scale: 1000,
    boundary,
    purposes: lindholmPurposes(alternative),
    underground: [
      {
        code: 2082,
        field: 'f_PH1',
        ownership: 2,
        shape: outline([-40, 80], [20, 80], [20, 68], [71, 68], [71, 138], [-40, 138]),
      },
    ],
    zones: [
      {
        kind: 'Sikring',
        code: 140,
        name: 'H140_1',
        shape: polygon([62, 151], [84, 132], [88, 132], [97, 147.5], [84, 156]),
      },
      {
        kind: 'Sikring',
        code: 140,
        name: 'H140_2',
        shape: polygon([66, 104], [80, 92], [90, 104], [80, 116]),
      },
      { kind: 'Støy', code: 220, name: 'H220_1', shape: strip(lindholmgata.line, 60, 38) },
      { kind: 'Fare', code: 320, name: 'H320_1', shape: floodZone() },
      {
        kind: 'Fare',
        code: 390,
        name: 'H390_1',
        shape: smooth([-96, 20], [-60, 14], [-30, 34], [-24, 62], [-46, 86], [-84, 76], [-102, 48]),
      },
      { kind: 'AngittHensyn', code: 570, name: 'H570_1', shape: grow(hall, 4) },
    ],
    provisionAreas: [
      {
        name: '#1',
        basis: 2,
        shape: polygon([-112, -4], [-24, -4], [-24, 9], [-20, 9], [-14, 64], [-40, 72], [-112, 70]),
      },
      { name: '#2', basis: 1, shape: polygon([29, 60], [32, 12], [36, 12], [36, 60]) },
    ],
    lines: [...houses.flatMap(plannedLines), ...fixedLines(alternative)],
    heights: houses.map(regulatedHeight),
    points: [
      { code: 1242, point: [80.2, 104], towards: [70, 104] },
      { code: 1242, point: [-62, 151], towards: [-62, 140] },
    ],
    remarks: [
      { kind: 7, text: 'R=6', at: [72, 149], towards: [80, 150] },
      { kind: 8, text: 'k+2,9', at: [2, 16], towards: [10, 16] },
    ],
  };
}

function fixedLines(alternative: Alternative): LegalLineSketch[] {
  const byKerb = stretch(offsetLine(lindholmgata.line, -13), 132, 246);
  return [
    { code: 1211, line: byKerb },
    {
      code: 1211,
      line: [
        [-97, 10],
        [-19, 10],
      ],
    },
    {
      code: 1211,
      line: [
        [-97, 10],
        [-97, 65],
        [-18, 65],
      ],
    },
    { code: 1211, line: path([77, 66], [78, 92, 60], [80, 128]) },
    {
      code: 1211,
      line: [
        [24, 66],
        [77, 66],
      ],
    },
    ...(alternative === 'A'
      ? [
          {
            code: 1211,
            line: [
              [-42, 82],
              [8, 82],
            ] satisfies Point[],
          },
        ]
      : []),
    {
      code: 1215,
      line: closedLine([
        [-88, 30],
        [-58, 32],
        [-59, 50],
        [-89, 48],
      ]),
    },
    {
      code: 1215,
      line: closedLine([
        [-40, 94],
        [-2, 96],
        [-3, 118],
        [-41, 116],
      ]),
    },
    {
      code: 1215,
      line: closedLine([
        [44, 84],
        [70, 84],
        [70, 100],
        [44, 100],
      ]),
    },
    {
      code: 1222,
      line: [
        [62, 151],
        [84, 132],
      ],
    },
    {
      code: 1222,
      line: [
        [97, 147.5],
        [88, 132],
      ],
    },
    { code: 1221, line: stretch(lindholmgata.line, 54, 268) },
    { code: 1221, line: stretch(verkstedbakken.line, 4, 134) },
  ];
}

function floodZone(): Shape {
  return polygon(
    [-130, -20],
    [120, -20],
    [120, 16],
    [96, 20],
    [70, 18],
    [40, 15],
    [20, 24],
    [-2, 27],
    [-22, 19],
    [-50, 13],
    [-80, 15],
    [-104, 24],
    [-130, 30],
  );
}
