import { AppError } from '../../domain/errors.ts';
import type { SignedInPerson } from '../accounts/session.ts';
import { type Forgotten, forgetAuthors } from '../comments/erase-author.ts';
import { readOwnCommentIds } from '../comments/own-comments.service.ts';
import { hashReceiptSecret } from '../comments/receipt-secret.ts';
import { findOwnComment } from '../comments/store-comment.ts';
import type { Database } from '../database/database.ts';
import { deletePeople } from '../identity/delete-person.queries.ts';

/**
 * Takes contact data out of everything that the person has sent, and the name off the web; the name itself goes when
 * the archive has the record. «Min side» stays.
 */
export async function eraseContact(database: Database, person: SignedInPerson): Promise<Forgotten> {
  return database.withRole('operations', {}, async (transaction) =>
    forgetAuthors(transaction, await readOwnCommentIds(transaction, person.personId)),
  );
}

/** The same, and then the person with every sign-in. All of it or nothing. */
export async function eraseEverything(database: Database, { personId }: SignedInPerson): Promise<Forgotten> {
  return database.withRole('operations', {}, async (transaction) => {
    const forgotten = await forgetAuthors(transaction, await readOwnCommentIds(transaction, personId));
    await deletePeople(transaction, [personId]);
    return forgotten;
  });
}

/** The same for one comment, by the secret of its receipt: for whoever never signed in. Throws `receipt-unknown`. */
export async function eraseByReceipt(database: Database, receiptSecret: string): Promise<Forgotten> {
  const receiptHash = hashReceiptSecret(receiptSecret);
  const own = await database.withRole('citizen', { receiptHash }, findOwnComment);
  if (!own) throw new AppError('receipt-unknown');
  return database.withRole('operations', {}, (transaction) => forgetAuthors(transaction, [own.id]));
}
