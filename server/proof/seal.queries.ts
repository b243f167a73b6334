import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { LogEntry } from '../../domain/proof/seal.ts';
import { municipality } from '../../drizzle/schema/municipalities.ts';
import { logEntry, seal } from '../../drizzle/schema/proof.ts';
import type { Transaction } from '../database/database.ts';

/** Municipalities whose log has entries that no seal holds yet. */
export async function findUnsealedMunicipalities(transaction: Transaction): Promise<readonly string[]> {
  const rows = await transaction
    .selectDistinct({ id: logEntry.municipalityId })
    .from(logEntry)
    .where(isNull(logEntry.sealNumber));
  return rows.map(({ id }) => id);
}

/** Waits for whoever else seals this municipality, until the transaction ends. */
export async function lockForSealing(transaction: Transaction, municipalityId: string): Promise<void> {
  await transaction
    .select({ id: municipality.id })
    .from(municipality)
    .where(eq(municipality.id, municipalityId))
    .for('no key update');
}

export async function findLastSeal(transaction: Transaction, municipalityId: string) {
  const [row] = await transaction
    .select({ number: seal.number, hash: seal.hash })
    .from(seal)
    .where(eq(seal.municipalityId, municipalityId))
    .orderBy(desc(seal.number))
    .limit(1);
  return row;
}

/** The oldest entries without a seal, in the order of the log. */
export async function findUnsealedEntries(
  transaction: Transaction,
  municipalityId: string,
  limit: number,
): Promise<readonly LogEntry[]> {
  const rows = await transaction
    .select({
      entry: logEntry.id,
      kind: logEntry.kind,
      comment: logEntry.commentId,
      record: sql<string>`encode(${logEntry.recordHash}, 'hex')`,
    })
    .from(logEntry)
    .where(and(eq(logEntry.municipalityId, municipalityId), isNull(logEntry.sealNumber)))
    .orderBy(asc(logEntry.id))
    .limit(limit);
  return rows.map((row) => ({ ...row, kind: row.kind as LogEntry['kind'] }));
}

export async function insertSeal(transaction: Transaction, row: typeof seal.$inferInsert): Promise<void> {
  await transaction.insert(seal).values(row);
}

/** Gives the entries their place under the seal; `leaves` are in the order of `entries`. */
export async function markSealed(
  transaction: Transaction,
  { municipalityId, sealNumber }: { readonly municipalityId: string; readonly sealNumber: number },
  entries: readonly LogEntry[],
  leaves: readonly string[],
): Promise<void> {
  const rows = entries.map(({ entry }, index) => ({ entry, index, leaf: leaves[index] }));
  await transaction.execute(sql`
    update log_entry set
      seal_number = ${sealNumber}, seal_index = sealed.index, leaf_hash = decode(sealed.leaf, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as sealed (entry bigint, index integer, leaf text)
    where log_entry.municipality_id = ${municipalityId} and log_entry.id = sealed.entry
  `);
}
