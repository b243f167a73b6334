import type { AuthorKind } from '../comments/comment-author.ts';
import type { IdentityLevel } from './identity-level.ts';

/** An organisation that a signed-in person has been shown to act for. */
export type ProvenOrganisation = {
  /** Nine digits, from Enhetsregisteret. */
  readonly number: string;
  readonly name: string;
};

/** What a sign-in has shown of a person. */
export type ShownIdentity = {
  readonly level: Exclude<IdentityLevel, 'open' | 'organisation'>;
  readonly email: string | null;
  readonly organisation: ProvenOrganisation | null;
};

type Author = {
  readonly kind: AuthorKind;
  readonly email: string;
  readonly organisationNumber?: string | undefined;
};

/**
 * How well the author of a comment is known: by the sign-in, as far as what is written says the same. An address
 * that was confirmed vouches for that address alone, an organisation for its own number.
 */
export function levelOfAuthor(author: Author, shown: ShownIdentity | null): IdentityLevel {
  if (!shown) return 'open';
  const isForOrganisation =
    author.kind !== 'private' &&
    shown.organisation !== null &&
    author.organisationNumber === shown.organisation.number;
  if (isForOrganisation) return 'organisation';
  if (shown.level !== 'email') return shown.level;
  return sameAddress(author.email, shown.email) ? 'email' : 'open';
}

/** Addresses are compared as people read them: without regard to case. */
export function sameAddress(one: string, other: string | null): boolean {
  return other !== null && one.trim().toLowerCase() === other.trim().toLowerCase();
}
