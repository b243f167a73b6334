import { z } from 'zod';
import { hearingContentSchema } from '../../domain/hearings/hearing-content.ts';
import {
  hearingDraftChangeSchema,
  hearingDraftSchema,
  hearingExtensionSchema,
} from '../../domain/hearings/hearing-draft.ts';
import { router, staff } from '../rpc/trpc.ts';
import { cancelHearing, extendHearing, sendToDecision } from './change-published-hearing.ts';
import {
  createHearing,
  listHearings,
  readHearing,
  readReadiness,
  setContent,
  updateDraft,
} from './hearings-desk.service.ts';
import { confirmHearing, publishHearing } from './publish-hearing.ts';

const hearingId = z.object({ hearingId: z.uuid() });
const atRevision = hearingId.extend({ expectedRevision: z.int().min(1) });

/** A municipality's hearings, for its caseworkers. Every change answers the hearing's new revision. */
export const hearingsDeskRouter = router({
  list: staff
    .input(z.object({ planId: z.uuid().optional() }).default({}))
    .query(({ ctx, input }) => listHearings(ctx.database, ctx.staff, input.planId)),

  get: staff
    .input(hearingId)
    .query(({ ctx, input }) => readHearing(ctx.database, ctx.staff, input.hearingId)),

  create: staff
    .input(z.object({ draft: hearingDraftSchema, content: hearingContentSchema.optional() }))
    .mutation(({ ctx, input }) => createHearing(ctx.database, ctx.staff, input.draft, input.content)),

  update: staff
    .input(hearingDraftChangeSchema)
    .mutation(({ ctx, input }) => updateDraft(ctx.database, ctx.staff, input)),

  setContent: staff
    .input(atRevision.extend({ content: hearingContentSchema }))
    .mutation(({ ctx, input }) => setContent(ctx.database, ctx.staff, input)),

  readiness: staff
    .input(hearingId)
    .query(({ ctx, input }) => readReadiness(ctx.database, ctx.staff, input.hearingId)),

  /** A named person confirms entry in the planregister and notice to those affected. */
  confirm: staff
    .input(atRevision.extend({ name: z.string().trim().min(1).max(120) }))
    .mutation(({ ctx, input }) => confirmHearing(ctx.database, ctx.staff, input)),

  publish: staff
    .input(atRevision)
    .mutation(({ ctx, input }) => publishHearing(ctx.database, ctx.staff, input)),

  extend: staff
    .input(hearingExtensionSchema)
    .mutation(({ ctx, input }) => extendHearing(ctx.database, ctx.staff, input)),

  cancel: staff
    .input(atRevision.extend({ reason: z.string().trim().min(1).max(500) }))
    .mutation(({ ctx, input }) => cancelHearing(ctx.database, ctx.staff, input)),

  sendToDecision: staff
    .input(atRevision)
    .mutation(({ ctx, input }) => sendToDecision(ctx.database, ctx.staff, input)),
});
