import type { FastifyInstance } from 'fastify';
import { AppError } from '../../domain/errors.ts';
import type { Config } from '../config.ts';

const validDays = 180;

/** Tells those who find a weakness whom to tell (RFC 9116), where the settings name someone. */
export function addSecurityContactRoute(
  server: FastifyInstance,
  { securityContact, publicUrl }: Config,
): void {
  server.get('/.well-known/security.txt', async (_request, reply) => {
    if (securityContact === undefined) throw new AppError('not-found');
    const expires = new Date(Date.now() + validDays * 86_400_000);
    expires.setUTCHours(0, 0, 0, 0);
    return reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'public, max-age=86400')
      .send(`Contact: ${securityContact}
Expires: ${expires.toISOString()}
Preferred-Languages: nb, nn, en
Canonical: ${publicUrl}/.well-known/security.txt
`);
  });
}
