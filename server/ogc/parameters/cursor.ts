import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PropertyType } from '../collections/collection.ts';
import { isInstant } from '../cql2/instants.ts';
import { invalidValue } from './query-parameters.ts';

/** The values of the last thing of a page in the columns that order it; null where it has none. */
export type Position = readonly (string | null)[];

const cursorSchema = z.object({ of: z.string(), after: z.array(z.string().max(2_000).nullable()).max(10) });

/** Opaque to those who follow it; bound to its question, so that it is never continued in another order. */
export function writeCursor(question: string, after: Position): string {
  return Buffer.from(JSON.stringify({ of: mark(question), after })).toString('base64url');
}

export function readCursor(cursor: string, question: string, types: readonly PropertyType[]): Position {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw invalid();
  }
  const parsed = cursorSchema.safeParse(read);
  if (!parsed.success || parsed.data.of !== mark(question)) throw invalid();
  const { after } = parsed.data;
  const fits =
    after.length === types.length &&
    after.every((value, index) => value === null || isA(types[index], value));
  if (!fits) throw invalid();
  return after;
}

/** Whoever writes a cursor by hand can name no value that the database would choke on. */
function isA(type: PropertyType | undefined, value: string): boolean {
  switch (type) {
    case 'uuid':
      return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value);
    case 'integer':
      return /^-?\d{1,9}$/.test(value);
    case 'number':
      return value !== '' && Number.isFinite(Number(value));
    case 'boolean':
      return value === 'true' || value === 'false';
    case 'date':
      return isInstant('date', value);
    case 'timestamp':
      return isInstant('timestamp', value);
    case 'text':
      return !value.includes('\0');
    default:
      return false;
  }
}

function mark(question: string): string {
  return createHash('sha256').update(question).digest('base64url').slice(0, 12);
}

function invalid() {
  return invalidValue('cursor', 'rel=next');
}
