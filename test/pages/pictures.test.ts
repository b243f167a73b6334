import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { landUse } from '../../domain/plan-codes/land-use.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database, { environment: { PUBLIC_URL: 'https://plan.example' } });
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

/** How large a part of the picture has exactly a colour. */
async function shareOf(png: Buffer, colour: string): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const wanted = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
  let found = 0;
  for (let index = 0; index < data.length; index += 3) {
    if (wanted.every((part, offset) => data[index + offset] === part)) found += 1;
  }
  return found / (info.width * info.height);
}

const [blocks = ''] = landUse('1113', 'zoning').colours;

describe('the picture of a shared link', () => {
  it('shows the plan in its official colours beside its name', async () => {
    const { municipality, plan } = await buildOpenHearing(database, {
      name: 'Sjøfronten <b>æøå</b> & Ångström',
    });
    const url = `/pictures/plan/${municipality.number}/${plan.identifier}.png`;
    const answer = await test.server.inject({ url });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('image/png');
    const { width, height } = await sharp(answer.rawPayload).metadata();
    expect([width, height]).toEqual([1200, 630]);
    expect(await shareOf(answer.rawPayload, blocks)).toBeGreaterThan(0.15);
    const words = await sharp(answer.rawPayload)
      .extract({ left: 30, top: 90, width: 380, height: 400 })
      .stats();
    expect(words.isOpaque).toBe(true);
    expect(words.channels[0]?.min).toBeLessThan(40);
    const again = await test.server.inject({
      url,
      headers: { 'if-none-match': String(answer.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
  });

  it('draws the hearing’s area where no plan is drawn yet', async () => {
    const municipality = await buildMunicipality(database);
    const plan = await buildPlan(database, municipality);
    await buildHearing(database, plan, { kind: 'startNotice' });
    const url = `/pictures/plan/${municipality.number}/${plan.identifier}.png`;
    const answer = await test.server.inject({ url });
    expect(answer.statusCode).toBe(200);
    expect(await shareOf(answer.rawPayload, '#0b5d4e')).toBeGreaterThan(0.001);
  });

  it('draws published versions alone', async () => {
    const municipality = await buildMunicipality(database);
    const plan = await buildPlan(database, municipality);
    await buildPlanVersion(database, plan, { published: false });
    const url = `/pictures/plan/${municipality.number}/${plan.identifier}`;
    expect((await test.server.inject({ url: `${url}.png` })).statusCode).toBe(404);
    await buildHearing(database, plan);
    const answer = await test.server.inject({ url: `${url}.png?versjon=1` });
    expect(answer.statusCode).toBe(200);
    expect(await shareOf(answer.rawPayload, blocks)).toBe(0);
  });

  it('is also there as the map alone', async () => {
    const { municipality, plan } = await buildOpenHearing(database);
    const answer = await test.server.inject({
      url: `/pictures/plan/${municipality.number}/${plan.identifier}/kart.png?versjon=1`,
    });
    expect(answer.statusCode).toBe(200);
    expect(await shareOf(answer.rawPayload, blocks)).toBeGreaterThan(0.3);
  });
});

describe('the QR code of a hearing', () => {
  it('is there to print, as lines and as points', async () => {
    const svg = await test.server.inject({ url: '/pictures/h/p3kv7.svg' });
    expect(svg.headers['content-type']).toContain('image/svg+xml');
    expect(svg.body).toContain('<svg');
    const png = await test.server.inject({ url: '/pictures/h/p3kv7.png' });
    expect((await sharp(png.rawPayload).metadata()).width).toBe(1024);
  });

  it('is of our own short addresses alone', async () => {
    for (const file of ['https:%2F%2Fond.example.svg', 'P3KV7.svg', 'p3kv7.gif']) {
      expect((await test.server.inject({ url: `/pictures/h/${file}` })).statusCode).toBe(404);
    }
  });
});

describe('what search engines are told', () => {
  it('is every public plan and no draft', async () => {
    const { municipality, plan } = await buildOpenHearing(database);
    const draft = await buildPlan(database, municipality, { identifier: `utkast-${municipality.number}` });
    await buildPlanVersion(database, draft, { published: false });
    const { body, headers } = await test.server.inject({ url: '/sitemap.xml' });
    expect(headers['content-type']).toContain('application/xml');
    expect(body).toContain(`<loc>https://plan.example/plan/${municipality.number}/${plan.identifier}</loc>`);
    expect(body).not.toContain(draft.identifier);
  });

  it('is to leave the desk and receipts alone', async () => {
    const { body } = await test.server.inject({ url: '/robots.txt' });
    for (const path of ['/desk', '/innspill', '/trpc/']) expect(body).toContain(`Disallow: ${path}`);
    expect(body).toContain('Sitemap: https://plan.example/sitemap.xml');
  });
});
