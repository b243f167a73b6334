import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'drizzle-orm';
import type { Database } from '../../../server/database/database.ts';
import type { SentComment } from './sent-comment.ts';

type KeptComment = {
  readonly key: string;
  readonly number: number | null;
  readonly heading: string;
  readonly text: string;
  readonly name: string | null;
  readonly authors: number;
  readonly audits: number;
  readonly entries: number;
  readonly versions: number;
  readonly places: readonly { readonly label: string; readonly geometry: unknown }[];
  readonly files: readonly string[];
};

/** What went wrong with comments; each line says which. */
export type Losses = { readonly lost: string[]; readonly doubled: string[]; readonly wrong: string[] };

/** Compares what devices know with what the database, the file store and the receipts hold. */
export async function compareKept(
  database: Database,
  {
    sent,
    dataDirectory,
    doors,
  }: {
    readonly sent: readonly SentComment[];
    readonly dataDirectory: string;
    readonly doors: () => readonly string[];
  },
): Promise<Losses> {
  const losses: Losses = { lost: [], doubled: [], wrong: [] };
  const keys = sent.map(({ submission }) => submission.idempotencyKey);
  const kept = Map.groupBy(await readKept(database, keys), ({ key }) => key);
  const door = doors()[0] ?? '';
  for (const comment of sent) {
    const key = comment.submission.idempotencyKey;
    const rows = kept.get(key) ?? [];
    const [row] = rows;
    if (comment.contradiction) losses.wrong.push(`${key}: ${comment.contradiction}`);
    if (rows.length > 1) losses.doubled.push(`${key}: kept ${rows.length} times`);
    if (!row && comment.number !== undefined) losses.lost.push(`${key}: number ${comment.number} is gone`);
    if (!row) continue;
    const difference = differenceOf(comment, row) ?? (await missingFile(dataDirectory, row.files));
    const receipt = comment.number === undefined ? null : await receiptFault(door, comment);
    const fault = difference ?? receipt;
    // An acknowledged one that is not whole is lost, too; one that was not is published half.
    if (fault) (comment.number === undefined ? losses.wrong : losses.lost).push(`${key}: ${fault}`);
  }
  return losses;
}

/** Numbers that two comments of a hearing bear, or that none does. */
export async function findNumberFaults(database: Database): Promise<readonly string[]> {
  return database.withRole('operations', {}, async (transaction) => {
    const rows = await transaction.execute<{ fault: string }>(sql`
      select hearing_id || ': ' || count(*) || ' comments, numbers to ' || max(number) as fault
      from comment
      group by hearing_id
      having count(*) <> max(number) or count(distinct number) <> count(*)
    `);
    return rows.map(({ fault }) => fault);
  });
}

async function readKept(database: Database, keys: readonly string[]): Promise<readonly KeptComment[]> {
  return database.withRole('operations', {}, async (transaction) => [
    ...(await transaction.execute<KeptComment>(sql`
      select
        comment.idempotency_key as key,
        comment.number,
        coalesce(comment.heading, '') as heading,
        comment.text,
        (select min(name) from comment_author where comment_id = comment.id) as name,
        (select count(*)::integer from comment_author where comment_id = comment.id) as authors,
        (
          select count(*)::integer from audit_event event
          where event.municipality_id = comment.municipality_id and subject_id = comment.id and act = 'comment.submit'
        ) as audits,
        (select count(*)::integer from log_entry where comment_id = comment.id and kind = 'received') as entries,
        (select count(*)::integer from comment_plan_version where comment_id = comment.id) as versions,
        (
          select coalesce(json_agg(json_build_object(
            'label', place.label, 'geometry', st_asgeojson(place.geom, 9)::json
          ) order by place.position), '[]')
          from comment_place place where place.comment_id = comment.id
        ) as places,
        (
          select coalesce(json_agg(encode(file.sha256, 'hex') order by link.position), '[]')
          from comment_file link join stored_file file on file.id = link.file_id
          where link.comment_id = comment.id
        ) as files
      from comment
      where comment.idempotency_key in (select jsonb_array_elements_text(${JSON.stringify(keys)}::text::jsonb)::uuid)
    `)),
  ]);
}

function differenceOf({ submission, files, number }: SentComment, row: KeptComment): string | null {
  const { heading, text, author, places } = submission;
  if (row.number === null) return 'has no number';
  if (number !== undefined && row.number !== number) return `has number ${row.number}, not ${number}`;
  if (row.text !== text || row.heading !== heading) return 'has another text';
  if (row.authors !== 1 || row.name !== author.name) return 'has another author';
  if (row.audits !== 1 || row.entries !== 1) return `has ${row.audits} audits and ${row.entries} entries`;
  if (row.versions !== 1) return 'has no plan version';
  const drawn = places.map(({ label, geometry }) => ({ label, geometry: rounded(geometry) }));
  const stored = row.places.map(({ label, geometry }) => ({ label, geometry: rounded(geometry) }));
  if (!isDeepStrictEqual(stored, drawn)) return 'has other shapes';
  if (!isDeepStrictEqual(row.files, files)) return 'has other files';
  return null;
}

/** To the millimetre; the same object without what its class adds. */
function rounded(geometry: unknown): unknown {
  return JSON.parse(JSON.stringify(geometry), (_, value) =>
    typeof value === 'number' ? Math.round(value * 1e8) / 1e8 : value,
  );
}

async function missingFile(dataDirectory: string, hashes: readonly string[]): Promise<string | null> {
  for (const sha256 of hashes) {
    const path = join(dataDirectory, 'files', sha256.slice(0, 2), sha256);
    const bytes = await readFile(path).catch(() => null);
    const found = bytes && createHash('sha256').update(bytes).digest('hex');
    if (found !== sha256) return `its file ${sha256} is ${bytes ? 'another' : 'gone'}`;
  }
  return null;
}

/** Asked again a few times: a door may still be opening. */
async function receiptFault(door: string, { submission, number }: SentComment): Promise<string | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await fetch(`${door}/trpc/comments.receipt`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ secret: submission.receiptSecret }),
        signal: AbortSignal.timeout(10_000),
      });
      const body = (await answer.json()) as { result?: { data: { number: number; text: string } } };
      const receipt = body.result?.data;
      if (receipt && receipt.number === number && receipt.text === submission.text) return null;
      if (answer.status < 500 || attempt === 20) return `its receipt answers ${answer.status}`;
    } catch (error) {
      if (attempt === 20) return `its receipt cannot be read: ${String(error)}`;
    }
    await delay(250);
  }
}
