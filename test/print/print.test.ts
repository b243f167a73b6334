import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../server/documents/read-pdf.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { importTestPlan } from '../builders/import-test-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const place = 'lon=10.4045&lat=59.2615';
const print = (planVersionId: string, query: string) =>
  test.server.inject({ url: `/print/plan-versions/${planVersionId}.pdf?${query}` });

describe('a printed map', () => {
  it('is a tagged PDF in the language asked for, with the plan’s name, scale, system and legend', async () => {
    const { planVersionId } = await importTestPlan(database, await buildMunicipality(database));
    const answer = await print(planVersionId, `paper=A3&layout=portrait&scale=500&${place}&language=nn`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    const pdf = await readPdf(answer.rawPayload);
    expect(pdf).toMatchObject({ isTagged: true, hasTextLayer: true, language: 'nn-NO' });
    const page = pdf.pages[0];
    // A3 upright, in points.
    expect([Math.round(page?.width ?? 0), Math.round(page?.height ?? 0)]).toEqual([842, 1191]);
    const text = pdf.pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n');
    for (const words of ['1:500 (A3)', 'EUREF89 UTM sone 32', 'Teiknforklaring', '(1113)'])
      expect(text).toContain(words);
  });

  it('says so where no part of the plan lies in the piece asked for', async () => {
    const { planVersionId } = await importTestPlan(database, await buildMunicipality(database));
    const answer = await print(planVersionId, 'scale=500&lon=10.9&lat=59.5');
    const pdf = await readPdf(answer.rawPayload);
    const text = pdf.pages.flatMap(({ lines }) => lines.map((line) => line.text)).join(' ');
    expect(text).toContain('Ingen deler av planen ligger i dette utsnittet');
  });

  it('says that the base map is missing where its tiles cannot be reached, and is not kept', async () => {
    const { planVersionId } = await importTestPlan(database, await buildMunicipality(database));
    // Nothing listens there.
    await using withTiles = await openTestServer(database, {
      environment: { BASEMAP_TILE_URL: 'https://127.0.0.1:9/{z}/{x}/{y}.png' },
    });
    const answer = await withTiles.server.inject(
      `/print/plan-versions/${planVersionId}.pdf?scale=500&${place}&language=en`,
    );
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    const pdf = await readPdf(answer.rawPayload);
    const text = pdf.pages.flatMap(({ lines }) => lines.map((line) => line.text)).join(' ');
    expect(text).toContain('The base map could not be fetched');
    expect(text).not.toContain('© Kartverket');
  });

  it('is not made of a version that is not out', async () => {
    const municipality = await buildMunicipality(database);
    const draft = await buildPlanVersion(database, await buildPlan(database, municipality), {
      published: false,
    });
    expect((await print(draft.id, `scale=500&${place}`)).statusCode).toBe(404);
    expect((await print('nonsense', `scale=500&${place}`)).statusCode).toBe(404);
  });

  it.each(['scale=3', `scale=500&lon=abc&lat=1`, `scale=500&paper=A0&${place}`, ''])(
    'is refused where it cannot be printed: %s',
    async (query) => {
      const { planVersionId } = await importTestPlan(database, await buildMunicipality(database));
      expect((await print(planVersionId, query)).statusCode).toBe(400);
    },
  );
});
