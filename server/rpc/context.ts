import type { Session, SignedInPerson } from '../accounts/session.ts';
import type { Admit } from '../http/admit-comment.ts';
import type { IdentityRoom } from '../identity/identity-room.ts';
import type { NationalPlaces } from '../places/national-places.ts';
import type { Staging } from '../plans/staging/staging.ts';
import type { Services } from '../services.ts';

/** What a network may spend in a while; see server/http/budgets.ts. */
export type Budget = 'signIn' | 'submission' | 'upload' | 'search' | 'print' | 'wrongKey' | 'download';

/** What every procedure gets. */
export type Context = Services & {
  /** Plan files on their way in. */
  readonly staging: Staging;
  /** Who is signed in; read from the database once a request, when first asked for. */
  readonly session: () => Promise<Session | null>;
  /** Which citizen is signed in; read once a request, when first asked for. */
  readonly person: () => Promise<SignedInPerson | null>;
  /** What it takes to find out who someone is. */
  readonly identity: IdentityRoom;
  /** Binds a sign-in under way to this browser; the cookie is set when it had none. */
  readonly browserToken: () => string;
  /** Null where no service for places is switched on. */
  readonly nationalPlaces: NationalPlaces | null;
  /** Whether everything but submissions rests. */
  readonly isResting: () => Promise<boolean>;
  /** Seconds since the request's first byte came, as they are when asked. */
  readonly waitedSeconds: () => number;
  /** The number of the municipality that the asking page was opened for; absent where it does not say. */
  readonly askedFor: () => string | undefined;
  readonly sessionToken: () => string | undefined;
  readonly setSessionCookie: (token: string | null, expiresAt?: Date) => void;
  /** Counts this request against its network's budget; throws `rate-limited` when it is spent. */
  readonly spend: (budget: Budget) => Promise<void>;
  /** Counts a sending against its network's budget; the answer decides on a new comment. See server/http. */
  readonly admission: () => Promise<Admit>;
};
