import type { Database, Transaction } from '../database/database.ts';
import { logErased } from '../proof/log-comment.ts';
import {
  actOnAuthors,
  type ErasedAuthor,
  findContactDue,
  findNamesDue,
  findUndecidedDue,
} from './erase-author.queries.ts';

/** How many authors one transaction takes: each is hashed and logged while their rows are held. */
const batch = 200;

export type Forgotten = {
  /** How many lost e-mail, telephone and address now. */
  readonly contacts: number;
  /** How many lost their name now; the others lose it when the archive has the record. */
  readonly names: number;
};

/**
 * What an author may have removed: contact data at once, the name from the web at once, and the name itself as soon as
 * the plan is decided and the archive has the record. What was said stays. A second time changes nothing. For a
 * transaction that acts as the operator, which must know whose the comments are.
 */
export async function forgetAuthors(
  transaction: Transaction,
  commentIds: readonly string[],
): Promise<Forgotten> {
  await actOnAuthors(transaction, 'ask_erasure', commentIds);
  const contacts = await erase(transaction, 'erase_contact', commentIds);
  const names = await erase(transaction, 'erase_name', commentIds);
  return { contacts: contacts.length, names: names.length };
}

/** Removes contact data whose term is over. Answers whose. */
export function eraseContactDue(database: Database, standardDays: number): Promise<readonly ErasedAuthor[]> {
  return eraseInBatches(database, 'erase_contact', (transaction) =>
    findContactDue(transaction, standardDays, batch),
  );
}

/** Removes contact data from cases that nobody has decided in time. Answers whose. */
export function eraseUndecidedDue(database: Database): Promise<readonly ErasedAuthor[]> {
  return eraseInBatches(database, 'erase_contact', (transaction) => findUndecidedDue(transaction, batch));
}

/** Removes the names that were to go and could not before. Answers whose. */
export function eraseNamesDue(database: Database): Promise<readonly ErasedAuthor[]> {
  return eraseInBatches(database, 'erase_name', (transaction) => findNamesDue(transaction, batch));
}

async function eraseInBatches(
  database: Database,
  act: 'erase_contact' | 'erase_name',
  findDue: (transaction: Transaction) => Promise<readonly string[]>,
): Promise<readonly ErasedAuthor[]> {
  const all: ErasedAuthor[] = [];
  for (;;) {
    const { due, erased } = await database.withRole('operations', {}, async (transaction) => {
      const commentIds = await findDue(transaction);
      return { due: commentIds.length, erased: await erase(transaction, act, commentIds) };
    });
    all.push(...erased);
    if (due < batch) return all;
  }
}

async function erase(
  transaction: Transaction,
  act: 'erase_contact' | 'erase_name',
  commentIds: readonly string[],
): Promise<readonly ErasedAuthor[]> {
  const erased = await actOnAuthors(transaction, act, commentIds);
  await logErased(
    transaction,
    erased.map(({ commentId }) => commentId),
  );
  return erased;
}
