import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanFile } from '../../domain/plan-file.ts';
import { demoPlanFiles } from '../../server/demo/plans/demo-plan-files.ts';
import { importPlanFile } from '../../server/plans/import.service.ts';
import { readPlanBytes } from '../../server/plans/readers/read-plan-bytes.ts';
import { type BuiltMunicipality, buildMunicipality } from '../builders/build-municipality.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { importTestPlan } from '../builders/import-test-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { withMunicipalityNumber } from '../plans/import/import-for-test.ts';
import { hasSharedData, readSharedData } from '../shared-data.ts';
import { expectSameObjects, type Sameness } from './same-plan.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const formats = ['sos', 'gml', 'geojson', 'plan.geojson', 'gpkg'] as const;

function ask(url: string, headers: Record<string, string> = {}) {
  return test.server.inject({ url, headers });
}

function pathOf(planVersionId: string, format: string): string {
  return `/downloads/plan-versions/${planVersionId}.${format}`;
}

/** Imports bytes into a municipality of its own and puts the version out; what the importer read comes with it. */
async function importAndPublish(
  bytes: Buffer,
  fileName: string,
  from: string,
  { alternative, planIdentifier }: { alternative?: string | undefined; planIdentifier?: string } = {},
) {
  const municipality = await buildMunicipality(database);
  const own = renumbered(bytes, from, municipality.number);
  const { report, stored } = await importPlanFile(
    { database, files: test.files },
    {
      municipality: { id: municipality.id },
      bytes: own,
      fileName,
      alternative,
      planIdentifier,
      actor: { kind: 'operator', name: 'prøve' },
    },
  );
  if (!stored) throw new Error(JSON.stringify(report.findings));
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`update plan_version set published_at = now() where id = ${stored.planVersionId}`),
  );
  return { id: stored.planVersionId, bytes: own, before: read(own) };
}

/** The file as if it were of another municipality, whatever its format. */
function renumbered(bytes: Buffer, from: string, to: string): Buffer {
  const text = bytes.toString('latin1');
  const others = text
    .replaceAll(`kommunenummer>${from}<`, `kommunenummer>${to}<`)
    .replace(new RegExp(`("(?:kommunenummer|KOMM)": ?"?)${from}`, 'g'), `$1${to}`);
  return withMunicipalityNumber(Buffer.from(others, 'latin1'), from, to);
}

function read(bytes: Uint8Array): PlanFile {
  const reading = readPlanBytes(bytes);
  if (!reading.ok) throw new Error(reading.finding.message);
  expect(reading.file.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return reading.file;
}

async function download(id: string, format: string): Promise<PlanFile> {
  const answer = await ask(pathOf(id, format));
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  return read(answer.rawPayload);
}

const sorted = ({ objects }: PlanFile) =>
  objects.toSorted((a, b) => (a.number < b.number ? -1 : Number(a.number > b.number)));

const tables: Sameness = { keeps: { order: false, element: false, references: false, marks: false } };

/** Out and in again through the database: the plan's own format, and every plan in a GeoPackage. */
async function expectRoundTrip(id: string, before: PlanFile): Promise<void> {
  const own = {
    sosi: 'sos',
    gml: 'gml',
    geojson: 'plan.geojson',
    geopackage: 'gpkg',
    shapefile: 'gpkg',
  } as const;
  const after = await download(id, own[before.format]);
  expect(after.srid).toBe(before.srid);
  expect(after.verticalDatum).toBe(before.verticalDatum);
  expectSameObjects(after.objects, before.objects, { unit: before.srid === 4326 ? 'degrees' : 'metres' });
  expectSameObjects(sorted(await download(id, 'gpkg')), sorted(before), tables);
  const surfaces = ({ objects }: PlanFile) =>
    objects.filter(({ geometry }) => geometry?.type === 'surface').length;
  for (const format of ['sos', 'gml', 'geojson'] as const) {
    const other = await download(id, format);
    expect(surfaces(other), format).toBe(surfaces(before));
  }
}

describe('a plan that was imported comes out again to the millimetre', () => {
  it.each(demoPlanFiles(new Date('2026-11-21')).map((file) => [file.fileName, file]))(
    '%s',
    async (_, file) => {
      const { id, before } = await importAndPublish(file.bytes, file.fileName, file.municipalityNumber, file);
      await expectRoundTrip(id, before);
    },
  );

  const real = [
    ['plans-no/evjetun-leirsted-4219-202202/evjetun-leirsted.sos', '4219'],
    ['plans-no/e6-hestbrinken-borkamo-1840-2016003/regplan.sos', '1840'],
    ['plans-no/nattlandsfjellet-4601-66470000/nattlandsfjellet-reguleringsplanforslag-5.0.gml', '4601'],
    ['plans-no/nattlandsfjellet-4601-66470000/nattlandsfjellet-epsg25832.geojson', '4601'],
  ] as const;
  it.skipIf(!hasSharedData).each(real)(
    '%s (skipped: no shared data, when there is none)',
    async (path, number) => {
      const name = path.split('/').at(-1) ?? 'plan.sos';
      // One of them does not say which plan it is.
      const planIdentifier = number === '4601' ? '66470000' : undefined;
      const { id, before } = await importAndPublish(readSharedData(path), name, number, {
        ...(planIdentifier !== undefined && { planIdentifier }),
      });
      await expectRoundTrip(id, before);
    },
  );

  it('even where only some vertices of a line have a height', async () => {
    const plan = demoPlanFiles().find(({ fileName }) => fileName.endsWith('.sos'));
    if (!plan) throw new Error('the demo has a plan in SOSI');
    const text = plan.bytes
      .toString('utf8')
      .replace(/(\.TEKST [\s\S]*?\.\.NØ)\n(\d+ \d+)/, '$1H\n$2 1234\n..NØ');
    expect(text).toContain(' 1234');
    const { id, before } = await importAndPublish(
      Buffer.from(text),
      plan.fileName,
      plan.municipalityNumber,
      plan,
    );
    const after = await download(id, 'sos');
    expectSameObjects(after.objects, before.objects);
  });
});

describe('a download', () => {
  it('is named for its plan, says who made it and under which terms, and may be kept', async () => {
    const municipality = await buildMunicipality(database);
    const { planVersionId } = await importTestPlan(database, municipality, { identifier: 'PRØVE/2' });
    for (const format of formats) {
      const answer = await ask(pathOf(planVersionId, format));
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-disposition']).toBe(
        `attachment; filename="${municipality.number}_PROVE-2_v1.${format}"`,
      );
      expect(answer.headers['cache-control']).toBe('public, max-age=86400, immutable');
      expect(answer.headers['access-control-allow-origin']).toBe('*');
      expect(answer.rawPayload.toString()).toContain('https://data.norge.no/nlod/no/2.0');
      expect(answer.rawPayload.toString()).toContain(municipality.name);
      const again = await ask(pathOf(planVersionId, format), {
        'if-none-match': String(answer.headers.etag),
      });
      expect(again.statusCode).toBe(304);
      expect(again.body).toBe('');
      const packed = await ask(pathOf(planVersionId, format), { 'accept-encoding': 'gzip' });
      expect(packed.headers['content-encoding']).toBe(format === 'gpkg' ? undefined : 'gzip');
      const head = await test.server.inject({ method: 'HEAD', url: pathOf(planVersionId, format) });
      expect(head.headers['content-length']).toBe(String(answer.rawPayload.byteLength));
    }
  });

  it('of the original is the delivered bytes with their hash', async () => {
    const file = demoPlanFiles()[0];
    if (!file) throw new Error('the demo has plans');
    const { id, bytes } = await importAndPublish(file.bytes, file.fileName, file.municipalityNumber, file);
    const answer = await ask(`/downloads/plan-versions/${id}/original`);
    expect(answer.rawPayload.equals(bytes)).toBe(true);
    const hash = createHash('sha256').update(bytes).digest('base64');
    expect(answer.headers['repr-digest']).toBe(`sha-256=:${hash}:`);
  });

  it('that many ask for at once is made once', async () => {
    const { planVersionId } = await importTestPlan(database, await buildMunicipality(database));
    const answers = await Promise.all(Array.from({ length: 30 }, () => ask(pathOf(planVersionId, 'gml'))));
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
  });

  it('in degrees lies where the plan lies, with surfaces that go round as RFC 7946 wants', async () => {
    const { planVersionId } = await importTestPlan(database, await buildMunicipality(database));
    const { features } = (await ask(pathOf(planVersionId, 'geojson'))).json();
    const own = (await ask(pathOf(planVersionId, 'plan.geojson'))).json();
    expect(own.crs.properties.name).toBe('urn:ogc:def:crs:EPSG::25832');
    expect(features).toHaveLength(own.features.length);
    for (const { geometry } of features) {
      const [lon, lat] = geometry.coordinates.flat(Infinity);
      expect(lon).toBeGreaterThan(4);
      expect(lon).toBeLessThan(32);
      expect(lat).toBeGreaterThan(57);
    }
  });
});

describe('the page of a plan without any program', () => {
  it.each([
    ['nb', 'Last ned'],
    ['nn', 'Last ned'],
    ['en', 'Download'],
  ])('in %s leads to every file, and each of them is there', async (language, title) => {
    const municipality = await buildMunicipality(database);
    const { planVersionId, identifier } = await importTestPlan(database, municipality, { identifier: 'P-3' });
    const page = await ask(`/plan/${municipality.number}/${identifier}?sprak=${language}`, {
      accept: 'text/html',
    });
    expect(page.body).toContain(`<h2 id="last-ned-tittel">${title}</h2>`);
    const links = [...page.body.matchAll(/href="(\/downloads\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(links.toSorted()).toEqual(
      [
        ...formats.map((format) => pathOf(planVersionId, format)),
        `/downloads/plan-versions/${planVersionId}/original`,
      ].toSorted(),
    );
    for (const link of links) {
      // The builder keeps the delivered bytes in a folder of its own, which is gone.
      if (link.endsWith('/original')) continue;
      expect((await test.server.inject({ method: 'HEAD', url: link })).statusCode).toBe(200);
    }
  });
});

describe('who may have a plan version', () => {
  async function unpublished(): Promise<{ id: string; municipality: BuiltMunicipality }> {
    const municipality = await buildMunicipality(database);
    const { planVersionId } = await importTestPlan(database, municipality, { published: false });
    return { id: planVersionId, municipality };
  }

  it('is its own municipality before it is out, and no one keeps that answer', async () => {
    const { id, municipality } = await unpublished();
    const own = await test.cookieOf(await buildStaff(database, municipality));
    const other = await test.cookieOf(await buildStaff(database, await buildMunicipality(database)));
    for (const format of [...formats.map((one) => `.${one}`), '/original']) {
      const path = `/downloads/plan-versions/${id}${format}`;
      expect((await ask(path)).statusCode).toBe(404);
      expect((await ask(path, { cookie: other })).statusCode).toBe(404);
      if (format === '/original') continue;
      const answer = await ask(path, { cookie: own });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['cache-control']).toBe('private, no-store');
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      // Once it has been made, it is no more open than before.
      expect((await ask(path)).statusCode).toBe(404);
    }
  });

  it('is whom the municipality shares it with', async () => {
    const municipality = await buildMunicipality(database);
    const { planVersionId } = await importTestPlan(database, municipality);
    expect((await ask(pathOf(planVersionId, 'sos'))).statusCode).toBe(200);
    await database.withRole('planner', { municipalityId: municipality.id }, (transaction) =>
      transaction.execute(sql`
        insert into layer_sharing (municipality_id, layer, audience)
        values (${municipality.id}, 'planObjects', 'none')
      `),
    );
    for (const format of formats) {
      const answer = await ask(pathOf(planVersionId, format));
      expect(answer.statusCode).toBe(403);
      expect(answer.json()).toMatchObject({ code: 'layer-withheld' });
    }
    const cookie = await test.cookieOf(await buildStaff(database, municipality));
    expect((await ask(pathOf(planVersionId, 'sos'), { cookie })).statusCode).toBe(200);
  });

  it('is told in words when an address is wrong', async () => {
    for (const path of ['/downloads/plan-versions/1.sos', '/downloads/plan-versions/x.dxf']) {
      const answer = await ask(path, { accept: 'application/json' });
      expect(answer.statusCode).toBe(404);
    }
  });
});
