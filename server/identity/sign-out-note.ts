import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { IdentityRoom } from './identity-room.ts';

const noteSchema = z.object({ provider: z.string(), idToken: z.string() });
export type SignOutNote = z.infer<typeof noteSchema>;

/** Sent with the few addresses of sign-in and sign-out alone. */
const path = '/innlogging';
/** What every browser takes as one cookie, with its name and attributes. */
const mostCharacters = 3800;

function cookieName(isHttps: boolean): string {
  return isHttps ? '__Secure-allmenning-utlogging' : 'allmenning-utlogging';
}

type Kept = SignOutNote & { readonly expiresAt: Date };

/**
 * Leaves the ID token, by which the provider knows who signs out, with the browser it belongs to: sealed, for no program
 * to read. It may hold a national identity number, so it is kept nowhere with us.
 */
export function keepForSignOut(
  { config, secret }: Pick<IdentityRoom, 'config' | 'secret'>,
  reply: FastifyReply,
  { provider, idToken, expiresAt }: Kept,
): void {
  const sealed = secret.seal('id-token', JSON.stringify({ provider, idToken })).toString('base64url');
  // Without it the person signs out here, and at the provider by themselves.
  if (sealed.length > mostCharacters) return;
  reply.setCookie(cookieName(config.isHttps), sealed, {
    ...{ path, httpOnly: true, sameSite: 'lax', secure: config.isHttps, expires: expiresAt },
  });
}

/** What was left, once: the cookie goes with the answer. Null where there is none of ours. */
export function takeSignOutNote(
  { config, secret }: Pick<IdentityRoom, 'config' | 'secret'>,
  request: FastifyRequest,
  reply: FastifyReply,
): SignOutNote | null {
  const sealed = request.cookies[cookieName(config.isHttps)];
  if (sealed === undefined) return null;
  reply.clearCookie(cookieName(config.isHttps), {
    ...{ path, httpOnly: true, sameSite: 'lax', secure: config.isHttps },
  });
  const text = secret.unseal('id-token', Buffer.from(sealed, 'base64url'));
  const parsed = text === null ? undefined : noteSchema.safeParse(JSON.parse(text));
  return parsed?.success ? parsed.data : null;
}
