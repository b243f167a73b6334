import { closedLine, outline, path, pointAlong, smooth, smoothPath, stretch } from './drawing/path.ts';
import type { PlanSketch } from './drawing/plan-sketch.ts';
import {
  common,
  grow,
  minus,
  polygon,
  type Ring,
  rectangle,
  type Shape,
  turnedRectangle,
} from './drawing/shape.ts';
import { carriageways, type Street, withSidewalks } from './drawing/street.ts';

const boundary = polygon(
  [-340, -262],
  [-90, -300],
  [210, -288],
  [372, -190],
  [420, 30],
  [352, 260],
  [140, 330],
  [-160, 316],
  [-330, 210],
  [-392, -30],
);

/** Edges of today's quarry and of what it may become; the extension lies north-east of the old one. */
const oldQuarry = smooth(
  [-190, -96],
  [-120, -150],
  [-20, -160],
  [60, -128],
  [74, -40],
  [40, 30],
  [-50, 56],
  [-140, 30],
  [-196, -30],
);
const wholeQuarry = smooth(
  [-190, -96],
  [-120, -150],
  [-20, -160],
  [80, -140],
  [190, -110],
  [268, -20],
  [288, 96],
  [216, 178],
  [94, 214],
  [-40, 186],
  [-120, 110],
  [-150, 30],
  [-196, -30],
);
const extension = minus(wholeQuarry, oldQuarry);

const steinholtveien: Street = {
  line: path([-420, -214], [-200, -236, 300], [40, -244, 300], [470, -222]),
  width: 6,
};
const quarryRoad: Street = {
  line: path([-150, -238], [-142, -190, 40], [-104, -150, 40], [-86, -110]),
  width: 7.5,
};

/** The three stages cut the extension from the old quarry outwards. */
const stages: readonly Shape[] = [
  polygon([-260, -260], [118, -260], [104, -40], [60, 60], [-80, 90], [-260, 60]),
  polygon([118, -260], [420, -260], [420, 40], [104, 50], [104, -40]),
  polygon([104, 50], [420, 40], [420, 300], [-260, 300], [-260, 60], [-80, 90], [60, 60], [104, -40]),
];

/** The drawing of Steinholt steinbrudd (plan EKS-04). */
export function steinholtSteinbrudd(): PlanSketch {
  const road = carriageways([steinholtveien, quarryRoad], 12);
  const shoulders = withSidewalks(
    [
      { ...steinholtveien, left: 3, right: 3 },
      { ...quarryRoad, left: 2.5, right: 2.5 },
    ],
    10,
  );
  const [fence = []] = grow(wholeQuarry, 9)[0] ?? [];
  return {
    slug: 'steinholt-steinbrudd',
    frame: { origin: [560936, 6556127], degrees: 6 },
    identity: {
      municipalityNumber: '3909',
      planId: 'EKS-04',
      name: 'Steinholt steinbrudd (eksempel)',
      planType: '35',
      planStatus: '2',
      proposerType: '2',
      version: 1,
    },
    scale: 4000,
    boundary,
    purposes: [
      { code: 5130, field: 'LF1', ownership: 3, shape: boundary },
      {
        code: 5110,
        field: 'LL1',
        ownership: 3,
        shape: polygon(
          [-420, -320],
          [430, -320],
          [430, -150],
          [300, -176],
          [60, -196],
          [-180, -176],
          [-300, -90],
          [-420, -60],
        ),
      },
      {
        code: 5110,
        field: 'LL2',
        ownership: 3,
        shape: smooth([-350, 10], [-290, 0], [-262, 60], [-280, 130], [-350, 150], [-420, 80]),
      },
      { code: 3060, field: 'GV1', ownership: 3, shape: grow(wholeQuarry, 24) },
      { code: 1200, field: 'BRU2', ownership: 3, shape: extension },
      { code: 1200, field: 'BRU1', ownership: 3, utilisation: { type: 15, value: 1800 }, shape: oldQuarry },
      { code: 2018, field: 'o_SVT#', ownership: 1, shape: shoulders },
      {
        code: 2018,
        field: 'f_SVT1',
        ownership: 2,
        shape: outline([-96, -128, 4], [-50, -132, 4], [-46, -100, 4], [-92, -96, 4]),
      },
      { code: 2011, field: 'o_SKV1', ownership: 1, shape: road },
      { code: 2011, field: 'f_SKV2', ownership: 2, shape: common(road, rectangle(-160, -231, -60, -80)) },
    ],
    zones: [
      {
        kind: 'Sikring',
        code: 140,
        name: 'H140_1',
        shape: polygon([-230, -226], [-150, -212], [-70, -232], [-150, -235]),
      },
      { kind: 'Sikring', code: 190, name: 'H190_1', shape: polygon(...fence) },
      { kind: 'Støy', code: 290, name: 'H290_1', shape: grow(wholeQuarry, 78) },
      {
        kind: 'Fare',
        code: 310,
        name: 'H310_1',
        shape: common(minus(grow(wholeQuarry, 6), grow(wholeQuarry, -22)), rectangle(40, -60, 420, 320)),
      },
      {
        kind: 'AngittHensyn',
        code: 560,
        name: 'H560_1',
        shape: smooth([-330, 190], [-240, 150], [-150, 176], [-120, 240], [-150, 300], [-260, 290]),
      },
    ],
    provisionAreas: stages.map((stage, index) => ({
      name: `#${index + 1}`,
      basis: 10,
      shape: common(stage, wholeQuarry),
    })),
    lines: [
      { code: 1235, line: closedLine(fence) },
      { code: 1211, line: path([-70, -148], [-20, -152, 60], [40, -128]) },
      { code: 1214, line: closedLine(ringOf(turnedRectangle([-30, -118], 40, 18, 8))) },
      { code: 1214, line: closedLine(ringOf(turnedRectangle([-120, -60], 16, 12, 30))) },
      { code: 1215, line: closedLine(ringOf(turnedRectangle([20, 0], 14, 9, 40))) },
      {
        code: 1222,
        line: [
          [-230, -226],
          [-150, -212],
        ],
      },
      {
        code: 1222,
        line: [
          [-150, -212],
          [-70, -232],
        ],
      },
      { code: 1221, line: stretch(steinholtveien.line, 120, 560) },
      {
        code: 1228,
        line: smoothPath(
          [
            [-230, -80],
            [-206, -70],
            [-204, -30],
            [-182, 6],
            [-150, 34],
            [-120, 60],
          ],
          6,
        ),
      },
    ],
    heights: [
      {
        height: 62,
        line: [
          [-110, -20],
          [-20, -20],
        ],
      },
      {
        height: 50,
        line: [
          [130, -60],
          [210, -50],
        ],
      },
      {
        height: 38,
        line: [
          [20, 130],
          [110, 140],
        ],
      },
    ],
    points: [
      { code: 1242, point: [-149, -231], towards: [-148, -222] },
      { code: 1243, point: [-88, -116], towards: [-84, -104] },
    ],
    remarks: [
      { kind: 8, text: 'bunn k+62', at: [-96, -34], towards: [-60, -34] },
      { kind: 8, text: 'bunn k+50', at: [140, -76], towards: [200, -70] },
      { kind: 8, text: 'bunn k+38', at: [30, 116], towards: [100, 122] },
      {
        kind: 9,
        text: 'Sikringsgjerde',
        at: pointAlong(fence, 500).point,
        towards: pointAlong(fence, 516).point,
      },
    ],
  };
}

function ringOf(shape: Shape): Ring {
  return shape[0]?.[0] ?? [];
}
