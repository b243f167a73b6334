import { type ErrorCode, errorCatalogue } from './error-catalogue/error-catalogue.ts';
import type { Language } from './language.ts';

export { type ErrorCode, errorCatalogue, errorCodes } from './error-catalogue/error-catalogue.ts';

/** Facts that go with an error; flat ones fill the braces of its message, and all reach the client. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

export type AppErrorOptions = { readonly details?: ErrorDetails; readonly cause?: unknown };

/** The one error that is thrown on purpose. Its message is the bokmål text of the catalogue. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** HTTP status from the catalogue. */
  readonly status: number;
  readonly details?: ErrorDetails;

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(
      errorMessage(code, 'nb', options.details),
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.name = 'AppError';
    this.code = code;
    this.status = errorCatalogue[code].status;
    if (options.details) this.details = options.details;
  }
}

/** True for a code of the catalogue, e.g. one that came over the wire. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCatalogue, code);
}

/** The catalogue's sentence with `{name}` filled in from the details; an absent detail becomes «…». */
export function errorMessage(code: ErrorCode, language: Language, details: ErrorDetails = {}): string {
  return errorCatalogue[code].messages[language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '…';
  });
}
