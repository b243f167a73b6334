import { findingRules } from '../../domain/privacy/finding-rules.ts';
import type { Database, Transaction } from '../database/database.ts';
import { markKeys, renewTextFindings, textFindings } from './text-findings.ts';
import {
  findCommentWords,
  findMarks,
  findMunicipalitiesToSearch,
  findSealedAfter,
  keepTextSearch,
  type Searched,
  takeTextSearch,
} from './text-search.queries.ts';

/** Entries of the log that one transaction goes through. */
const batch = 200;
/** Of one municipality in one turn; the rest waits for the next. */
const batchesATurn = 20;

/**
 * Marks comments that came before the search, or before its present edition: each municipality's sealed log is gone
 * through once an edition, in its order, and how far is kept in the same transaction as the marks. Two processes part the
 * municipalities between them. Answers how many comments it searched.
 */
export async function searchUnmarkedTexts(database: Database, rules = findingRules): Promise<number> {
  const waiting = await database.withRole('operations', {}, (transaction) =>
    findMunicipalitiesToSearch(transaction, rules),
  );
  let searched = 0;
  for (const municipalityId of waiting) {
    for (let turn = 0; turn < batchesATurn; turn += 1) {
      const done = await database.withRole('operations', {}, (transaction) =>
        searchBatch(transaction, municipalityId, rules),
      );
      searched += done.comments;
      if (done.isLast) break;
    }
  }
  return searched;
}

async function searchBatch(transaction: Transaction, municipalityId: string, rules: number) {
  const from = await takeTextSearch(transaction, municipalityId, rules);
  if (!from) return { comments: 0, isLast: true };
  const entries = await findSealedAfter(transaction, municipalityId, from, batch);
  const commentIds = entries.flatMap(({ commentId }) => commentId ?? []);
  await markComments(transaction, commentIds);
  const upTo: Searched = entries.at(-1) ?? from;
  await keepTextSearch(transaction, municipalityId, rules, upTo);
  return { comments: commentIds.length, isLast: entries.length < batch };
}

/** Nearly all were marked as they came: those alone whose marks differ are written. */
async function markComments(transaction: Transaction, commentIds: readonly string[]): Promise<void> {
  const marks = await findMarks(transaction, commentIds);
  for (const words of await findCommentWords(transaction, commentIds)) {
    const known = marks.get(words.commentId) ?? [];
    if (markKeys(known) !== markKeys(textFindings(words))) await renewTextFindings(transaction, words);
  }
}
