import { z } from 'zod';
import { calendarDateSchema } from './calendar-date-schema.ts';
import { plainLine, plainText } from './comments/plain-text.ts';
import { planStatuses } from './plan-codes/plan-statuses.ts';

/** planidentifikasjon: at most 16 visible characters, unique in its municipality. */
export const planIdentifierSchema = z
  .string()
  .trim()
  .regex(/^[^\p{C}]{1,16}$/u);

/** plantype as SOSI has it; the kinds a hearing can be held of. */
export const planTypeSchema = z.union([20, 21, 22, 30, 31, 32, 33, 34, 35].map((type) => z.literal(type)));

export const planStatusSchema = z.union(planStatuses.map((status) => z.literal(status)));

/** Who proposes the plan: forslagsstillerType 1 and 2. */
export const proposerTypes = ['public', 'private'] as const;

/** A plan as the planner writes it. Texts are plain; `summary` says in a few sentences what is proposed. */
export const planInputSchema = z.object({
  identifier: planIdentifierSchema,
  name: plainLine({ maximum: 200, missing: 'invalid' }),
  planType: planTypeSchema,
  status: planStatusSchema.default(2),
  caseNumber: plainLine({ maximum: 40 }).default(''),
  proposerType: z.enum(proposerTypes).nullable().default(null),
  proposerName: plainLine({ maximum: 200 }).default(''),
  summary: plainText({ maximum: 1000 }).default(''),
  about: plainText({ maximum: 20_000 }).default(''),
  placeInWords: plainLine({ maximum: 300 }).default(''),
});
export type PlanInput = z.infer<typeof planInputSchema>;

/** A change of a plan: whole new content, and the revision the planner saw. */
export const planChangeSchema = z.object({
  planId: z.uuid(),
  expectedRevision: z.int().min(1),
  plan: planInputSchema,
});

/** The council's decision: after it comments can no longer be withdrawn. */
export const planDecisionSchema = z
  .object({
    planId: z.uuid(),
    expectedRevision: z.int().min(1),
    decidedOn: calendarDateSchema,
    inForceOn: calendarDateSchema.nullable().default(null),
  })
  .refine(({ decidedOn, inForceOn }) => inForceOn === null || inForceOn >= decidedOn, {
    path: ['inForceOn'],
  });
