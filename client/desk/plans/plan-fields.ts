import { planInputSchema } from '../../../domain/plan-input.ts';
import type { DeskPlan } from '../hearings/hearing-desk.ts';
import type { PlanFields } from './plan-form.tsx';

/** A plan's own data as the form has them. */
export function fieldsOf({ plan }: DeskPlan): PlanFields {
  const { identifier, name, summary, about, placeInWords, caseNumber, proposerName } = plan;
  // Codes are stored as numbers; the schema says which of them the form knows.
  const known = planInputSchema.shape;
  const planType = known.planType.safeParse(plan.planType);
  const status = known.status.safeParse(plan.status);
  const proposerType = known.proposerType.safeParse(plan.proposerType);
  return {
    ...{ identifier, name, summary, about, placeInWords },
    planType: planType.success ? planType.data : 35,
    status: status.success ? status.data : 2,
    proposerType: proposerType.success ? proposerType.data : null,
    caseNumber: caseNumber ?? '',
    proposerName: proposerName ?? '',
  };
}
