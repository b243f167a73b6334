import type { FastifyRequest } from 'fastify';
import { AppError } from '../../domain/errors.ts';
import { readPerson } from '../accounts/accounts.service.ts';
import type { SignedInPerson } from '../accounts/session.ts';
import type { Services } from '../services.ts';
import { readSessionCookie } from './session-cookie.ts';

/** Which citizen is signed in on a plain HTTP request; null for anyone else. */
export async function findPerson(
  request: FastifyRequest,
  services: Services,
): Promise<SignedInPerson | null> {
  const token = readSessionCookie(request, services.config.isHttps);
  return token ? readPerson(services.database, token) : null;
}

/** Throws `not-signed-in` for everyone else. */
export async function requirePerson(request: FastifyRequest, services: Services): Promise<SignedInPerson> {
  const person = await findPerson(request, services);
  if (!person) throw new AppError('not-signed-in');
  return person;
}
