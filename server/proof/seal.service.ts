import { sql } from 'drizzle-orm';
import { rootHash } from '../../domain/proof/hash-tree.ts';
import { logEntryHash, noPreviousSeal, sealHash } from '../../domain/proof/seal.ts';
import { toHex } from '../../domain/proof/sha-256.ts';
import type { Database, Transaction } from '../database/database.ts';
import { findMunicipalities } from '../municipalities/find-municipalities.ts';
import {
  findLastSeal,
  findUnsealedEntries,
  findUnsealedMunicipalities,
  insertSeal,
  lockForSealing,
  markSealed,
} from './seal.queries.ts';

/** A path of twelve hashes proves one among these, and its tree is computed while one waits. */
const mostLeaves = 4096;

export type Sealing = { readonly seals: number; readonly entries: number };

type SealOptions = {
  /** The number of the one municipality to seal. */
  readonly only?: string | undefined;
};

/**
 * Seals every entry of every municipality's log that has none. Safe to run in several processes at once: a
 * municipality is sealed by one at a time, and an entry once.
 */
export async function sealAll(database: Database, { only }: SealOptions = {}): Promise<Sealing> {
  const municipalities = await database.withRole('operations', {}, async (transaction) => {
    const unsealed = await findUnsealedMunicipalities(transaction);
    if (only === undefined) return unsealed;
    const asked = await findMunicipalities(transaction, only);
    return unsealed.filter((id) => asked.some((one) => one.id === id));
  });
  let seals = 0;
  let entries = 0;
  for (const municipalityId of municipalities) {
    let sealed: number;
    do {
      sealed = await database.withRole('operations', {}, (transaction) =>
        sealBatch(transaction, municipalityId),
      );
      if (sealed > 0) seals += 1;
      entries += sealed;
    } while (sealed === mostLeaves);
  }
  return { seals, entries };
}

async function sealBatch(transaction: Transaction, municipalityId: string): Promise<number> {
  await lockForSealing(transaction, municipalityId);
  const entries = await findUnsealedEntries(transaction, municipalityId, mostLeaves);
  if (entries.length === 0) return 0;
  const last = await findLastSeal(transaction, municipalityId);
  const leaves = await Promise.all(entries.map(logEntryHash));
  const root = await rootHash(leaves);
  const [time] = await transaction.execute<{ now: string }>(
    sql`select to_char(app.clock() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`,
  );
  const made = {
    municipality: municipalityId,
    number: (last?.number ?? 0) + 1,
    previous: last ? toHex(last.hash) : noPreviousSeal,
    root: toHex(root),
    leaves: leaves.length,
    sealedAt: time?.now ?? '',
  };
  await insertSeal(transaction, {
    municipalityId,
    number: made.number,
    previousHash: Buffer.from(made.previous, 'hex'),
    root,
    leaves: made.leaves,
    sealedAt: made.sealedAt,
    hash: Buffer.from(await sealHash(made), 'hex'),
  });
  await markSealed(transaction, { municipalityId, sealNumber: made.number }, entries, leaves.map(toHex));
  return entries.length;
}
