import type { FastifyReply } from 'fastify';

/**
 * Lets the pages of some sites show this answer in a frame; everything else may be framed by nobody. The portal's own
 * pages always may: they show what the frame will look like. Origins come from `embedOriginSchema`.
 */
export function allowFraming(reply: FastifyReply, origins: readonly string[]): void {
  const policy = String(reply.getHeader('content-security-policy') ?? '');
  const ancestors = ["'self'", ...origins].join(' ');
  reply.header(
    'content-security-policy',
    policy.replace("frame-ancestors 'none'", `frame-ancestors ${ancestors}`),
  );
  // It knows no list, and old browsers would go by it.
  reply.removeHeader('x-frame-options');
  // A site that isolates itself loads only what says that it may be loaded.
  reply.header('cross-origin-resource-policy', 'cross-origin');
}
