import { eq, sql } from 'drizzle-orm';
import { personalFinding } from '../../drizzle/schema/privacy.ts';
import type { Transaction } from '../database/database.ts';
import type { FileFinding, FileSearch, FileSearchState } from './file-finding.ts';

export type FileToSearch = {
  readonly id: string;
  readonly municipalityId: string;
  readonly sha256: Uint8Array;
  readonly mediaType: string;
};

/** How often a search is tried that died or lacked the bytes, and how long it rests between. */
const mostAttempts = 3;
const restMinutes = 10;

/** Files of comments that nobody has searched, or whose search failed, and that may be opened, the oldest first. */
export async function findFilesToSearch(transaction: Transaction, most: number) {
  const rows = await transaction.execute<{
    id: string;
    municipality_id: string;
    sha256: string;
    media_type: string;
  }>(sql`
    select file.id, file.municipality_id, encode(file.sha256, 'hex') as sha256, file.media_type
    from comment_file link
    join stored_file file on file.id = link.file_id
    left join file_search search on search.file_id = link.file_id
    where file.scan in ('unasked', 'clean')
      and (search.file_id is null
        or (search.has_failed and search.attempts < ${mostAttempts}
          and search.searched_at < app.clock() - make_interval(mins => ${restMinutes}::integer)))
    order by file.created_at
    limit ${most}
  `);
  return rows.map(toFile);
}

/** An upload by its id, and what came of searching it, if anything has. */
export async function findUploadToSearch(transaction: Transaction, municipalityId: string, fileId: string) {
  const [row] = await transaction.execute<{
    id: string;
    municipality_id: string;
    sha256: string;
    media_type: string;
    state: FileSearchState | null;
  }>(sql`
    select file.id, file.municipality_id, encode(file.sha256, 'hex') as sha256, file.media_type, search.state
    from stored_file file
    left join file_search search on search.file_id = file.id
    where file.id = ${fileId} and file.municipality_id = ${municipalityId}
      and file.claimed_at is null and file.scan in ('unasked', 'clean')
  `);
  return row && { file: toFile(row), state: row.state };
}

export async function findFileFindings(
  transaction: Transaction,
  fileId: string,
): Promise<readonly Pick<FileFinding, 'kind' | 'part' | 'number'>[]> {
  const rows = await transaction
    .select({ kind: personalFinding.kind, part: personalFinding.part, number: personalFinding.number })
    .from(personalFinding)
    .where(eq(personalFinding.fileId, fileId))
    .orderBy(personalFinding.number, personalFinding.startsAt);
  return rows as Pick<FileFinding, 'kind' | 'part' | 'number'>[];
}

/**
 * Keeps what came of searching a file; a file that is gone meanwhile, or was searched by another, is left. A search that
 * failed counts as `unreadable` until one does not: a person looks through the file meanwhile.
 */
export async function insertFileSearch(
  transaction: Transaction,
  file: Pick<FileToSearch, 'id' | 'municipalityId'>,
  { state, findings, hasFailed = false }: FileSearch,
): Promise<void> {
  const { id: fileId, municipalityId } = file;
  const [kept] = await transaction.execute(sql`
    insert into file_search as known (file_id, municipality_id, state, has_failed)
    select id, municipality_id, ${state}, ${hasFailed}::boolean
    from stored_file where id = ${fileId} and municipality_id = ${municipalityId}
    on conflict (file_id) do update
    set state = excluded.state, has_failed = excluded.has_failed, attempts = known.attempts + 1,
      searched_at = app.clock()
    where known.has_failed
    returning file_id
  `);
  if (!kept || findings.length === 0) return;
  await transaction.insert(personalFinding).values(
    findings.map(({ part, number, kind, start, end }) => ({
      ...{ municipalityId, fileId, part, number, kind },
      startsAt: start,
      endsAt: end,
    })),
  );
}

function toFile(row: {
  id: string;
  municipality_id: string;
  sha256: string;
  media_type: string;
}): FileToSearch {
  return {
    id: row.id,
    municipalityId: row.municipality_id,
    sha256: Buffer.from(row.sha256, 'hex'),
    mediaType: row.media_type,
  };
}
