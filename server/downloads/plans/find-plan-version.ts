import { AppError } from '../../../domain/errors.ts';
import type { Database } from '../../database/database.ts';
import type { Reader } from '../../http/reader-of-request.ts';
import type { VersionReader } from './make-plan-file.ts';
import { type FoundVersion, findOwnVersion, findPublishedVersion } from './plan-downloads.queries.ts';

export type ReadableVersion = {
  readonly version: FoundVersion;
  readonly reader: VersionReader;
  /** True for what everyone may have, who need not say who they are. */
  readonly isForEveryone: boolean;
};

/**
 * A plan version that the reader of a request may have: everyone's once it is out and shared with all, a neighbour's
 * by what its owner shares with the region, one's own municipality's before that. `whoReads` is asked only where
 * everyone may not. Throws `not-found`, `layer-withheld` (403).
 */
export async function findPlanVersion(
  database: Database,
  planVersionId: string,
  whoReads: () => Promise<Reader>,
): Promise<ReadableVersion> {
  const published = await database.withRole('public', {}, (transaction) =>
    findPublishedVersion(transaction, planVersionId),
  );
  if (published?.isShared) {
    return {
      version: published,
      reader: { role: 'public', scope: {}, origin: 'geodata' },
      isForEveryone: true,
    };
  }
  const scope = await whoReads();
  if (scope.municipalityId !== undefined) {
    const shared = await database.withRole('public', scope, (transaction) =>
      findPublishedVersion(transaction, planVersionId),
    );
    if (shared?.isShared) {
      return { version: shared, reader: { role: 'public', scope, origin: 'geodata' }, isForEveryone: false };
    }
    const { municipalityId, accountId } = scope;
    const staff = accountId && { municipalityId, accountId };
    const own =
      staff &&
      (await database.withRole('planner', staff, (transaction) =>
        findOwnVersion(transaction, planVersionId),
      ));
    if (own)
      return { version: own, reader: { role: 'planner', scope: staff, origin: 'own' }, isForEveryone: false };
  }
  if (!published) throw new AppError('not-found');
  throw new AppError('layer-withheld', { details: { municipality: published.municipalityName } });
}
