import type { FastifyInstance } from 'fastify';
import { listMunicipalities, listPublicPlans } from '../../portal/portal.service.ts';
import type { Services } from '../../services.ts';
import { planPath } from '../plan/plan-view.ts';
import { type Html, html } from '../shell/html.ts';

/** As many as one sitemap may hold (sitemaps.org). */
const maximumAddresses = 50_000;

/** What search engines may read, and where all public plans are. */
export function addSearchEngineRoutes(server: FastifyInstance, { config, database }: Services): void {
  server.get('/robots.txt', (_request, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(`User-agent: *
Disallow: /desk
Disallow: /innspill
Disallow: /meg
Disallow: /trpc/
Disallow: /files/comments/
Sitemap: ${config.publicUrl}/sitemap.xml
`),
  );

  server.get('/sitemap.xml', async (_request, reply) => {
    const [municipalities, plans] = await Promise.all([
      listMunicipalities(database),
      listPublicPlans(database),
    ]);
    const paths = [
      '/',
      ...municipalities.map(({ number }) => `/kommune/${number}`),
      ...plans.map(({ municipalityNumber, identifier }) => planPath(municipalityNumber, identifier)),
    ];
    return reply
      .type('application/xml; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(sitemap(paths.slice(0, maximumAddresses).map((path) => config.publicUrl + path)).toString());
  });
}

function sitemap(addresses: readonly string[]): Html {
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => html`<url><loc>${address}</loc></url>\n`)}</urlset>
`;
}
