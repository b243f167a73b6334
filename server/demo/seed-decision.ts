import { addDays, osloInstant } from '../../domain/oslo-time.ts';
import type { Session } from '../accounts/session.ts';
import { atTime } from '../database/at-time.ts';
import type { Database } from '../database/database.ts';
import { decidePlan, readPlan } from '../plans/plans-desk.service.ts';
import type { DemoPlanTexts } from './plans/demo-plan-texts.ts';
import type { SeededPlan } from './seed-plans.ts';

/** The council's decision on a demo plan, entered the day after; nothing for a plan that is not decided. */
export async function seedDecision(
  database: Database,
  staff: Session,
  { texts, plan, today }: { texts: DemoPlanTexts; plan: SeededPlan; today: string },
): Promise<void> {
  if (texts.decidedDay === undefined) return;
  const decidedOn = addDays(today, texts.decidedDay);
  const then = atTime(database, osloInstant(addDays(decidedOn, 1), '09:00'));
  const found = await readPlan(then, staff, plan.planId);
  const expectedRevision = found.plan.revision;
  await decidePlan(then, staff, { planId: plan.planId, expectedRevision, decidedOn, inForceOn: null });
}
