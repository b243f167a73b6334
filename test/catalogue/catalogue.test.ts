import { sql } from 'drizzle-orm';
import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataLicence } from '../../domain/open-data-licence.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { type BuiltMunicipality, buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
const publicUrl = 'https://portal.example';
let test: TestServer;
let municipality: BuiltMunicipality;
beforeAll(async () => {
  test = await openTestServer(database, { environment: { PUBLIC_URL: publicUrl } });
  municipality = await buildMunicipality(database, { name: 'Sør "Odd" \\ øya', box: [10, 59, 10.5, 59.5] });
  await buildHearing(database, await buildPlan(database, municipality));
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const ask = (url: string, headers: Record<string, string> = {}) => test.server.inject({ url, headers });

/** The graph as another program reads it. */
async function readTurtle(): Promise<readonly Quad[]> {
  return new Parser({ format: 'text/turtle' }).parse((await ask('/ogc/dcat.ttl')).body);
}

const prefixes: Readonly<Record<string, string>> = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
};
const full = (term: string) => term.replace(/^(\w+):/, (_, prefix: string) => prefixes[prefix] ?? '');

function graphOf(quads: readonly Quad[]) {
  const bySubject = Map.groupBy(quads, ({ subject }) => subject.value);
  const values = (subject: string, term: string) =>
    (bySubject.get(subject) ?? [])
      .filter(({ predicate }) => predicate.value === full(term))
      .map(({ object }) => object);
  return {
    values,
    ofType: (type: string) =>
      quads
        .filter(
          ({ predicate, object }) => predicate.value === full('rdf:type') && object.value === full(type),
        )
        .map(({ subject }) => subject.value),
  };
}

function lineOf({ subject, predicate, object }: Quad): string {
  const language = object.termType === 'Literal' ? object.language : '';
  return [subject.value, predicate.value, object.value, language].join(' ');
}

/** What DCAT-AP-NO 3 demands of each kind of thing. */
const mandatory: Readonly<Record<string, readonly string[]>> = {
  'dcat:Catalog': ['dct:title', 'dct:description', 'dct:publisher', 'dcat:contactPoint', 'dcat:dataset'],
  'dcat:Dataset': [
    'dct:title',
    'dct:description',
    'dct:publisher',
    'dcat:contactPoint',
    'dcat:theme',
    'dct:identifier',
  ],
  'dcat:Distribution': ['dcat:accessURL', 'dct:license'],
  'dcat:DataService': ['dct:title', 'dct:publisher', 'dcat:contactPoint', 'dcat:endpointURL'],
  'vcard:Organization': ['vcard:fn', 'vcard:hasURL'],
  'foaf:Agent': ['foaf:name'],
};

describe('the catalogue of open data', () => {
  it('says the same as Turtle and as JSON-LD', async () => {
    const before = new Set((await readTurtle()).map(lineOf));
    const document = (await ask('/ogc/dcat.jsonld')).json();
    const nquads = String(await jsonld.toRDF(document, { format: 'application/n-quads' }));
    const fromJson = new Set(new Parser({ format: 'application/n-quads' }).parse(nquads).map(lineOf));
    // Other tests open hearings meanwhile: what stood all the while is in both, and JSON says nothing else.
    const after = new Set((await readTurtle()).map(lineOf));
    expect(before.size).toBeGreaterThan(100);
    expect([...before].filter((line) => after.has(line) && !fromJson.has(line))).toEqual([]);
    expect([...fromJson].filter((line) => !before.has(line) && !after.has(line))).toEqual([]);
  });

  it.each(Object.entries(mandatory))('has what is demanded of each %s', async (type, terms) => {
    const graph = graphOf(await readTurtle());
    const things = graph.ofType(type);
    expect(things.length).toBeGreaterThan(0);
    const lacking = things.flatMap((thing) =>
      terms.filter((term) => graph.values(thing, term).length === 0).map((term) => `${thing} lacks ${term}`),
    );
    expect(lacking).toEqual([]);
  });

  it('names one publisher, and each title once in each language', async () => {
    const graph = graphOf(await readTurtle());
    for (const type of ['dcat:Catalog', 'dcat:Dataset', 'dcat:DataService']) {
      for (const thing of graph.ofType(type)) {
        expect(graph.values(thing, 'dct:publisher')).toHaveLength(1);
        const titles = graph.values(thing, 'dct:title');
        expect(titles.map((title) => 'language' in title && title.language).toSorted()).toEqual([
          'en',
          'nb',
          'nn',
        ]);
      }
    }
  });

  it('tells of nothing that it does not describe', async () => {
    const quads = await readTurtle();
    const subjects = new Set(quads.map(({ subject }) => subject.value));
    const own = quads
      .filter(
        ({ object }) => object.termType === 'NamedNode' && object.value.startsWith(`${publicUrl}/ogc/dcat`),
      )
      .map(({ object }) => object.value);
    expect(own.filter((address) => !subjects.has(address))).toEqual([]);
  });

  it('gives a municipality its own data sets, with place, terms and feeds that answer', async () => {
    const graph = graphOf(await readTurtle());
    const own = `${publicUrl}/ogc/dcat/${municipality.number}`;
    const [publisher] = graph.values(`${own}/hearings`, 'dct:publisher');
    expect(graph.values(publisher?.value ?? '', 'foaf:name')[0]?.value).toBe(`${municipality.name} kommune`);
    expect(graph.values(`${own}/hearings`, 'dct:spatial').map(({ value }) => value)).toEqual([
      `https://data.geonorge.no/administrativeEnheter/kommune/id/${municipality.number}`,
    ]);
    const distributions = graph.values(`${own}/hearings`, 'dcat:distribution').map(({ value }) => value);
    for (const distribution of distributions) {
      expect(graph.values(distribution, 'dct:license').map(({ value }) => value)).toEqual([
        openDataLicence.url,
      ]);
    }
    const feeds = distributions
      .flatMap((distribution) => graph.values(distribution, 'dcat:accessURL'))
      .filter(({ value }) => value.includes('/feeds/'));
    expect(feeds).toHaveLength(2);
    for (const { value } of feeds) {
      expect((await ask(value.slice(publicUrl.length))).statusCode).toBe(200);
    }
  });

  it('leads to addresses that answer', async () => {
    const graph = graphOf(await readTurtle());
    const own = graph
      .ofType('dcat:Distribution')
      .filter((address) => address.includes(`/${municipality.number}/`))
      .flatMap((distribution) => graph.values(distribution, 'dcat:accessURL'))
      .map(({ value }) => value.slice(publicUrl.length));
    expect(own.length).toBeGreaterThan(8);
    for (const address of own) expect((await ask(address)).statusCode, address).toBe(200);
  });

  it('leaves out what a municipality does not share with everyone', async () => {
    const silent = await buildMunicipality(database);
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        insert into layer_sharing (municipality_id, layer, audience) values (${silent.id}, 'comments', 'region')
      `),
    );
    const sets = graphOf(await readTurtle()).ofType('dcat:Dataset');
    const own = sets
      .filter((address) => address.includes(`/${silent.number}/`))
      .map((address) => address.split('/').at(-1));
    expect(own.toSorted()).toEqual(['hearings', 'plan-objects', 'plans']);
  });

  it('comes in the form that is asked for, and not twice', async () => {
    const form = async (url: string, headers: Record<string, string> = {}) =>
      String((await ask(url, headers)).headers['content-type']).split(';')[0];
    expect(await form('/ogc/dcat')).toBe('application/ld+json');
    expect(await form('/ogc/dcat', { accept: 'text/turtle' })).toBe('text/turtle');
    expect(await form('/ogc/dcat', { accept: 'application/ld+json, text/turtle;q=0.5' })).toBe(
      'application/ld+json',
    );
    expect(await form('/ogc/dcat?f=ttl', { accept: 'application/ld+json' })).toBe('text/turtle');
    expect((await ask('/ogc/dcat?f=rdf')).json()).toMatchObject({ status: 400, code: 'parameter-invalid' });
    expect((await ask('/ogc/dcat.ttl?farge=1')).json()).toMatchObject({
      status: 400,
      code: 'parameter-unknown',
    });
    const { headers } = await ask('/ogc/dcat.ttl');
    expect((await ask('/ogc/dcat.ttl', { 'if-none-match': String(headers.etag) })).statusCode).toBe(304);
  });
});
