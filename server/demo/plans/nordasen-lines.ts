import { closedLine, offsetLine, stretch } from './drawing/path.ts';
import type { LegalLineSketch } from './drawing/plan-sketch.ts';
import type { Point } from './drawing/point.ts';
import { together, turnedRectangle } from './drawing/shape.ts';
import { accessRoad, hofsveien, type Version } from './nordasen-ground.ts';

/** Legal lines: the school, plots, building limits and centre lines. */
export function nordasenLines(version: Version): LegalLineSketch[] {
  const access = accessRoad(version);
  const side = version === 1 ? 1 : -1;
  const buildings = [
    turnedRectangle([10, 62], 78, 20, 2),
    turnedRectangle([-22, 24], 20, 56, 2),
    turnedRectangle([74, 26], 40, 26, 2),
  ];
  const plots: Point[][] =
    version === 1
      ? [-148, -120, -92, -30, 0, 60, 90].map((x) => [
          [x, 112],
          [x, 180],
        ])
      : [-92, -64, 8, 36, 64, 90].map((x) => [
          [x, 118],
          [x, 182],
        ]);
  const parallel =
    version === 1
      ? ([
          [
            [-172, 146],
            [-66, 146],
          ],
          [
            [-54, 146],
            [112, 146],
          ],
        ] as Point[][])
      : ([
          [
            [-112, 148],
            [-28, 148],
          ],
          [
            [-14, 148],
            [110, 148],
          ],
        ] as Point[][]);
  return [
    ...buildings.flatMap((shape) => shape.flat().map((ring) => ({ code: 1213, line: closedLine(ring) }))),
    ...[...plots, ...parallel].map((line) => ({ code: 1203, line })),
    { code: 1211, line: offsetLine(stretch(access.line, 120, 300), side * 15) },
    {
      code: 1211,
      line:
        version === 1
          ? [
              [-58, -62],
              [28, -54],
              [108, -20],
            ]
          : [
              [-126, -66],
              [28, -54],
              [120, -24],
            ],
    },
    { code: 1221, line: stretch(access.line, 8, 400) },
    { code: 1221, line: stretch(hofsveien.line, 90, 490) },
    {
      code: 1235,
      line: [
        [-44, -50],
        [18, -48],
      ],
    },
    ...together(turnedRectangle([-84, -30], 18, 10, 20))
      .flat()
      .map((ring) => ({ code: 1215, line: closedLine(ring) })),
  ];
}
