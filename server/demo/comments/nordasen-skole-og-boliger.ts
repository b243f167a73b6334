import type { DemoComment } from './demo-comment.ts';
import { firstRoundRoadAndFarmland } from './nordasen-skole-og-boliger/first-round-road-and-farmland.ts';
import { firstRoundSchoolAndHomes } from './nordasen-skole-og-boliger/first-round-school-and-homes.ts';
import { secondRound } from './nordasen-skole-og-boliger/second-round.ts';

/** The first hearing of Nordåsen, six weeks, all answered; it speaks of version 1. */
export const nordasenFirstRoundComments: readonly DemoComment[] = [
  ...firstRoundRoadAndFarmland,
  ...firstRoundSchoolAndHomes,
];

/** The limited hearing of the changes, in its second week; it speaks of version 2. */
export const nordasenSecondRoundComments: readonly DemoComment[] = secondRound;
