import { TRPCError } from '@trpc/server';
import type { AppError } from '../../domain/errors.ts';

const codeOfStatus = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  410: 'NOT_FOUND',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  428: 'PRECONDITION_REQUIRED',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
} as const;

/** The tRPC error that answers with the catalogue's HTTP status. */
export function trpcCode(reason: AppError): TRPCError {
  const code = codeOfStatus[reason.status as keyof typeof codeOfStatus] ?? 'INTERNAL_SERVER_ERROR';
  return new TRPCError({ code, message: reason.message, cause: reason });
}
