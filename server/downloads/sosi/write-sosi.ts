import type { ExportedPlan } from '../plans/exported-plan.ts';
import type { PlanWriter, TextSink } from '../plans/plan-writer.ts';
import { sosiHeader } from './sosi-header.ts';
import { deliveredSosiGroup } from './write-delivered-group.ts';
import { createNewGroups } from './write-new-groups.ts';

/**
 * SOSI of a plan, UTF-8. A plan that came as SOSI keeps its serial numbers, elements, attributes and references;
 * any other gets new ones, boundary curves first. Curves must then be handed over before the surfaces.
 */
export function createSosiWriter(plan: ExportedPlan, write: TextSink): PlanWriter {
  const perMetre = finestUnit(plan);
  write(sosiHeader(plan, perMetre));
  const finish = () => write('.SLUTT\n');
  if (plan.source === 'sosi') {
    return { add: (object) => write(deliveredSosiGroup(object, perMetre)), finish };
  }
  const groups = createNewGroups(perMetre, write);
  return { add: groups.add, finish };
}

/** Whole millimetres, or the tenths of them that the plan was delivered in; other formats may have any decimals. */
function finestUnit({ source, header }: ExportedPlan): number {
  if (source !== 'sosi') return 10_000;
  const parts = header.flatMap((attribute) => [attribute, ...(attribute.children ?? [])]);
  const units = parts
    .filter(({ name }) => name === 'ENHET' || name === 'ENHET-H')
    .map(({ value }) => Number(value));
  return units.some((unit) => unit > 0 && unit < 0.001) ? 10_000 : 1000;
}
