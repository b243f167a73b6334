import { z } from 'zod';
import { calendarDateSchema } from '../calendar-date-schema.ts';

/** The longest that a duty is lent at a time, in days. */
export const longestLoanDays = 365;

/** A caseworker who may decide for a time, until the end of a day in Oslo. */
export const dutyLoanSchema = z.object({ accountId: z.uuid(), lastDay: calendarDateSchema });
export type DutyLoan = z.infer<typeof dutyLoanSchema>;
