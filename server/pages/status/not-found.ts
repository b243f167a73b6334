import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../../domain/errors.ts';
import { sendProblem } from '../../http/problem.ts';
import type { Services } from '../../services.ts';
import { sendMissing } from './send-missing.ts';
import { wantsPage } from './wants-page.ts';

/** Answers an address that nothing has: people get a page that helps, programs a problem. */
export function answerNotFound(services: Services) {
  return (request: FastifyRequest, reply: FastifyReply) =>
    wantsPage(request)
      ? sendMissing(services, request, reply, {})
      : sendProblem(new AppError('not-found'), request, reply);
}
