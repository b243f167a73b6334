import type { FastifyRequest } from 'fastify';
import { AppError } from '../../domain/errors.ts';
import { readSession } from '../accounts/accounts.service.ts';
import type { Session } from '../accounts/session.ts';
import type { Services } from '../services.ts';
import { readSessionCookie } from './session-cookie.ts';

const found = new WeakMap<FastifyRequest, Promise<Session | null>>();

/** Who is signed in on a plain HTTP request; null for anyone else. Read from the database once a request. */
export function findStaff(request: FastifyRequest, services: Services): Promise<Session | null> {
  const known = found.get(request);
  if (known) return known;
  const token = readSessionCookie(request, services.config.isHttps);
  const staff = token ? readSession(services.database, token) : Promise.resolve(null);
  found.set(request, staff);
  return staff;
}

/** Sent by pages of the desk: the municipality that they were opened for. */
export function municipalityAskedFor(request: FastifyRequest): string | undefined {
  const named = request.headers['allmenning-municipality'];
  return typeof named === 'string' ? named : undefined;
}

/**
 * Who sent a request to an address that requires a capability: `requireDeclaredAccess` has asked for it before the
 * handler runs. Throws `not-signed-in`.
 */
export async function requireStaff(request: FastifyRequest, services: Services): Promise<Session> {
  const staff = await findStaff(request, services);
  if (!staff) throw new AppError('not-signed-in');
  return staff;
}
