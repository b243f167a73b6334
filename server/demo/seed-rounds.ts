import { addDays, osloInstant } from '../../domain/oslo-time.ts';
import type { Session } from '../accounts/session.ts';
import type { Services } from '../services.ts';
import { demoComments } from './demo-comments.ts';
import { findDemoTargets } from './demo-targets.ts';
import { demoDrawings } from './plans/demo-plan-files.ts';
import type { DemoPlanTexts } from './plans/demo-plan-texts.ts';
import { instantOf, seedComment } from './seed-comments.ts';
import { seedHandling } from './seed-handling.ts';
import { seedHearing } from './seed-hearings.ts';
import type { SeededPlan } from './seed-plans.ts';

const hour = 3_600_000;

type Rounds = { readonly texts: DemoPlanTexts; readonly plan: SeededPlan; readonly today: string };

/** The hearings of a demo plan in their order, with the comments of each as they came in. */
export async function seedRounds(services: Services, staff: Session, rounds: Rounds): Promise<void> {
  const { texts: planTexts, plan, today } = rounds;
  for (const [round, texts] of planTexts.hearings.entries()) {
    const hearing = await seedHearing(services.database, staff, plan, { planTexts, texts, today });
    const versions = plan.versions.filter(({ version }) => version === texts.planVersion);
    const drawing = demoDrawings().find(
      ({ slug, identity }) => slug === planTexts.slug && identity.version === texts.planVersion,
    );
    if (!drawing) throw new Error(`${planTexts.slug} has no drawing of version ${texts.planVersion}`);
    const targets = await findDemoTargets(services.database, plan, versions, drawing);
    const inOrder = [...demoComments(planTexts.slug, round)].sort(
      (a, b) => instantOf(a, hearing, today).getTime() - instantOf(b, hearing, today).getTime(),
    );
    const comments = [];
    for (const comment of inOrder) {
      comments.push(await seedComment(services, staff, comment, { hearing, targets, today }));
    }
    const lastDay = osloInstant(addDays(today, texts.lastDay), '12:00');
    await seedHandling(services.database, staff, {
      hearing,
      comments,
      reviewedAt: (comment) => atMostNow(instantOf(comment, hearing, today).getTime() + 20 * hour),
      answeredAt: atMostNow(lastDay.getTime() + 21 * 24 * hour),
    });
  }
}

/** The past alone: a demo's planner has done nothing tomorrow. */
function atMostNow(instant: number): Date {
  return new Date(Math.min(instant, Date.now() - hour));
}
