import type { ProofFinding } from '../../domain/proof/proof-finding.ts';
import type { Database } from '../database/database.ts';
import type { FileStore } from '../files/file-store.ts';
import { findMunicipalities } from '../municipalities/find-municipalities.ts';
import { findCommentIds, findEntriesWithoutComment, findMissingNumbers } from './verify.queries.ts';
import { verifyComments } from './verify-comments.ts';
import { verifyFiles } from './verify-files.ts';
import { verifySeals } from './verify-seals.ts';

/** Comments looked at in one transaction, so that memory and locks stay small. */
const batch = 500;
const beforeAll = '00000000-0000-0000-0000-000000000000';

type VerifyOptions = {
  /** The number of the one municipality that is asked about. */
  readonly only?: string | undefined;
  /** Where the files of comments lie; without it their bytes are not looked at. */
  readonly files?: FileStore | undefined;
  readonly onProgress?: (done: { readonly name: string; readonly comments: number }) => void;
};

export type Verification = {
  readonly municipality: { readonly id: string; readonly name: string };
  readonly comments: number;
  readonly findings: readonly ProofFinding[];
};

/**
 * Recomputes everything that the log of each municipality claims from the rows themselves. Reads only. A comment
 * that is sent meanwhile is no finding: each is read in one transaction with its entry.
 */
export async function verifyAll(
  database: Database,
  { only, files, onProgress = () => undefined }: VerifyOptions = {},
): Promise<readonly Verification[]> {
  const municipalities = await database.withRole('operations', {}, (transaction) =>
    findMunicipalities(transaction, only),
  );
  const verifications: Verification[] = [];
  for (const municipality of municipalities) {
    const findings: ProofFinding[] = [];
    let comments = 0;
    for (let after = beforeAll; ; ) {
      const ids = await database.withRole('operations', {}, async (transaction) => {
        const found = await findCommentIds(transaction, municipality.id, { after, limit: batch });
        const commentIds = found.map(({ id }) => id);
        if (commentIds.length > 0) findings.push(...(await verifyComments(transaction, commentIds)));
        return commentIds;
      });
      const last = ids.at(-1);
      if (!last) break;
      after = last;
      comments += ids.length;
      onProgress({ name: municipality.name, comments });
    }
    findings.push(...(await verifyMissing(database, municipality.id)));
    findings.push(...(await verifySeals(database, municipality.id)));
    if (files) findings.push(...(await verifyFiles(database, files, municipality.id)));
    verifications.push({ municipality, comments, findings });
  }
  return verifications;
}

async function verifyMissing(database: Database, municipalityId: string): Promise<readonly ProofFinding[]> {
  return database.withRole('operations', {}, async (transaction) => {
    const unknown = await findEntriesWithoutComment(transaction, municipalityId);
    const numbers = await findMissingNumbers(transaction, municipalityId);
    return [
      ...unknown.map(({ comment }) => ({ code: 'comment-missing' as const, comment })),
      ...numbers.map(({ hearing, number }) => ({ code: 'comment-missing' as const, hearing, number })),
    ];
  });
}
