import { randomUUID } from 'node:crypto';
import { beginSession, readPerson, type SignedIn } from '../../server/accounts/accounts.service.ts';
import type { SignedInPerson } from '../../server/accounts/session.ts';
import type { Database } from '../../server/database/database.ts';
import { keepPerson } from '../../server/identity/identity.queries.ts';

export type BuiltPerson = SignedIn & { readonly person: SignedInPerson };

/** A citizen who has just signed in, by ID-porten unless told. */
export async function buildPerson(
  database: Database,
  shown: Partial<Pick<SignedInPerson, 'level' | 'email' | 'organisation'>> = {},
): Promise<BuiltPerson> {
  const personId = await database.withRole('identity', {}, (transaction) =>
    keepPerson(transaction, {
      issuer: 'https://idporten.example',
      subject: randomUUID(),
      nationalIdHash: null,
      email: shown.email ?? null,
      name: null,
    }),
  );
  const signedIn = await beginSession(database, {
    personId,
    level: shown.level ?? 'substantial',
    organisationNumber: shown.organisation?.number ?? null,
    organisationName: shown.organisation?.name ?? null,
    issuer: 'https://idporten.example',
  });
  const person = await readPerson(database, signedIn.token);
  if (!person) throw new Error('the person is not signed in');
  return { ...signedIn, person };
}
