import { createHash, randomBytes } from 'node:crypto';
import * as oidc from 'openid-client';
import { AppError } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { actsFor, beginSession, type SignedIn } from '../accounts/accounts.service.ts';
import type { SessionBearer } from '../accounts/session.ts';
import type { Database } from '../database/database.ts';
import { readCitizenClaims } from './citizen-claims.ts';
import { insertAttempt, keepPerson, takeAttempt } from './identity.queries.ts';
import type { OidcClient, SignInClaims } from './oidc-client.ts';
import type { CitizenProvider, StaffProvider } from './provider.ts';
import type { ServerSecret } from './server-secret.ts';
import { findMunicipalityId, keepStaffAccount, setClaimedRoles, takeInvitations } from './staff.queries.ts';
import { readStaffClaims } from './staff-claims.ts';

const attemptMinutes = 15;

export type SignInDesk = { readonly database: Database; readonly secret: ServerSecret };

export type SignInStart = {
  /** A random text that the browser keeps in a cookie, so that only it can come back. */
  readonly browser: string;
  readonly returnTo: string;
  readonly redirectUri: string;
  readonly language: Language;
  /** The lowest level that will do; the provider is asked for it. */
  readonly level?: 'substantial' | 'high';
};

/** Notes the attempt and says where to send the browser. Throws `sign-in-provider-down`. */
export async function beginSignIn(
  { database }: SignInDesk,
  client: OidcClient,
  start: SignInStart,
): Promise<URL> {
  const { provider } = client;
  const acr = provider.kind === 'staff' ? undefined : provider.acr[start.level ?? 'substantial'];
  const begun = await client
    .begin(start.redirectUri, { language: start.language, ...(acr && { acr }) })
    .catch((cause: unknown) => {
      throw new AppError('sign-in-provider-down', { cause });
    });
  await database.withRole('identity', {}, (transaction) =>
    insertAttempt(transaction, {
      stateHash: sha256(begun.state),
      browserHash: sha256(start.browser),
      provider: provider.id,
      level: start.level ?? null,
      nonce: begun.nonce,
      codeVerifier: begun.codeVerifier,
      returnTo: start.returnTo,
      expiresAt: new Date(Date.now() + attemptMinutes * 60_000),
    }),
  );
  return begun.url;
}

export type SignInEnd = {
  /** Where the person was, also when it did not succeed; null when nobody knows. */
  readonly returnTo: string | null;
  readonly outcome: (SignedIn & { readonly idToken: string }) | AppError;
};

/** Takes the provider's answer, once. What fails is told, never thrown, so that the person comes back to the draft. */
export async function finishSignIn(
  desk: SignInDesk,
  client: OidcClient,
  answer: URL,
  browser: string | undefined,
): Promise<SignInEnd> {
  const state = answer.searchParams.get('state');
  if (!state || !browser) return { returnTo: null, outcome: new AppError('sign-in-refused') };
  const attempt = await desk.database.withRole('identity', {}, (transaction) =>
    takeAttempt(transaction, {
      stateHash: sha256(state),
      browserHash: sha256(browser),
      provider: client.provider.id,
    }),
  );
  if (!attempt) return { returnTo: null, outcome: new AppError('sign-in-refused') };
  const { returnTo, nonce, codeVerifier } = attempt;
  try {
    const { claims, idToken } = await client.finish(answer, { state, nonce, codeVerifier });
    const bearer = await bearerOf(desk, client.provider, claims, attempt.level);
    return { returnTo, outcome: { ...(await beginSession(desk.database, bearer)), idToken } };
  } catch (error) {
    return { returnTo, outcome: reasonOfFailure(error) };
  }
}

function bearerOf(
  desk: SignInDesk,
  provider: CitizenProvider | StaffProvider,
  claims: SignInClaims,
  needed: string | null,
): Promise<SessionBearer> {
  return provider.kind === 'staff'
    ? staffBearer(desk, provider, claims)
    : citizenBearer(desk, provider, claims, needed);
}

async function citizenBearer(
  { database, secret }: SignInDesk,
  provider: CitizenProvider,
  claims: SignInClaims,
  needed: string | null,
): Promise<SessionBearer> {
  const read = readCitizenClaims(claims, provider);
  if (!read.level || (needed === 'high' && read.level !== 'high')) throw new AppError('sign-in-too-weak');
  if (provider.kind === 'organisation' && !read.organisation) throw new AppError('sign-in-refused');
  const { issuer } = provider;
  const personId = await database.withRole('identity', {}, (transaction) =>
    keepPerson(transaction, {
      issuer,
      subject: read.subject,
      nationalIdHash: read.nationalId === null ? null : secret.hash('national-id', read.nationalId),
      email: null,
      name: read.name,
    }),
  );
  return {
    personId,
    level: read.level,
    organisationNumber: read.organisation?.number ?? null,
    organisationName: read.organisation?.name ?? null,
    issuer,
    providerSubject: read.subject,
    providerSession: read.providerSession,
  };
}

async function staffBearer(
  { database }: SignInDesk,
  provider: StaffProvider,
  claims: SignInClaims,
): Promise<SessionBearer> {
  const who = readStaffClaims(claims, provider);
  const { issuer } = provider;
  // Kept also when nobody has given a role: an administrator must see whom to give one.
  const found = await database.withRole('identity', {}, async (transaction) => {
    const municipalityId = await findMunicipalityId(transaction, provider.municipalityNumber);
    if (!municipalityId) return undefined;
    const accountId = await keepStaffAccount(transaction, { ...who, issuer, municipalityId });
    if (!accountId) return undefined;
    if (who.roles) await setClaimedRoles(transaction, accountId, municipalityId, who.roles);
    await takeInvitations(transaction, accountId, { ...who, municipalityId });
    return { accountId, municipalityId };
  });
  if (!found || !(await actsFor(database, found.accountId, found.municipalityId))) {
    throw new AppError('staff-without-role');
  }
  return { ...found, issuer, providerSubject: who.subject, providerSession: who.providerSession };
}

/** What the library and the provider say, in the words of the catalogue. */
function reasonOfFailure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof oidc.AuthorizationResponseError) {
    const isCancelled = error.error === 'access_denied' || error.error === 'login_required';
    return new AppError(isCancelled ? 'sign-in-cancelled' : 'sign-in-refused', { cause: error });
  }
  return new AppError(isUnreachable(error) ? 'sign-in-provider-down' : 'sign-in-refused', { cause: error });
}

/** Nobody answered, or not in time; a 5xx counts as that. */
function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof TypeError && error.message === 'fetch failed') return true;
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return true;
  const response = error.cause;
  if (response instanceof Response) return response.status >= 500;
  return response !== undefined && isUnreachable(response);
}

export function newBrowserToken(): string {
  return randomBytes(32).toString('base64url');
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
