import type { FastifyRequest } from 'fastify';

/** What programs and pages load: nobody reads a page of ours in its place. */
const loadedPaths = /^\/(assets|geodata|trpc|tiles|feeds)\//;

/** True for a browser on its way to a page, false for programs and for what pages load. */
export function wantsPage({ url, headers }: FastifyRequest): boolean {
  const isNavigation = (headers['sec-fetch-mode'] ?? 'navigate') === 'navigate';
  return isNavigation && (headers.accept ?? '').includes('text/html') && !loadedPaths.test(url);
}
