import { z } from 'zod';
import { registeredCommentSchema } from '../../domain/comments/registered-comment.ts';
import {
  answerSchema,
  assignmentSchema,
  commentThemesSchema,
  fileDecisionSchema,
  fileShowingSchema,
  moderationSchema,
  redactionDecisionSchema,
  showManySchema,
  themeSchema,
  undoSchema,
  webStates,
} from '../../domain/desk.ts';
import { identityLevels } from '../../domain/identity/identity-level.ts';
import { router, staff } from '../rpc/trpc.ts';
import {
  answer,
  assign,
  decideRedaction,
  moderate,
  readLog,
  setThemes,
  showMany,
  undo,
} from './comment-handling.service.ts';
import { decideFile } from './decide-file.ts';
import {
  addTheme,
  listColleagues,
  listQueue,
  listThemes,
  readDeskComment,
  readOverview,
} from './desk-queue.service.ts';
import { readContact, readOriginal } from './read-personal-data.ts';
import { registerComment } from './register-comment.ts';
import { showFile } from './show-file.ts';

const commentId = z.object({ commentId: z.uuid() });
const hearingId = z.object({ hearingId: z.uuid() });

const queueInput = hearingId.extend({
  webState: z.enum(webStates).optional(),
  answered: z.boolean().optional(),
  late: z.boolean().optional(),
  marked: z.boolean().optional(),
  waitsForSecond: z.boolean().optional(),
  identity: z.enum(identityLevels).optional(),
  themeId: z.uuid().optional(),
  assigneeId: z.uuid().optional(),
  text: z.string().trim().max(100).optional(),
  cursor: z.int32().min(1).nullish(),
  limit: z.int().min(1).max(200).default(100),
});

/** The planner's work with comments. Every change of a comment answers its new revision. */
export const deskRouter = router({
  overview: staff.query(({ ctx }) => readOverview(ctx.database, ctx.staff)),

  queue: staff
    .input(queueInput)
    .query(({ ctx, input: { cursor, ...filter } }) =>
      listQueue(ctx.database, ctx.staff, { ...filter, after: cursor ?? undefined }),
    ),

  comment: staff
    .input(commentId)
    .query(({ ctx, input }) => readDeskComment(ctx.database, ctx.staff, input.commentId)),

  /** How to reach the author; recorded. */
  readContact: staff
    .input(commentId)
    .mutation(({ ctx, input }) => readContact(ctx.database, ctx.staff, input.commentId)),

  /** The words of a redacted comment as they came; recorded. */
  readOriginal: staff
    .input(commentId)
    .mutation(({ ctx, input }) => readOriginal(ctx.database, ctx.staff, input.commentId)),

  log: staff.input(commentId).query(({ ctx, input }) => readLog(ctx.database, ctx.staff, input.commentId)),

  /** Shows, holds back or shows with parts taken out. */
  moderate: staff
    .input(moderationSchema)
    .mutation(({ ctx, input }) => moderate(ctx.database, ctx.staff, input)),

  /** What the second person says of a redacted copy. */
  decideRedaction: staff
    .input(redactionDecisionSchema)
    .mutation(({ ctx, input }) => decideRedaction(ctx.database, ctx.staff, input)),

  /** Holds an attachment back, puts a redacted copy in its stead, confirms one, or lets the original be. */
  decideFile: staff
    .input(fileDecisionSchema)
    .mutation(({ ctx, input }) => decideFile(ctx.database, ctx.staff, input)),

  showMany: staff
    .input(showManySchema)
    .mutation(({ ctx, input }) => showMany(ctx.database, ctx.staff, input.comments)),

  /** Puts an attachment on the web with its comment, or takes it off. */
  showFile: staff
    .input(fileShowingSchema)
    .mutation(({ ctx, input }) => showFile(ctx.database, ctx.staff, input)),

  answer: staff.input(answerSchema).mutation(({ ctx, input }) => answer(ctx.database, ctx.staff, input)),

  setThemes: staff
    .input(commentThemesSchema)
    .mutation(({ ctx, input }) => setThemes(ctx.database, ctx.staff, input)),

  assign: staff.input(assignmentSchema).mutation(({ ctx, input }) => assign(ctx.database, ctx.staff, input)),

  undo: staff.input(undoSchema).mutation(({ ctx, input }) => undo(ctx.database, ctx.staff, input)),

  themes: staff
    .input(hearingId)
    .query(({ ctx, input }) => listThemes(ctx.database, ctx.staff, input.hearingId)),

  addTheme: staff.input(themeSchema).mutation(({ ctx, input }) => addTheme(ctx.database, ctx.staff, input)),

  /** Enters what came by letter, e-mail, phone or in person, or an authority's objection. */
  register: staff
    .input(registeredCommentSchema)
    .mutation(({ ctx, input }) => registerComment(ctx.database, ctx.staff, input)),

  colleagues: staff.query(({ ctx }) => listColleagues(ctx.database, ctx.staff)),
});
