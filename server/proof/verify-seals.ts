import { rootHash } from '../../domain/proof/hash-tree.ts';
import type { ProofFinding } from '../../domain/proof/proof-finding.ts';
import { logEntryHash, noPreviousSeal, sealHash } from '../../domain/proof/seal.ts';
import { toHex } from '../../domain/proof/sha-256.ts';
import type { Database } from '../database/database.ts';
import { findSeals } from './receipt-proof.queries.ts';
import { findEntriesOfSeal, findSealNumbersAfter } from './verify.queries.ts';

/** Recomputes every seal of a municipality from its entries, and the chain from the first seal on. */
export async function verifySeals(
  database: Database,
  municipalityId: string,
): Promise<readonly ProofFinding[]> {
  const findings: ProofFinding[] = [];
  let previous = noPreviousSeal;
  let number = 0;
  for (;;) {
    const after = number;
    const [next] = await database.withRole('operations', {}, (transaction) =>
      findSeals(transaction, municipalityId, { after, limit: 1 }),
    );
    if (!next) return [...findings, ...(await verifyLastSeal(database, municipalityId, number))];
    const { seal, hash } = next;
    for (let missing = number + 1; missing < seal.number; missing++)
      findings.push({ code: 'seal-missing', seal: missing });
    if (seal.previous !== previous) findings.push({ code: 'chain-broken', seal: seal.number });
    if ((await sealHash(seal)) !== hash) findings.push({ code: 'seal-changed', seal: seal.number });
    findings.push(...(await verifyLeaves(database, municipalityId, seal)));
    previous = hash;
    number = seal.number;
  }
}

/** Lines that were sealed after the last seal there is: it, or several, were taken away. */
async function verifyLastSeal(
  database: Database,
  municipalityId: string,
  last: number,
): Promise<readonly ProofFinding[]> {
  const numbers = await database.withRole('operations', {}, (transaction) =>
    findSealNumbersAfter(transaction, municipalityId, last),
  );
  return numbers.map((seal) => ({ code: 'seal-missing', seal }));
}

async function verifyLeaves(
  database: Database,
  municipalityId: string,
  seal: { readonly number: number; readonly root: string; readonly leaves: number },
): Promise<readonly ProofFinding[]> {
  const entries = await database.withRole('operations', {}, (transaction) =>
    findEntriesOfSeal(transaction, municipalityId, seal.number),
  );
  const found: ProofFinding[] = [];
  const leaves: Uint8Array[] = [];
  for (const entry of entries) {
    const leaf = await logEntryHash(logLine(entry));
    leaves.push(leaf);
    if (toHex(leaf) !== entry.leaf)
      found.push({ code: 'entry-changed', comment: entry.comment, seal: seal.number });
  }
  if (leaves.length < seal.leaves) found.push({ code: 'entry-missing', seal: seal.number });
  else if (toHex(await rootHash(leaves)) !== seal.root && found.length === 0)
    found.push({ code: 'seal-changed', seal: seal.number });
  return found;
}

/** The part of an entry that is hashed. */
function logLine({ entry, kind, comment, record }: Parameters<typeof logEntryHash>[0]) {
  return { entry, kind, comment, record };
}
