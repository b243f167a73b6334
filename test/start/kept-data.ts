import { sql } from 'drizzle-orm';
import type { Transaction } from '../../server/database/database.ts';
import { connectDatabase } from '../../server/database/database-engine.ts';

export type KeptComment = {
  readonly key: string;
  readonly number: number;
  readonly text: string;
  readonly authors: number;
  readonly audits: number;
};

/** The comments of a hearing, read past the product from the database that it has open. */
export async function readKeptComments(dataDirectory: string, hearingId: string) {
  return inDatabase(dataDirectory, (transaction) =>
    transaction.execute<KeptComment>(sql`
      select
        idempotency_key as key,
        number,
        text,
        (select count(*)::integer from comment_author where comment_id = comment.id) as authors,
        (select count(*)::integer from audit_event where subject_id = comment.id and act = 'comment.submit')
          as audits
      from comment
      where hearing_id = ${hearingId}
      order by number
    `),
  );
}

export type KeptVersion = { readonly number: number; readonly objects: number; readonly sha256: string };

/** The versions of a plan with all that was stored of each. */
export async function readKeptVersions(dataDirectory: string, planIdentifier: string) {
  return inDatabase(dataDirectory, (transaction) =>
    transaction.execute<KeptVersion>(sql`
      select
        version.number,
        (select count(*)::integer from plan_object where plan_version_id = version.id) as objects,
        encode(version.source_sha256, 'hex') as sha256
      from plan_version version
      join plan on plan.id = version.plan_id
      where plan.identifier = ${planIdentifier}
      order by version.number
    `),
  );
}

async function inDatabase<T>(
  dataDirectory: string,
  work: (transaction: Transaction) => Promise<Iterable<T>>,
): Promise<readonly T[]> {
  const database = connectDatabase({ databaseUrl: undefined, dataDirectory });
  try {
    return [...(await database.withRole('operations', {}, work))];
  } finally {
    await database.close();
  }
}
