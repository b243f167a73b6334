import { asc, eq, sql } from 'drizzle-orm';
import { publicMunicipality } from '../../drizzle/schema/public-views.ts';
import type { Transaction } from '../database/database.ts';

/** All municipalities, or the one that a number means now. */
export async function findMunicipalities(transaction: Transaction, number?: string) {
  return transaction
    .select({ id: sql<string>`id`, name: sql<string>`name` })
    .from(publicMunicipality)
    .where(number === undefined ? undefined : eq(publicMunicipality.number, number))
    .orderBy(asc(publicMunicipality.name), asc(publicMunicipality.id));
}
