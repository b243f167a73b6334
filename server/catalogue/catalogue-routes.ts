import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../domain/errors.ts';
import type { Services } from '../services.ts';
import { findCatalogueMunicipalities, findCatalogueRegion } from './catalogue.queries.ts';
import { describeCatalogue } from './describe-catalogue.ts';
import { writeJsonLd } from './write-json-ld.ts';
import { writeTurtle } from './write-turtle.ts';

const forms = {
  jsonld: { mediaType: 'application/ld+json; charset=utf-8', write: writeJsonLd },
  ttl: { mediaType: 'text/turtle; charset=utf-8', write: writeTurtle },
} as const;
type Form = keyof typeof forms;

/** What open data there is, for data.norge.no and other catalogues: DCAT-AP-NO, as JSON-LD or Turtle. */
export function addCatalogueRoutes(server: FastifyInstance, { config, database }: Services): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply, form: Form) => {
    // What everyone may have, whoever asks: a catalogue tells of nothing else.
    const content = await database.withRole('public', {}, async (transaction) => ({
      publicUrl: config.publicUrl,
      municipalities: await findCatalogueMunicipalities(transaction),
      regionName: await findCatalogueRegion(transaction),
    }));
    const body = forms[form].write(describeCatalogue(content));
    const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    reply.headers({
      'content-type': forms[form].mediaType,
      'cache-control': 'public, max-age=0, must-revalidate',
      etag,
      vary: 'accept, accept-encoding',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(body);
    return reply.header('content-encoding', 'gzip').send(await promisify(gzip)(body));
  };

  server.get('/ogc/dcat', (request, reply) => answer(request, reply, formOf(request)));
  server.get('/ogc/dcat.jsonld', (request, reply) => answer(request, reply, onlyForm(request, 'jsonld')));
  server.get('/ogc/dcat.ttl', (request, reply) => answer(request, reply, onlyForm(request, 'ttl')));
}

/** `?f=` wins, then what the asker accepts, then JSON-LD. Throws `parameter-unknown` and `parameter-invalid`. */
function formOf(request: FastifyRequest): Form {
  const query = queryOf(request);
  refuseOthers(query, ['f']);
  const asked = query.get('f');
  if (asked === 'jsonld' || asked === 'ttl') return asked;
  if (asked !== null)
    throw new AppError('parameter-invalid', { details: { name: 'f', example: 'jsonld | ttl' } });
  const accepted = request.headers.accept ?? '';
  const turtle = accepted.indexOf('text/turtle');
  const json = accepted.search(/application\/(ld\+)?json/);
  return turtle >= 0 && (json < 0 || turtle < json) ? 'ttl' : 'jsonld';
}

function onlyForm(request: FastifyRequest, form: Form): Form {
  refuseOthers(queryOf(request), []);
  return form;
}

function refuseOthers(query: URLSearchParams, known: readonly string[]): void {
  for (const name of query.keys()) {
    if (!known.includes(name)) {
      throw new AppError('parameter-unknown', {
        details: { name: name.slice(0, 80), known: known.join(', ') || '–' },
      });
    }
  }
}

function queryOf(request: FastifyRequest): URLSearchParams {
  return new URL(request.url, 'http://catalogue').searchParams;
}
