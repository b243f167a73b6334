import { z } from 'zod';
import type { PlanHearing } from '../plans/plan-state.ts';

/** The three steps, in their order; the words stand in the address. */
export const stepNames = ['hvor', 'hva', 'send'] as const;
export type StepName = (typeof stepNames)[number];

export const commentStateSchema = z.object({
  horing: z.string().max(12).optional(),
  objekt: z.uuid().optional(),
  dokument: z.uuid().optional(),
  side: z.coerce.number().int().min(1).max(9999).optional(),
  bestemmelse: z.uuid().optional(),
  steg: z.enum(stepNames).optional(),
  versjon: z.uuid().optional(),
});
export type CommentState = z.output<typeof commentStateSchema>;

/** Whether the hearing takes comments on the web now, and how it should be spoken of. */
export type Acceptance = 'open' | 'late' | 'notYet' | 'closed';

export function acceptanceOf(hearing: Pick<PlanHearing, 'state' | 'lateRule'>): Acceptance {
  switch (hearing.state) {
    case 'open':
      return 'open';
    case 'closed':
      return hearing.lateRule === 'accept' ? 'late' : 'closed';
    case 'scheduled':
    case 'draft':
      return 'notYet';
    case 'inDecision':
    case 'cancelled':
      return 'closed';
  }
}
