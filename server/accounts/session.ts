import type { ShownIdentity } from '../../domain/identity/level-of-author.ts';
import type { AccountRole } from '../../domain/roles/account-roles.ts';

/** Who is signed in, and for which municipality they act. */
export type Session = {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  readonly municipalityId: string;
  readonly municipalityName: string;
  readonly municipalityNumber: string;
  readonly roles: readonly AccountRole[];
};

/** A citizen who has shown who they are. Never the same session as a caseworker's. */
export type SignedInPerson = ShownIdentity & {
  readonly personId: string;
  /** As the provider tells it; null where it tells none. */
  readonly name: string | null;
};

type StaffOfSession = { accountId: string; municipalityId: string };
type PersonOfSession = {
  personId: string;
  level: string;
  organisationNumber: string | null;
  organisationName: string | null;
};
/** Who signed the person in, and how that provider knows the sign-in. */
type ProviderOfSession = { issuer?: string; providerSubject?: string; providerSession?: string | null };

/** Whose a session is: a caseworker's, or a citizen's. */
export type SessionBearer = (StaffOfSession | PersonOfSession) & ProviderOfSession;
