import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { findPersonalText } from '../../domain/privacy/personal-finding.ts';
import { personalFinding } from '../../drizzle/schema/privacy.ts';
import type { Transaction } from '../database/database.ts';

/** The words of a comment: its own and those at its places, in their order. */
export type CommentWords = {
  readonly commentId: string;
  readonly municipalityId: string;
  readonly heading: string | null;
  readonly text: string;
  readonly places: readonly { readonly position: number; readonly label: string | null }[];
};

/** More tells nobody more. */
const mostFindings = 200;

/**
 * Where the words of a comment may hold personal data: rows of kinds and positions, without the words. They are kept with
 * the comment, by the statement that keeps it.
 */
export function textFindings({ commentId, municipalityId, heading, text, places }: CommentWords) {
  const parts = [
    { part: 'heading', number: null, words: heading ?? '' },
    { part: 'text', number: null, words: text },
    ...places.map(({ position, label }) => ({ part: 'place', number: position, words: label ?? '' })),
  ];
  return parts
    .flatMap(({ part, number, words }) =>
      findPersonalText(words).map(({ kind, start, end }) => ({
        ...{ municipalityId, commentId, part, number, kind },
        startsAt: start,
        endsAt: end,
      })),
    )
    .slice(0, mostFindings);
}

/** Marks in one text, by which two sets of them are compared. */
export function markKeys(
  marks: readonly Pick<typeof personalFinding.$inferInsert, 'part' | 'number' | 'kind' | 'startsAt'>[],
): string {
  return marks
    .map(({ part, number, kind, startsAt }) => `${part} ${number ?? ''} ${kind} ${startsAt}`)
    .toSorted()
    .join();
}

/**
 * Searches a comment's words anew: what it was searched with when it came may know less than today's, and may have known
 * nothing. Writes nothing where nothing has changed; two at once mark it once.
 */
export async function renewTextFindings(transaction: Transaction, words: CommentWords): Promise<void> {
  const { commentId } = words;
  const found = textFindings(words);
  const isMarked = async () => markKeys(await readMarks(transaction, commentId)) === markKeys(found);
  if (await isMarked()) return;
  await transaction.execute(
    sql`select pg_advisory_xact_lock(hashtext('personal_finding'), hashtext(${commentId}::text))`,
  );
  if (await isMarked()) return;
  await transaction.delete(personalFinding).where(ofComment(commentId));
  if (found.length > 0) await transaction.insert(personalFinding).values(found);
}

async function readMarks(transaction: Transaction, commentId: string) {
  return transaction
    .select({
      part: personalFinding.part,
      number: personalFinding.number,
      kind: personalFinding.kind,
      startsAt: personalFinding.startsAt,
    })
    .from(personalFinding)
    .where(ofComment(commentId));
}

function ofComment(commentId: string) {
  return and(isNotNull(personalFinding.commentId), eq(personalFinding.commentId, commentId));
}
