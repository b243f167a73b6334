import { inArray, sql } from 'drizzle-orm';
import { personalFinding } from '../../drizzle/schema/privacy.ts';
import type { Transaction } from '../database/database.ts';
import type { CommentWords } from './text-findings.ts';

/** How far the sealed log of a municipality has been gone through: the last entry, by seal and place in it. */
export type Searched = { readonly sealNumber: number; readonly sealIndex: number };

/** Municipalities with sealed entries that this edition of the search has not gone through. */
export async function findMunicipalitiesToSearch(
  transaction: Transaction,
  rules: number,
): Promise<readonly string[]> {
  const rows = await transaction.execute<{ id: string }>(sql`
    select municipality.id from municipality
    left join text_search done on done.municipality_id = municipality.id and done.rules >= ${rules}
    where exists (
      select from log_entry entry
      where entry.municipality_id = municipality.id
        and (entry.seal_number, entry.seal_index) > (coalesce(done.seal_number, 0), coalesce(done.seal_index, 0))
    )
    order by municipality.id
  `);
  return rows.map(({ id }) => id);
}

/**
 * Takes the municipality for this transaction. Null where another process has it, or a later edition has been there; what
 * an earlier edition went through counts for nothing.
 */
export async function takeTextSearch(
  transaction: Transaction,
  municipalityId: string,
  rules: number,
): Promise<Searched | null> {
  await transaction.execute(sql`
    insert into text_search (municipality_id, rules) values (${municipalityId}, ${rules}) on conflict do nothing
  `);
  const [row] = await transaction.execute<Searched & { rules: number }>(sql`
    select rules, seal_number as "sealNumber", seal_index as "sealIndex" from text_search
    where municipality_id = ${municipalityId} for update skip locked
  `);
  if (!row || row.rules > rules) return null;
  return row.rules === rules
    ? { sealNumber: row.sealNumber, sealIndex: row.sealIndex }
    : { sealNumber: 0, sealIndex: 0 };
}

/** The next sealed entries after a place in the log; those of comments that were received name their comment. */
export async function findSealedAfter(
  transaction: Transaction,
  municipalityId: string,
  { sealNumber, sealIndex }: Searched,
  limit: number,
) {
  return transaction.execute<Searched & { commentId: string | null }>(sql`
    select seal_number as "sealNumber", seal_index as "sealIndex",
      case kind when 'received' then comment_id end as "commentId"
    from log_entry
    where municipality_id = ${municipalityId} and (seal_number, seal_index) > (${sealNumber}::integer, ${sealIndex}::integer)
    order by seal_number, seal_index
    limit ${limit}
  `);
}

export async function findCommentWords(
  transaction: Transaction,
  commentIds: readonly string[],
): Promise<readonly CommentWords[]> {
  if (commentIds.length === 0) return [];
  return transaction.execute<CommentWords>(sql`
    select comment.id as "commentId", comment.municipality_id as "municipalityId", comment.heading, comment.text,
      coalesce((
        select jsonb_agg(jsonb_build_object('position', place.position, 'label', place.label) order by place.position)
        from comment_place place where place.comment_id = comment.id and place.label is not null
      ), '[]') as places
    from comment
    where comment.id in (${sql.join(
      commentIds.map((id) => sql`${id}::uuid`),
      sql`, `,
    )})
    order by comment.id
  `);
}

/** What is marked already, by comment. */
export async function findMarks(transaction: Transaction, commentIds: readonly string[]) {
  if (commentIds.length === 0) return new Map<string | null, never[]>();
  const rows = await transaction
    .select({
      commentId: personalFinding.commentId,
      part: personalFinding.part,
      number: personalFinding.number,
      kind: personalFinding.kind,
      startsAt: personalFinding.startsAt,
    })
    .from(personalFinding)
    .where(inArray(personalFinding.commentId, [...commentIds]));
  return Map.groupBy(rows, ({ commentId }) => commentId);
}

export async function keepTextSearch(
  transaction: Transaction,
  municipalityId: string,
  rules: number,
  { sealNumber, sealIndex }: Searched,
): Promise<void> {
  await transaction.execute(sql`
    update text_search
    set rules = ${rules}, seal_number = ${sealNumber}, seal_index = ${sealIndex}, searched_at = app.clock()
    where municipality_id = ${municipalityId}
  `);
}
