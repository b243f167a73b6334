import type { PlanHearing, PlanPageAnswer } from '../plans/plan-state.ts';
import type { DocumentContact } from './access-note.tsx';

/** Whom to ask about a plan's documents: the hearing's contact, else the municipality. */
export function contactOf(page: PlanPageAnswer, hearing: PlanHearing | undefined): DocumentContact {
  const { profile } = page.municipality;
  return {
    phone: (hearing?.phone ?? profile.phone) || undefined,
    email: (hearing?.email ?? profile.email) || undefined,
  };
}
