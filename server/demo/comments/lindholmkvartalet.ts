import type { DemoComment } from './demo-comment.ts';
import { floodingAndTrees } from './lindholmkvartalet/flooding-and-trees.ts';
import { heightAndShadow } from './lindholmkvartalet/height-and-shadow.ts';
import { heightCampaign } from './lindholmkvartalet/height-campaign.ts';
import { inTheQueue } from './lindholmkvartalet/in-the-queue.ts';
import { organisationsAndAuthorities } from './lindholmkvartalet/organisations-and-authorities.ts';
import { parkingAndTraffic } from './lindholmkvartalet/parking-and-traffic.ts';
import { schoolAndChildren } from './lindholmkvartalet/school-and-children.ts';
import { townAndHistory } from './lindholmkvartalet/town-and-history.ts';

/** All invented comments to Lindholmkvartalet, which is on day 20 of 42; the newest came the day before. */
export const lindholmkvartaletComments: readonly DemoComment[] = [
  ...heightCampaign,
  ...heightAndShadow,
  ...parkingAndTraffic,
  ...schoolAndChildren,
  ...floodingAndTrees,
  ...townAndHistory,
  ...organisationsAndAuthorities,
  ...inTheQueue,
];
