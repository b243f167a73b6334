import { and, asc, eq, sql } from 'drizzle-orm';
import { codeMapping } from '../../../drizzle/schema/plans.ts';
import type { Transaction } from '../../database/database.ts';

export type NewCodeMapping = typeof codeMapping.$inferInsert;

export async function findCodeMappings(transaction: Transaction) {
  return transaction
    .select({
      objectType: codeMapping.objectType,
      attribute: codeMapping.attribute,
      from: codeMapping.fromValue,
      to: codeMapping.toValue,
      changedAt: codeMapping.changedAt,
      changedBy: codeMapping.changedBy,
    })
    .from(codeMapping)
    .orderBy(asc(codeMapping.objectType), asc(codeMapping.attribute), asc(codeMapping.fromValue));
}

/** Writes what values mean from now on, in place of what was said before. */
export async function upsertCodeMappings(
  transaction: Transaction,
  rows: readonly NewCodeMapping[],
): Promise<void> {
  if (rows.length === 0) return;
  const { municipalityId, objectType, attribute, fromValue } = codeMapping;
  await transaction
    .insert(codeMapping)
    .values([...rows])
    .onConflictDoUpdate({
      target: [municipalityId, objectType, attribute, fromValue],
      set: {
        toValue: sql`excluded.to_value`,
        changedBy: sql`excluded.changed_by`,
        changedAt: sql`app.clock()`,
      },
    });
}

export async function deleteCodeMapping(
  transaction: Transaction,
  value: { readonly objectType: string; readonly attribute: string; readonly from: string },
): Promise<void> {
  await transaction
    .delete(codeMapping)
    .where(
      and(
        eq(codeMapping.objectType, value.objectType),
        eq(codeMapping.attribute, value.attribute),
        eq(codeMapping.fromValue, value.from),
      ),
    );
}
