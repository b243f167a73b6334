import { sqlState } from '../database/database-error.ts';
import { scrubText } from './scrub-text.ts';

/** What the log keeps of an unexpected failure. */
export type FailureRecord = {
  readonly type: string;
  readonly message: string;
  /** The places in the code, innermost first. */
  readonly stack: string;
  readonly table?: string;
  readonly constraint?: string;
  readonly cause?: FailureRecord;
};

/**
 * An error in words that may stand in a log. A database error's `detail` carries the failing row and its
 * message the value that did not fit: names, e-mail addresses and texts that people sent in.
 */
export function describeFailure(error: unknown): FailureRecord {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const common = { type: error.name, stack: frames.slice(0, 12).join('\n') };
  const state = sqlState({ ...error, cause: undefined });
  if (state === undefined) {
    const cause = error.cause === undefined ? {} : { cause: describeFailure(error.cause) };
    return { ...common, message: scrubText(error.message), ...cause };
  }
  const table = textOf(error, 'table_name');
  const constraint = textOf(error, 'constraint_name');
  return {
    ...common,
    message: `SQLSTATE ${state}`,
    ...(table && { table }),
    ...(constraint && { constraint }),
  };
}

function textOf(error: Error, property: string): string | undefined {
  const value: unknown = Object.getOwnPropertyDescriptor(error, property)?.value;
  return typeof value === 'string' ? value : undefined;
}
