import { outline, path, smoothPath, strip } from './drawing/path.ts';
import type { PurposeSketch } from './drawing/plan-sketch.ts';
import type { Point } from './drawing/point.ts';
import { common, polygon, type Shape } from './drawing/shape.ts';
import { carriageways, type Street, withSidewalks } from './drawing/street.ts';
import { accessRoad, boundary, hofsveien, type Version } from './nordasen-ground.ts';

/** What each part of Nordåsen is for, painted from the ground up. */
export function nordasenPurposes(version: Version): PurposeSketch[] {
  return version === 1 ? firstPurposes() : secondPurposes();
}

function firstPurposes(): PurposeSketch[] {
  const access = accessRoad(1);
  const homeLane: Street = { line: path([-60, 104], [-62, 152, 30], [-100, 168]), width: 5 };
  return [
    ...land(),
    field('BFS1', 1111, 28, outline([-176, 104], [-60, 104], [-60, 184], [-172, 184])),
    field('BFS2', 1111, 28, outline([-60, 104], [30, 106], [30, 184], [-60, 184])),
    field(
      'BFS3',
      1111,
      28,
      outline([30, 106], [120, 106], [126, 70], [190, 60], [186, 150], [120, 186], [30, 184]),
    ),
    field('BKS1', 1112, 35, outline([-176, 34], [-66, 30], [-62, 104], [-176, 104])),
    school(polygon([-62, -78], [60, -78], [122, -50], [120, 66], [86, 106], [-62, 104])),
    farmland(-40, [260, -36], [86, -36], [30, -64], [-62, -72]),
    ...roads([access, homeLane], access.line, 1),
  ];
}

function secondPurposes(): PurposeSketch[] {
  const access = accessRoad(2);
  const homeLane: Street = { line: path([-20, 108], [-21, 152, 30], [-64, 164]), width: 5 };
  return [
    ...land(),
    {
      code: 5110,
      field: 'LL2',
      ownership: 3,
      shape: outline([112, 108], [126, 70], [190, 60], [186, 150], [120, 186], [112, 184]),
    },
    field('BFS1', 1111, 28, outline([-118, 108], [-20, 108], [-20, 184], [-118, 184, 20])),
    field('BFS2', 1111, 28, outline([-20, 108], [112, 108], [112, 184], [-20, 184])),
    field('BKS1', 1112, 35, polygon([-125, 32], [-56, 30], [-52, 108], [-88, 108])),
    school(polygon([-136, -78], [60, -78], [130, -50], [122, 110], [-52, 108], [-56, 30], [-128, 34])),
    farmland(-148, [260, -36], [122, -36], [30, -64], [-140, -78]),
    ...roads([access, homeLane], access.line, 2),
  ];
}

/** What is under all else: the wooded hill with its trail, and farmland by the road. */
function land(): PurposeSketch[] {
  return [
    { code: 3020, field: 'o_GN1', ownership: 1, shape: boundary },
    {
      code: 5110,
      field: 'LL3',
      ownership: 3,
      shape: polygon([-260, -240], [-30, -240], [-30, -150], [-120, -128], [-260, -130]),
    },
  ];
}

function farmland(west: number, ...northEdge: Point[]): PurposeSketch {
  return { code: 5110, field: 'LL1', ownership: 3, shape: polygon([west, -240], [260, -240], ...northEdge) };
}

function field(name: string, code: number, bya: number, shape: Shape): PurposeSketch {
  return { code, field: name, ownership: 3, utilisation: { type: 16, value: bya }, shape };
}

function school(shape: Shape): PurposeSketch {
  return { code: 1162, field: 'o_BUN1', ownership: 1, utilisation: { type: 15, value: 4200 }, shape };
}

function roads(
  [access, lane]: readonly [Street, Street],
  accessLine: readonly Point[],
  version: Version,
): PurposeSketch[] {
  const side = version === 1 ? 1 : -1;
  const end = accessLine.at(-1) ?? [0, 0];
  const turning: Street = {
    line: [
      [end[0] + side * 4, end[1] - 9],
      [end[0] + side * 4, end[1] + 9],
    ],
    width: 6,
  };
  const all = carriageways([hofsveien, access, lane, turning], 8);
  const verge = withSidewalks(
    [
      { ...hofsveien, left: 3, right: 3 },
      { ...access, left: 2, right: 2 },
      { ...turning, left: 1.5, right: 1.5 },
    ],
    8,
  );
  const besideRoad = (from: number, to: number) =>
    side > 0 ? strip(accessLine, to, -from) : strip(accessLine, -from, to);
  const main = polygon([-300, -240], [300, -240], [300, -187.6], [-40, -178.4], [-300, -172.4]);
  return [
    { code: 2018, field: 'o_SVT#', ownership: 1, shape: besideRoad(3, 9.5) },
    { code: 2018, field: 'o_SVT#', ownership: 1, shape: verge },
    { code: 3031, field: 'o_GT1', ownership: 1, shape: strip(trail(version), 1.5, 1.5) },
    { code: 2015, field: 'o_SGS1', ownership: 1, shape: besideRoad(5, 8) },
    { code: 2015, field: 'o_SGS2', ownership: 1, shape: strip(hofsveien.line, 9, -6) },
    { code: 2011, field: 'f_SKV3', ownership: 2, shape: carriageways([lane], 4) },
    { code: 2011, field: 'o_SKV1', ownership: 1, shape: carriageways([hofsveien, access, turning], 8) },
    { code: 2011, field: 'o_SKV2', ownership: 1, shape: common(all, main) },
  ];
}

/** Through the hollow way at first, beside it after the first hearing. */
function trail(version: Version): Point[] {
  const west: Point[] =
    version === 1
      ? [
          [-260, 30],
          [-236, 20],
          [-206, 6],
          [-186, -40],
          [-178, -86],
          [-160, -120],
          [-126, -136],
          [-104, -160],
          [-98, -184],
          [-96, -200],
        ]
      : [
          [-270, 30],
          [-240, 40],
          [-214, 28],
          [-198, -10],
          [-200, -60],
          [-186, -108],
          [-164, -150],
          [-156, -182],
          [-154, -200],
        ];
  return smoothPath(west, 8);
}
