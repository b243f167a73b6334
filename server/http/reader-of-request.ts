import type { FastifyRequest } from 'fastify';
import { AppError } from '../../domain/errors.ts';
import { may } from '../../domain/roles/capabilities.ts';
import { municipalityOfKey } from '../accounts/municipality-of-key.ts';
import type { Services } from '../services.ts';
import type { Spend } from './budgets.ts';
import { findStaff } from './staff-of-request.ts';

/** Who reads geodata: everyone, or a municipality. Hand it to `withRole('public', reader, …)` as it is. */
export type Reader = { readonly municipalityId?: string; readonly accountId?: string };

/**
 * Who reads geodata by this request: the municipality of the signed-in person who works with its plans, or the one whose key
 * stands in `Authorization: Bearer …`; everyone where there is neither, without asking the database.
 * An answer for a municipality is `cache-control: private` with `vary: authorization, cookie`, and never
 * shares a cache entry with everyone's. Throws `geodata-key-unknown` (401) and `rate-limited`.
 */
export type ReaderOf = (request: FastifyRequest) => Promise<Reader>;

/** Made once a server; tiles, OGC API, feeds and downloads get it from there. */
export function createReaderOf(services: Services, spend: Spend): ReaderOf {
  return async (request) => {
    const key = readKey(request);
    if (key !== undefined) {
      const municipalityId = await municipalityOfKey(services.database, key);
      if (municipalityId) return { municipalityId };
      await spend(request, 'wrongKey');
      throw new AppError('geodata-key-unknown');
    }
    const staff = await findStaff(request, services);
    return staff && may(staff.roles, 'plans.read')
      ? { municipalityId: staff.municipalityId, accountId: staff.accountId }
      : {};
  };
}

/** The key of a request; other ways of signing in, which a proxy in front may use, are none of ours. */
function readKey(request: FastifyRequest): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
}
