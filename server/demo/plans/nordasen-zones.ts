import { smooth, smoothPath, strip } from './drawing/path.ts';
import type { ZoneSketch } from './drawing/plan-sketch.ts';
import { polygon, rectangle, type Shape } from './drawing/shape.ts';
import { accessRoad, type Version } from './nordasen-ground.ts';

const hollowWay = smoothPath(
  [
    [-240, 40],
    [-216, 14],
    [-190, -6],
    [-182, -50],
    [-170, -92],
    [-148, -116],
    [-120, -130],
  ],
  8,
);

/** Zones of that version; the slide zone grew after the first hearing. */
export function nordasenZones(version: Version): ZoneSketch[] {
  const access = accessRoad(version);
  const slide: Shape =
    version === 1
      ? smooth([150, 40], [176, 110], [170, 160], [240, 190], [250, 40], [200, 0])
      : smooth([128, 30], [142, 110], [130, 172], [180, 220], [260, 180], [250, 20], [190, -20]);
  const mouth = access.line[0] ?? [0, 0];
  return [
    {
      kind: 'Sikring',
      code: 140,
      name: 'H140_1',
      shape: polygon(
        [mouth[0] - 56, mouth[1] + 6],
        [mouth[0], mouth[1] + 14],
        [mouth[0] + 56, mouth[1] + 4],
        [mouth[0], mouth[1] + 2],
      ),
    },
    { kind: 'Fare', code: 310, name: 'H310_1', shape: slide },
    {
      kind: 'Fare',
      code: 370,
      name: 'H370_1',
      shape: strip(
        [
          [-300, -96],
          [300, -140],
        ],
        14,
        14,
      ),
    },
    {
      kind: 'AngittHensyn',
      code: 540,
      name: 'H540_1',
      shape: smooth(
        [-250, 130],
        [-200, 140],
        [-184, 60],
        [-176, -20],
        [-150, -90],
        [-200, -130],
        [-262, -60],
      ),
    },
    { kind: 'Båndlegging', code: 730, name: 'H730_1', shape: strip(hollowWay, 7, 7) },
    {
      kind: 'Gjennomføring',
      code: 810,
      name: 'H810_1',
      shape:
        version === 1
          ? rectangle(-176, 34, -61, 184)
          : polygon([-121, 36], [-54, 32], [-20, 110], [-20, 182], [-112, 182]),
    },
  ];
}
