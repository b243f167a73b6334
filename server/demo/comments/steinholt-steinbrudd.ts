import type { DemoComment } from './demo-comment.ts';
import { blastingAndWells } from './steinholt-steinbrudd/blasting-and-wells.ts';
import { dustAndNoise } from './steinholt-steinbrudd/dust-and-noise.ts';
import { lettersAndAuthorities } from './steinholt-steinbrudd/letters-and-authorities.ts';
import { lorriesAndRoad } from './steinholt-steinbrudd/lorries-and-road.ts';
import { natureFarmsAndJobs } from './steinholt-steinbrudd/nature-farms-and-jobs.ts';

/** All invented comments to Steinholt, whose six weeks are over; two came after the deadline (day 50 and 55). */
export const steinholtComments: readonly DemoComment[] = [
  ...dustAndNoise,
  ...blastingAndWells,
  ...lorriesAndRoad,
  ...natureFarmsAndJobs,
  ...lettersAndAuthorities,
];
