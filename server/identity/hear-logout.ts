import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { Database } from '../database/database.ts';
import { endProviderSessions } from './identity.queries.ts';
import type { OidcClient } from './oidc-client.ts';

const event = 'http://schemas.openid.net/event/backchannel-logout';

/** OpenID Connect Back-Channel Logout 1.0, section 2.4. */
const logoutSchema = z
  .object({
    jti: z.string().min(1).max(255),
    sub: z.string().min(1).max(255).optional(),
    sid: z.string().min(1).max(255).optional(),
    nonce: z.undefined().optional(),
    events: z.object({ [event]: z.object({}) }),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);

const keysOf = new WeakMap<OidcClient, JWTVerifyGetKey>();

/** Ends the sessions that a provider says are over. Throws `validation` for a token that is not its own. */
export async function hearLogout(database: Database, client: OidcClient, logoutToken: string): Promise<void> {
  const { issuer, clientId } = client.provider;
  const read = await verify(client, logoutToken).catch((cause: unknown) => {
    throw new AppError('validation', { cause });
  });
  await database.withRole('identity', {}, (transaction) =>
    endProviderSessions(transaction, {
      issuer,
      tokenId: `${clientId} ${read.jti}`,
      providerSession: read.sid ?? null,
      subject: read.sub ?? null,
    }),
  );
}

async function verify(client: OidcClient, logoutToken: string) {
  const { issuer, clientId } = client.provider;
  const { payload } = await jwtVerify(logoutToken, await keysFor(client), {
    issuer,
    audience: clientId,
    clockTolerance: 30,
    maxTokenAge: '5 minutes',
    requiredClaims: ['iat', 'jti'],
  });
  return logoutSchema.parse(payload);
}

async function keysFor(client: OidcClient): Promise<JWTVerifyGetKey> {
  const known = keysOf.get(client);
  if (known) return known;
  const address = await client.keysAddress();
  if (!address) throw new Error('the provider has no keys');
  const keys = createRemoteJWKSet(address, { cooldownDuration: 5_000, timeoutDuration: 10_000 });
  keysOf.set(client, keys);
  return keys;
}
