import type { SQL } from 'drizzle-orm';
import { type Collection, type PropertyType, queryables } from '../collections/collection.ts';
import { invalidValue } from './query-parameters.ts';

/** A column to order by; things without a value come last either way. */
export type SortColumn = {
  readonly column: SQL;
  readonly type: PropertyType;
  readonly isDescending: boolean;
};

const mostColumns = 4;

/** `sortby=-published,name`: properties in turn, `-` for the greatest first. */
export function readSort(value: string, collection: Collection): readonly SortColumn[] {
  const known = queryables(collection);
  const names = value.split(',').map((part) => part.trim());
  if (names.length > mostColumns) throw invalidValue('sortby', `1–${mostColumns}`);
  return names.map((part) => {
    const name = part.replace(/^[+-]/, '');
    const property = known.find((one) => one.name === name);
    if (!property) throw invalidValue('sortby', known.map((one) => one.name).join(', '));
    return { column: property.column, type: property.type, isDescending: part.startsWith('-') };
  });
}
