import type { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { AppError, type ErrorCode } from '../../domain/errors.ts';
import { asAppError } from '../database/database-error.ts';

/** What tRPC itself refuses before any procedure runs, in the words of the catalogue. */
const codeOfRefusal: Partial<Readonly<Record<TRPCError['code'], ErrorCode>>> = {
  PARSE_ERROR: 'validation',
  BAD_REQUEST: 'validation',
  METHOD_NOT_SUPPORTED: 'validation',
  NOT_FOUND: 'not-found',
  PAYLOAD_TOO_LARGE: 'payload-too-large',
  UNSUPPORTED_MEDIA_TYPE: 'not-json',
};

/** Why a call failed, as an error of the catalogue; what nobody foresaw is `internal`. */
export function reasonOf(error: TRPCError): AppError {
  if (error.cause instanceof AppError) return error.cause;
  if (error.cause instanceof ZodError) return new AppError('validation', { cause: error.cause });
  const refusal = codeOfRefusal[error.code];
  return refusal ? new AppError(refusal, { cause: error }) : asAppError(error.cause ?? error);
}
