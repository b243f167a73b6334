import { z } from 'zod';
import {
  journalListSchema,
  journalNumberSchema,
  retrySchema,
  shieldingSchema,
} from '../../domain/journal/journal-desk.ts';
import { archiveHearing } from '../hearings/archive-hearing.ts';
import { router, staff } from '../rpc/trpc.ts';
import {
  countJournal,
  listJournal,
  registerNumber,
  retryDelivery,
  setShielding,
} from './journal-desk.service.ts';

/** What the archive has and lacks of a municipality's hearings, for its archivists; caseworkers may read it. */
export const journalRouter = router({
  overview: staff.query(({ ctx }) => countJournal(ctx.database, ctx.staff)),

  list: staff.input(journalListSchema).query(({ ctx, input }) => listJournal(ctx.database, ctx.staff, input)),

  registerNumber: staff
    .input(journalNumberSchema)
    .mutation(({ ctx, input }) => registerNumber(ctx.database, ctx.staff, input)),

  setShielding: staff
    .input(shieldingSchema)
    .mutation(({ ctx, input }) => setShielding(ctx.database, ctx.staff, input)),

  retry: staff.input(retrySchema).mutation(({ ctx, input }) => retryDelivery(ctx.database, ctx.staff, input)),

  archive: staff
    .input(z.object({ hearingId: z.uuid(), expectedRevision: z.int().min(1), isArchived: z.boolean() }))
    .mutation(({ ctx, input }) => archiveHearing(ctx.database, ctx.staff, input)),
});
