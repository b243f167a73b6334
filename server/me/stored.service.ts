import { AppError } from '../../domain/errors.ts';
import type { SignedInPerson } from '../accounts/session.ts';
import { readOwnCommentIds } from '../comments/own-comments.service.ts';
import type { Database } from '../database/database.ts';
import { findOwnReadings } from '../privacy/reading-record.ts';
import { findOwnAuthors, findPersonRow } from './stored.queries.ts';

/** How a person is known: by an address alone, or by a provider of sign-in. */
export type KnownBy = 'email' | 'provider';

/** What is stored about the signed-in person, whole. Throws `not-signed-in` when they were erased meanwhile. */
export async function readStored(database: Database, { personId, organisation }: SignedInPerson) {
  const person = await database.withRole('operations', {}, (transaction) =>
    findPersonRow(transaction, personId),
  );
  if (!person) throw new AppError('not-signed-in');
  const authors = await database.withRole('citizen', { personId }, async (transaction) => {
    const commentIds = await readOwnCommentIds(transaction, personId);
    const readings = await findOwnReadings(transaction, commentIds);
    const own = await findOwnAuthors(transaction, commentIds);
    return own.map((author) => ({
      ...author,
      readings: readings.flatMap(({ commentId, ...reading }) =>
        commentId === author.commentId ? [reading] : [],
      ),
    }));
  });
  const { issuer, ...known } = person;
  const knownBy: KnownBy = issuer === 'email' ? 'email' : 'provider';
  return { person: { ...known, knownBy, organisation }, authors };
}
