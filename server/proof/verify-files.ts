import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../domain/errors.ts';
import type { ProofFinding, ProofFindingCode } from '../../domain/proof/proof-finding.ts';
import type { Database } from '../database/database.ts';
import type { FileStore } from '../files/file-store.ts';
import { findFilesOfComments } from './verify.queries.ts';

/** Files looked up in one transaction; their bytes are read outside it. */
const batch = 500;

/**
 * Reads the bytes of every file that a municipality's comments came with, and compares them with the SHA-256 that the
 * log speaks of. Throws `file-store-unavailable`.
 */
export async function verifyFiles(
  database: Database,
  files: FileStore,
  municipalityId: string,
): Promise<readonly ProofFinding[]> {
  const findings: ProofFinding[] = [];
  const verdicts = new Map<string, ProofFindingCode | null>();
  let after: { readonly comment: string; readonly position: number } | null = null;
  for (;;) {
    const found: Awaited<ReturnType<typeof findFilesOfComments>> = await database.withRole(
      'operations',
      {},
      (transaction) => findFilesOfComments(transaction, municipalityId, { after, limit: batch }),
    );
    for (const { comment, hearing, number, sha256 } of found) {
      const hash = sha256.toString('hex');
      // The same bytes may have come with many comments, and are kept once.
      if (!verdicts.has(hash)) verdicts.set(hash, await verifyBytes(files, sha256));
      const code = verdicts.get(hash);
      if (code) findings.push({ code, comment, hearing, number });
    }
    const last = found.at(-1);
    if (!last) return findings;
    after = last;
  }
}

async function verifyBytes(files: FileStore, sha256: Buffer): Promise<ProofFindingCode | null> {
  try {
    const hash = createHash('sha256');
    await pipeline(await files.read(sha256), hash);
    return hash.digest().equals(sha256) ? null : 'file-changed';
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-missing') return 'file-missing';
    throw error;
  }
}
