import { z } from 'zod';
import { plainLine } from './comments/plain-text.ts';

/** How far a plan has come, as the desk's list of plans sorts them. */
export const planListGroups = ['underway', 'decided', 'ended'] as const;
export type PlanListGroup = (typeof planListGroups)[number];

/** Plans a page. */
export const plansAPage = 50;

/** What the desk's list of plans is asked for: words, a group, a page from 1. */
export const planListSchema = z
  .object({
    search: plainLine({ maximum: 100 }).default(''),
    group: z.enum(planListGroups).nullable().default(null),
    page: z.int().min(1).max(10_000).default(1),
  })
  .default({ search: '', group: null, page: 1 });
export type PlanListRequest = z.infer<typeof planListSchema>;
