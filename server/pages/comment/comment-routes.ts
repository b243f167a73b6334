import type { FastifyInstance, FastifyReply } from 'fastify';
import { AppError, errorMessage } from '../../../domain/errors.ts';
import { submitComment } from '../../comments/submit-comment.ts';
import type { AdmitComment } from '../../http/admit-comment.ts';
import { waitedSecondsOf } from '../../http/arrival.ts';
import { findPerson } from '../../http/person-of-request.ts';
import type { Services } from '../../services.ts';
import { objectsOf, type PlanRoute, readViewOrAnswer } from '../plan/plan-routes.ts';
import type { PlanView } from '../plan/plan-view.ts';
import { pageDocument } from '../shell/page-document.ts';
import { sendPage } from '../shell/send-page.ts';
import { formWords } from '../words/form-words.ts';
import { type CommentFormFields, type CommentFormState, emptyForm, readForm } from './comment-form-state.ts';
import { commentPage } from './comment-page.ts';
import { commentReceipt } from './comment-receipt.ts';
import { fieldOf, readSubmission } from './read-submission.ts';

/**
 * Takes the plain form. This is the one place that reads `application/x-www-form-urlencoded`; that the
 * post comes from a page of ours is checked for every post alike.
 */
export async function addCommentFormRoute(
  server: FastifyInstance,
  services: Services,
  admitComment: AdmitComment,
): Promise<void> {
  await server.register(async (forms) => {
    forms.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 600_000 },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body.toString()))),
    );
    forms.post<PlanRoute>('/plan/:number/:identifier/innspill', async (request, reply) => {
      const view = await readViewOrAnswer(services, request, reply, '/innspill');
      if (!view) return reply;
      const fields = readForm(request.body);
      if (!fields || !view.hearing) {
        const form = { ...emptyForm(), problems: [{ field: null, message: errorOf('validation', view) }] };
        return answerForm(reply, view, form, 400);
      }
      try {
        const admit = await admitComment(request, reply, 'plain');
        const read = readSubmission(fields, view.hearing.id, view.asked.language);
        if ('problems' in read) {
          return await answerForm(reply, view, { fields, problems: read.problems }, 422);
        }
        const receipt = await submitComment(services.database, read.submission, {
          person: await findPerson(request, services),
          waitedSeconds: waitedSecondsOf(request),
          admit: () => admit(read.submission),
        });
        const content = commentReceipt(view, receipt, fields);
        const markup = await pageDocument(content, view.asked, services.config.publicUrl);
        return await sendPage(request, reply, { markup, keeping: 'secret', isIndexed: false });
      } catch (error) {
        if (!(error instanceof AppError) || error.status >= 500) throw error;
        if (error.code === 'rate-limited')
          reply.header('retry-after', String(error.details?.retryAfterSeconds ?? 60));
        return answerForm(reply, view, refused(error, fields, view), error.status);
      }
    });
  });

  async function answerForm(reply: FastifyReply, view: PlanView, form: CommentFormState, status: number) {
    const content = commentPage(view, await objectsOf(services, view), form);
    const markup = await pageDocument(content, view.asked, services.config.publicUrl);
    return sendPage(reply.request, reply, { status, markup, keeping: 'own', isIndexed: false });
  }
}

/** The form as it was sent, with what the service said at the field that it said it of. */
function refused(error: AppError, fields: CommentFormFields, { asked }: PlanView): CommentFormState {
  const field = typeof error.details?.field === 'string' ? fieldOf([error.details.field]) : null;
  const message =
    field === 'gjelder'
      ? formWords[asked.language].targetGone
      : errorMessage(error.code, asked.language, error.details);
  return { fields, problems: [{ field, message }] };
}

function errorOf(code: 'validation', { asked }: PlanView): string {
  return errorMessage(code, asked.language);
}
