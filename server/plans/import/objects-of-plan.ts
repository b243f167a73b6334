import { attributeAt, attributesAt } from '../../../domain/plan-attributes.ts';
import type { PlanFileObject } from '../../../domain/plan-file.ts';
import { statedPlan } from '../readers/collect-plans.ts';
import type { ReadObject } from '../reading/read-object.ts';

/** Tells whether an object belongs to the chosen plan. */
export type BelongsToPlan = (object: ReadObject) => boolean;

/**
 * The objects of one plan in a file of several: those that bear its id or belong to its plan area by a link, the
 * boundary curves they are built of, and what bears no identity at all and bounds nothing of the others. Goes
 * twice through the objects and keeps only names.
 */
export async function objectsOfPlan(
  batches: () => AsyncIterable<readonly ReadObject[]>,
  identifier: string,
): Promise<BelongsToPlan> {
  const planOfArea = new Map<string, string>();
  for await (const batch of batches()) {
    for (const object of batch) {
      const plan = statedPlan(object.attributes);
      if (plan === undefined) continue;
      planOfArea.set(object.number, plan);
      for (const number of linkedNumbers(object, 'rpOmråde', 'kpOmråde', 'bereich'))
        planOfArea.set(number, plan);
    }
  }
  const planOf = (object: ReadObject): string | undefined =>
    statedPlan(object.attributes) ??
    planOfArea.get(object.number) ??
    linkedNumbers(object, 'planområde', 'gehoertZuBereich').map((number) => planOfArea.get(number))[0];

  const usedByChosen = new Set<string>();
  const usedByOthers = new Set<string>();
  for await (const batch of batches()) {
    for (const object of batch) {
      const plan = planOf(object);
      const used = plan === undefined || plan === identifier ? usedByChosen : usedByOthers;
      for (const { number } of object.curves) used.add(number);
    }
  }
  return (object) => {
    const plan = planOf(object);
    if (plan !== undefined) return plan === identifier;
    return usedByChosen.has(object.number) || !usedByOthers.has(object.number);
  };
}

function linkedNumbers(
  { attributes }: Pick<PlanFileObject, 'attributes'>,
  ...names: readonly string[]
): string[] {
  return attributesAt(attributes, ...names).flatMap(({ children = [] }) => {
    const link = attributeAt(children, 'xlink:href')?.value;
    return link === undefined ? [] : [link.replace(/^#/, '')];
  });
}
