import { TRPCClientError } from '@trpc/client';
import { type ErrorCode, type ErrorDetails, errorMessage, isErrorCode } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';

export type ApiError = {
  readonly code: ErrorCode | 'no-network';
  readonly details: ErrorDetails;
  /** Paths of the fields that were refused, e.g. `author.email`. */
  readonly issues: readonly { readonly path: readonly string[]; readonly message: string }[];
};

const noNetwork = {
  nb: 'Vi får ikke kontakt med tjenesten. Kontroller nettet og prøv igjen.',
  nn: 'Vi får ikkje kontakt med tenesta. Kontroller nettet og prøv igjen.',
  en: 'We cannot reach the service. Check your network and try again.',
} as const;

/** What went wrong in a call, in the catalogue's terms. */
export function apiError(error: unknown): ApiError {
  const data = error instanceof TRPCClientError ? error.data : undefined;
  if (!data) return { code: 'no-network', details: {}, issues: [] };
  return {
    code: isErrorCode(data.reason) ? data.reason : 'internal',
    details: data.details ?? {},
    issues: data.issues ?? [],
  };
}

/** The sentence to show a person. */
export function apiErrorMessage(error: unknown, language: Language): string {
  const { code, details } = apiError(error);
  return code === 'no-network' ? noNetwork[language] : errorMessage(code, language, details);
}
