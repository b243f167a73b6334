import type { FastifyInstance } from 'fastify';

/**
 * Addresses of the server, as `METHOD pattern`, but for procedures and files of the client. An address within another
 * is printed under it. HEAD is told where it stands without GET.
 */
export function listRoutes(server: FastifyInstance): readonly string[] {
  const lines = server.printRoutes({ commonPrefix: false }).split('\n');
  const within: string[] = [];
  return lines.flatMap((line) => {
    const [, indent = '', own = '', listed = ''] = /^(.*)── (\S+) \(([^)]+)\)/.exec(line) ?? [];
    const depth = Math.floor(indent.length / 4);
    // Everything within an address is printed without its slash.
    const parent = within[depth - 1] ?? '';
    const pattern = own === '*' ? `${parent.replace(/\/$/, '')}/*` : parent + own;
    within.splice(depth, within.length, pattern);
    if (own === '' || pattern === '/*' || pattern.startsWith('/trpc/')) return [];
    const methods = listed.split(', ');
    return methods
      .filter((method) => method !== 'HEAD' || !methods.includes('GET'))
      .map((method) => `${method} ${pattern}`);
  });
}
