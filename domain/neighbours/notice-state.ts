import { z } from 'zod';

/** What a municipality has done with a notice of a neighbour's plan. News in the case makes it new again. */
export const noticeStates = ['new', 'read', 'handled'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** The revision that the planner saw goes along, so that news in between is not marked as read unseen. */
export const noticeStateSchema = z.object({
  noticeId: z.uuid(),
  expectedRevision: z.int().min(1),
  state: z.enum(noticeStates),
});

/** What a notice's story is made of: what came from the neighbour, and what was done here. */
export type NoticeEventKind =
  | 'versionPublished'
  | 'hearingPublished'
  | 'deadlineExtended'
  | 'hearingCancelled'
  | 'read'
  | 'handled'
  | 'reopened'
  | 'statementGiven';
