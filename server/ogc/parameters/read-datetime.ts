import { type SQL, sql } from 'drizzle-orm';
import { isInstant } from '../cql2/instants.ts';
import { invalidValue } from './query-parameters.ts';

/** From when to when; null is open. */
export type Period = { readonly from: string | null; readonly to: string | null };

/** `datetime` of OGC API Features: a moment, or two with `/` between, open where `..` or nothing stands. */
export function readDatetime(value: string): Period {
  const parts = value.split('/');
  const [first = '', second = first] = parts;
  const isOpen = (part: string) => parts.length === 2 && (part === '' || part === '..');
  if (parts.length > 2 || (isOpen(first) && isOpen(second))) throw invalid();
  const from = isOpen(first) ? null : startOf(first);
  const to = isOpen(second) ? null : endOf(second);
  if (from !== null && to !== null && Date.parse(from) > Date.parse(to)) throw invalid();
  return { from, to };
}

/** Whatever holds at any time of the period. */
export function periodCondition(
  period: Period,
  time: { readonly from: SQL; readonly to: SQL },
): readonly SQL[] {
  return [
    ...(period.to === null ? [] : [sql`${time.from} <= ${period.to}::timestamptz`]),
    ...(period.from === null ? [] : [sql`${time.to} >= ${period.from}::timestamptz`]),
  ];
}

function startOf(value: string): string {
  if (isInstant('timestamp', value)) return value;
  if (isInstant('date', value)) return `${value}T00:00:00Z`;
  throw invalid();
}

function endOf(value: string): string {
  return isInstant('date', value) ? `${value}T23:59:59.999999Z` : startOf(value);
}

function invalid() {
  return invalidValue('datetime', '2026-11-21T12:00:00Z, 2026-01-01/2026-12-31, ../2026-11-21T12:00:00Z');
}
