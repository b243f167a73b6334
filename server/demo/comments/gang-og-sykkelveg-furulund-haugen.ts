import type { DemoComment } from './demo-comment.ts';
import { furulundChanges } from './gang-og-sykkelveg-furulund-haugen/changes.ts';
import { farmsAndBuilding } from './gang-og-sykkelveg-furulund-haugen/farms-and-building.ts';
import { gardensAndTrees } from './gang-og-sykkelveg-furulund-haugen/gardens-and-trees.ts';
import { schoolAndCrossing } from './gang-og-sykkelveg-furulund-haugen/school-and-crossing.ts';

/** All invented comments to Furulund–Haugen: adopted, every one answered, with the changes they led to. */
export const furulundHaugenComments: readonly DemoComment[] = [
  ...schoolAndCrossing,
  ...gardensAndTrees,
  ...farmsAndBuilding,
];

export const furulundHaugenChanges: readonly string[] = Object.values(furulundChanges);
