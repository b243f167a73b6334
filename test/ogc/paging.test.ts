import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planObjects } from '../../server/ogc/collections/plan-objects.ts';
import { selectItems } from '../../server/ogc/item-sql.ts';
import { readItemsQuestion } from '../../server/ogc/parameters/read-items-question.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { type FeaturePage, type Ogc, openOgc } from './open-ogc.ts';

const database = openTestDatabase();
let ogc: Ogc;
let municipalityNumber = '';
let objectIds: readonly string[] = [];
beforeAll(async () => {
  ogc = await openOgc(database);
  const municipality = await buildMunicipality(database);
  municipalityNumber = municipality.number;
  const plan = await buildPlan(database, municipality);
  objectIds = (await buildPlanVersion(database, plan, { objects: 25 })).objectIds;
});
afterAll(async () => {
  await ogc[Symbol.asyncDispose]();
  await database.close();
});

const nextOf = ({ links }: FeaturePage) => links.find(({ rel }) => rel === 'next')?.href;

/** All pages from the first on, following the links alone. */
async function leafThrough(parameters: Record<string, string>): Promise<readonly FeaturePage[]> {
  const pages = [await ogc.items('plan-objects', { municipalityNumber, ...parameters })];
  for (let next = nextOf(pages[0] as FeaturePage); next; ) {
    const page: FeaturePage = (await ogc.ask(next)).json();
    pages.push(page);
    next = nextOf(page);
  }
  return pages;
}

describe('leafing through', () => {
  it.each([
    {},
    { sortby: 'name' },
    { sortby: '-name' },
    { sortby: '-ownership,-code,name' },
    { sortby: 'published,-versionNumber' },
  ])('gives everything once, ordered by %j', async (order) => {
    const pages = await leafThrough({ limit: '7', ...order });
    expect(pages.map(({ numberReturned }) => numberReturned)).toEqual([7, 7, 7, 4]);
    const ids = pages.flatMap(({ features }) => features.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(objectIds.toSorted());
    const whole = await leafThrough({ limit: '1000', ...order });
    expect(whole[0]?.features.map(({ id }) => id)).toEqual(ids);
  });

  it('sorts as it is told', async () => {
    const { features } = await ogc.items('plan-objects', { municipalityNumber, sortby: '-name', limit: '2' });
    expect(features.map(({ properties }) => properties.name)).toEqual(['BBB9', 'BBB8']);
  });

  it('answers a long page piece by piece with the same things and a way on', async () => {
    const response = await ogc.ask('/collections/plan-objects/items?limit=2000&name=BBB1');
    expect(response.json().features.length).toBe(response.json().numberReturned);
    const short = await leafThrough({ limit: '10' });
    const { features } = await ogc.items('plan-objects', { municipalityNumber, limit: '9999' });
    expect(features).toEqual(short.flatMap((page) => page.features));
  });

  it('tells the way on in a header too', async () => {
    const response = await ogc.ask(
      `/collections/plan-objects/items?municipalityNumber=${municipalityNumber}&limit=3`,
    );
    expect(response.headers.link).toContain(`<${nextOf(response.json())}>; rel="next"`);
  });

  it('refuses a way on that belongs to another question, or was made up', async () => {
    const [page] = await leafThrough({ limit: '7', sortby: 'name' });
    const cursor = new URL(nextOf(page as FeaturePage) ?? '').searchParams.get('cursor') ?? '';
    const made = Buffer.from(JSON.stringify({ of: 'x', after: ["'; drop table plan; --"] })).toString(
      'base64url',
    );
    for (const query of [
      `cursor=${cursor}`,
      `sortby=-name&cursor=${cursor}`,
      `cursor=${made}`,
      'cursor=tull',
      'cursor=',
    ]) {
      const response = await ogc.ask(`/collections/plan-objects/items?${query}`);
      expect([query, response.statusCode, response.json().details.name]).toEqual([query, 400, 'cursor']);
    }
  });

  it('starts the search for a late page where the page before ended', async () => {
    const question = readItemsQuestion('/', planObjects);
    const late = ['f0000000-0000-4000-8000-000000000000', '7'];
    const plan = await database.withRole('public', {}, async (transaction) => {
      // A few rows are quicker sorted than looked up; that the order can be had without sorting is the point.
      await transaction.execute(sql`
        select set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true),
          set_config('enable_incremental_sort', 'off', true)
      `);
      const rows = await transaction.execute<{ 'QUERY PLAN': string }>(
        sql`explain ${selectItems(question, 101, late)}`,
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(plan).toMatch(/Index Cond: \(\(?id >= /);
    // Versions may be put in order; their objects stand in theirs.
    expect(plan).not.toMatch(/Sort Key:.*position/);
  });
});
