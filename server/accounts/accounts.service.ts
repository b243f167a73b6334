import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '../../domain/errors.ts';
import type { AccountRole } from '../../domain/roles/account-roles.ts';
import type { Database } from '../database/database.ts';
import {
  deleteAllSessions,
  deleteExpiredSessions,
  deleteSession,
  findAccount,
  findPersonSession,
  findRoles,
  findSession,
  hasProvider,
  insertSession,
  touchSession,
} from './accounts.queries.ts';
import { hashPassword, verifyPassword } from './password.ts';
import type { Session, SessionBearer, SignedInPerson } from './session.ts';

const absoluteHours = 12;
const idleMinutes = 120;
/** Writing on every request would make each read a write. */
const touchAfterSeconds = 60;

let nobodysHash: Promise<string> | undefined;

/** Verified when the username is unknown, so that both answers take the same time. */
function nobodysPasswordHash(): Promise<string> {
  nobodysHash ??= hashPassword(randomBytes(16).toString('hex'));
  return nobodysHash;
}

export type SignedIn = { readonly token: string; readonly expiresAt: Date };

/** Begins a session. Throws `sign-in-failed` without telling which of the two was wrong. */
export async function signIn(database: Database, username: string, password: string): Promise<SignedIn> {
  const found = await database.withRole('identity', {}, async (transaction) => {
    const account = await findAccount(transaction, username);
    return account && { ...account, roles: await findRoles(transaction, account.id) };
  });
  const isRight = await verifyPassword(password, found?.passwordHash ?? (await nobodysPasswordHash()));
  const municipalityId = found?.roles[0]?.municipalityId;
  if (!found || !isRight || !municipalityId) throw new AppError('sign-in-failed');

  return beginSession(database, { accountId: found.id, municipalityId });
}

/** A new session of someone whose identity has been checked, under a token that never was another's. */
export async function beginSession(database: Database, bearer: SessionBearer): Promise<SignedIn> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + absoluteHours * 3_600_000);
  await database.withRole('identity', {}, async (transaction) => {
    await deleteExpiredSessions(transaction);
    await insertSession(transaction, { ...bearer, tokenHash: hashToken(token), expiresAt });
  });
  return { token, expiresAt };
}

/** Whether an account has a role in a municipality now. */
export async function actsFor(
  database: Database,
  accountId: string,
  municipalityId: string,
): Promise<boolean> {
  const roles = await database.withRole('identity', {}, (transaction) => findRoles(transaction, accountId));
  return roles.some((one) => one.municipalityId === municipalityId);
}

/** Who the cookie's token belongs to; null for an unknown, ended or idle session. */
export async function readSession(database: Database, token: string): Promise<Session | null> {
  const tokenHash = hashToken(token);
  return database.withRole('identity', {}, async (transaction) => {
    const rows = await findSession(transaction, tokenHash, idleMinutes);
    const first = rows[0];
    if (!first) return null;
    if (Date.now() - first.lastSeenAt.getTime() > touchAfterSeconds * 1000) {
      await touchSession(transaction, tokenHash);
    }
    const { role: _role, lastSeenAt: _lastSeenAt, ...person } = first;
    return { ...person, roles: rows.map((row) => row.role as AccountRole).toSorted() };
  });
}

/** Which citizen the cookie's token belongs to; null for an unknown, ended or idle session. */
export async function readPerson(database: Database, token: string): Promise<SignedInPerson | null> {
  const tokenHash = hashToken(token);
  return database.withRole('identity', {}, async (transaction) => {
    const row = await findPersonSession(transaction, tokenHash, idleMinutes);
    if (!row) return null;
    if (Date.now() - row.lastSeenAt.getTime() > touchAfterSeconds * 1000) {
      await touchSession(transaction, tokenHash);
    }
    const { organisationNumber: number, organisationName: name } = row;
    return {
      personId: row.personId,
      name: row.name,
      email: row.email,
      level: row.level as SignedInPerson['level'],
      organisation: number && name ? { number, name } : null,
    };
  });
}

/** Ends the sessions of whoever the token belongs to, on every device. */
export async function signOutEverywhere(database: Database, token: string): Promise<void> {
  await database.withRole('identity', {}, (transaction) => deleteAllSessions(transaction, hashToken(token)));
}

/** Whether a provider signed in whoever the token belongs to, and may be told that they sign out. */
export async function endsAtProvider(database: Database, token: string): Promise<boolean> {
  return database.withRole('identity', {}, (transaction) => hasProvider(transaction, hashToken(token)));
}

export async function signOut(database: Database, token: string): Promise<void> {
  await database.withRole('identity', {}, (transaction) => deleteSession(transaction, hashToken(token)));
}

/** What is kept of a session's token. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
