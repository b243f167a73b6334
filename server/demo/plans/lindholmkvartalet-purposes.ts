import { outline, path, strip } from './drawing/path.ts';
import type { PurposeSketch } from './drawing/plan-sketch.ts';
import { common, minus, polygon, rectangle, type Shape, together } from './drawing/shape.ts';
import { carriageways, withSidewalks } from './drawing/street.ts';
import {
  type Alternative,
  boundary,
  crossing,
  lindholmgata,
  quay,
  squareA,
  squareB,
  streets,
  turningPlace,
} from './lindholmkvartalet-ground.ts';

/** What each part of Lindholmkvartalet is for, painted from the ground up. */
export function lindholmPurposes(alternative: Alternative): PurposeSketch[] {
  const tall = alternative === 'A';
  const [bya1, bya2, bya3] = tall ? [46, 44, 45] : [58, 60, 57];
  const road = carriageways(streets, 6, turningPlace);
  const pavements = withSidewalks(streets, 5, turningPlace);
  const park = outline([-140, 3], [-12, 3], [14, 74], [-20, 80], [-44, 82], [-46, 160], [-140, 160]);
  return [
    { code: 2019, field: 'o_SVG#', ownership: 1, shape: boundary },
    { code: 6100, field: 'VFE1', ownership: 1, shape: rectangle(-140, -20, 140, 3.5) },
    { code: 3050, field: 'o_GP', ownership: 1, shape: park },
    housing('BBB1', bya1, outline([-99, 7], [-17, 7], [-12, 67], [-99, 67])),
    {
      code: 1600,
      field: 'f_BUT2',
      ownership: 2,
      shape: tall
        ? outline([-80, 27, 3], [-40, 27, 3], [-36, 52, 3], [-80, 52, 3])
        : outline([-76, 30, 3], [-44, 30, 3], [-41, 48, 3], [-76, 48, 3]),
    },
    housing('BBB2', bya2, outline([24, 64], [84, 64], [84, 148], [22, 151])),
    housing('BBB3', bya3, outline([-44, 80, 2], [10, 80], [10, 152], [-44, 152])),
    { code: 1600, field: 'f_BUT', ownership: 2, shape: outline([10, 80], [24, 72], [22, 152], [10, 152]) },
    {
      code: 1600,
      field: 'f_BUT3',
      ownership: 2,
      shape: outline([43, 92, 3], [61, 92, 3], [61, 122, 3], [43, 122, 3]),
    },
    {
      code: 1610,
      field: 'f_BLK',
      ownership: 2,
      shape: outline([-16, 68], [22, 68], [24, 72], [10, 80], [-16, 80]),
    },
    {
      code: 1161,
      field: 'BBH',
      ownership: 1,
      utilisation: { type: 15, value: 900 },
      shape: outline([-101, 90, 6], [-46, 92, 6], [-44, 152], [-101, 152]),
    },
    {
      code: 1610,
      field: 'f_BLK2',
      ownership: 2,
      shape: outline([-25, 98, 2], [-12, 98, 2], [-12, 124, 2], [-25, 124, 2]),
    },
    {
      code: 1802,
      field: 'BKB1',
      ownership: 3,
      utilisation: { type: 16, value: 70 },
      shape: outline([30, 9], [86, 9], [84, 64], [24, 64]),
    },
    { code: 2013, field: 'o_ST', ownership: 1, shape: together(tall ? squareA : squareB, crossing) },
    ...(tall
      ? []
      : [
          {
            code: 1600,
            field: 'f_BUT4',
            ownership: 2 as const,
            shape: outline([-13, 50], [28, 50], [27, 68], [-12, 68]),
          },
        ]),
    { code: 2015, field: 'o_GS1', ownership: 1, shape: quay },
    {
      code: 2015,
      field: 'o_GS2',
      ownership: 1,
      shape: strip(path([-112, 4], [-108, 60, 80], [-112, 110, 80], [-107, 162]), 1.75, 1.75),
    },
    { code: 2018, field: 'o_SVT#', ownership: 1, shape: strip(lindholmgata.line, 7.5, -3) },
    { code: 2012, field: 'o_SF#', ownership: 1, shape: pavements },
    {
      code: 2019,
      field: 'o_SVG#',
      ownership: 1,
      shape: common(
        strip(lindholmgata.line, -3.25, 5.25),
        polygon([-118, 130], [66, 130], [66, 170], [-118, 170]),
      ),
    },
    { code: 2012, field: 'o_SF#', ownership: 1, shape: strip(lindholmgata.line, -5.25, 8.25) },
    { code: 2011, field: 'o_SKV1', ownership: 1, shape: minus(road, rectangle(60, -20, 120, 149.4)) },
    { code: 2011, field: 'o_SKV2', ownership: 1, shape: common(road, rectangle(60, -20, 120, 149.4)) },
  ];
}

function housing(field: string, bya: number, shape: Shape): PurposeSketch {
  return { code: 1113, field, ownership: 3, utilisation: { type: 16, value: bya }, shape };
}
