import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { AppError, errorMessage } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { asAppError } from '../database/database-error.ts';

/** Answers any failure as `application/problem+json` (RFC 9457) in the reader's language. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const reason = problemOf(error, request, reply);
  reply
    .code(reason.status)
    .type('application/problem+json')
    .send({
      type: `urn:allmenning:error:${reason.code}`,
      title: errorMessage(reason.code, languageOf(request), reason.details),
      status: reason.status,
      instance: `urn:uuid:${request.id}`,
      code: reason.code,
      details: reason.details ?? {},
    });
}

/** The reason of a failure; what is ours to mend is logged, and a spent budget says when to come again. */
export function problemOf(error: unknown, request: FastifyRequest, reply: FastifyReply): AppError {
  const reason = brokenOff(error, request) ?? fastifyReason(error) ?? asAppError(error);
  if (reason.status >= 500 && reason.code !== 'maintenance')
    request.log.error({ code: reason.code, cause: reason.cause }, 'request failed');
  if (reason.code === 'rate-limited')
    reply.header('retry-after', String(reason.details?.retryAfterSeconds ?? 60));
  if (reason.code === 'busy') reply.header('retry-after', '60');
  if (reason.code === 'geodata-key-unknown') reply.header('www-authenticate', 'Bearer');
  return reason;
}

/** A sender who went away before all had come: no fault of ours, however like a lost connection of our own it looks. */
function brokenOff(error: unknown, { raw }: FastifyRequest): AppError | undefined {
  return raw.errored && raw.errored === error ? new AppError('validation', { cause: error }) : undefined;
}

/** What Fastify itself refuses: bodies too large, media types it has no parser for, bad JSON. */
function fastifyReason(error: unknown): AppError | undefined {
  const status = (error as FastifyError | null)?.statusCode;
  const code = (error as FastifyError | null)?.code ?? '';
  if (!code.startsWith('FST_') || status === undefined || status >= 500) return undefined;
  if (status === 413) return new AppError('payload-too-large', { cause: error });
  if (status === 415) return new AppError('not-json', { cause: error });
  if (status === 404) return new AppError('not-found', { cause: error });
  return new AppError('validation', { cause: error });
}

export function languageOf(request: FastifyRequest): Language {
  const asked = request.headers['accept-language'] ?? '';
  const first = /\b(nn|nb|no|en)\b/i.exec(asked)?.[1]?.toLowerCase();
  return first === 'nn' || first === 'en' ? first : 'nb';
}
