import type { DemoComment } from './demo-comment.ts';
import { farmlandAndHomes } from './kommuneplan-horten/farmland-and-homes.ts';
import { shoreAndCabins } from './kommuneplan-horten/shore-and-cabins.ts';
import { townAndTrade } from './kommuneplan-horten/town-and-trade.ts';

/** All invented comments to Horten's municipal plan, which came in during its first sixteen days. */
export const kommuneplanHortenComments: readonly DemoComment[] = [
  ...shoreAndCabins,
  ...farmlandAndHomes,
  ...townAndTrade,
];
