import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { portalQuerySchema } from '../../domain/portal/portal-query.ts';
import { findPortalPage } from '../../server/portal/portal-plans.service.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { type BuiltMunicipality, buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

const find = (municipality: BuiltMunicipality, query: object = {}) =>
  findPortalPage(database, portalQuerySchema.parse({ municipalityNumber: municipality.number, ...query }));
const names = async (municipality: BuiltMunicipality, query: object = {}) =>
  (await find(municipality, query)).rows.map(({ name }) => name);

/** Four plans, one under each chip; «Vedtatt» lies east of the others. */
async function buildFour() {
  const municipality = await buildMunicipality(database);
  const hearing = await buildPlan(database, municipality, { name: 'På høring' });
  await buildPlanVersion(database, hearing, { box: [10.4, 59.26, 10.41, 59.27] });
  await buildHearing(database, hearing, { closesInDays: 9 });
  const announced = await buildPlan(database, municipality, { name: 'Varslet', planType: 34 });
  await buildHearing(database, announced, { kind: 'startNotice', closesInDays: 5 });
  const processing = await buildPlan(database, municipality, { name: 'Til behandling' });
  await buildHearing(database, processing, { closesInDays: -3 });
  const adopted = await buildPlan(database, municipality, { name: 'Vedtatt', decidedOn: '2020-01-01' });
  await buildPlanVersion(database, adopted, { box: [10.5, 59.26, 10.51, 59.27] });
  return municipality;
}

describe('the plans of the portal', () => {
  it('stand under the four chips, with how many there are', async () => {
    const municipality = await buildFour();
    const page = await find(municipality);
    expect(page.groups).toEqual({ hearing: 1, announced: 1, processing: 1, adopted: 1 });
    expect(await names(municipality, { group: 'hearing' })).toEqual(['På høring']);
    expect(await names(municipality, { group: 'announced' })).toEqual(['Varslet']);
    expect(await names(municipality, { group: 'processing' })).toEqual(['Til behandling']);
    expect(await names(municipality, { group: 'adopted' })).toEqual(['Vedtatt']);
  });

  it('come by the nearest deadline, or nearest first with the distance told', async () => {
    const municipality = await buildFour();
    expect((await names(municipality)).slice(0, 2)).toEqual(['Varslet', 'På høring']);
    const { rows } = await find(municipality, { near: [10.52, 59.265] });
    expect(rows[0]?.name).toBe('Vedtatt');
    // One hundredth of a degree east of the plan's edge, at this latitude 569 metres.
    expect(Math.round(rows[0]?.metres ?? 0)).toBeGreaterThanOrEqual(566);
    expect(Math.round(rows[0]?.metres ?? 0)).toBeLessThanOrEqual(572);
    const inside = await find(municipality, { near: [10.505, 59.265] });
    expect(inside.rows[0]).toMatchObject({ name: 'Vedtatt', metres: 0 });
  });

  it('are narrowed by the map’s view in the list alone', async () => {
    const municipality = await buildFour();
    const page = await find(municipality, { within: [10.49, 59.2, 10.6, 59.3], group: 'adopted' });
    expect(page.rows.map(({ name }) => name)).toEqual(['Vedtatt']);
    const elsewhere = await find(municipality, { within: [8, 58, 8.1, 58.1], group: 'adopted' });
    expect(elsewhere).toMatchObject({ rows: [], total: 0, groups: { adopted: 1 } });
    expect(elsewhere.onMap).toHaveLength(1);
  });

  it('are found by type and by words', async () => {
    const municipality = await buildFour();
    expect((await find(municipality)).planTypes).toEqual([
      { planType: 34, count: 1 },
      { planType: 35, count: 3 },
    ]);
    expect(await names(municipality, { planType: 34 })).toEqual(['Varslet']);
    expect(await names(municipality, { text: 'til beh' })).toEqual(['Til behandling']);
    expect(await names(municipality, { text: 'finnes ikke' })).toEqual([]);
  });

  it('of a municipality that is unknown are refused by name', async () => {
    const asked = findPortalPage(database, portalQuerySchema.parse({ municipalityNumber: '0000' }));
    await expect(asked).rejects.toMatchObject({ code: 'municipality-unknown' });
  });
});

describe('three thousand plans in one municipality', { timeout: 120_000 }, () => {
  it('come page by page, every one once, and all of them on the map', async () => {
    const municipality = await buildMunicipality(database);
    await database.withRole('operations', {}, async (transaction) => {
      await transaction.execute(sql`
        with made as (
          insert into plan (municipality_id, identifier, name, plan_type)
          select ${municipality.id}, 'mange-' || n, 'Plan nummer ' || n, 35 from generate_series(1, 3000) n
          returning id, municipality_id, identifier
        )
        insert into plan_version (
          municipality_id, plan_id, number, source_sha256, format, srid, report, area, created_by, published_at
        )
        select municipality_id, id, 1, sha256(identifier::bytea), 'geojson', 4326, '{}',
          st_multi(st_makeenvelope(10 + place * 0.0003, 59, 10.0002 + place * 0.0003, 59.0002, 4258)), 'test', now()
        from made, lateral (select replace(identifier, 'mange-', '')::integer as place) at
      `);
    });
    const first = await find(municipality);
    expect(first).toMatchObject({ total: 3000, nextCursor: 30 });
    expect(first.onMap).toHaveLength(3000);
    const seen = new Set<string>();
    for (let cursor: number | null = 0; cursor !== null; ) {
      const page = await find(municipality, { cursor, limit: 100 });
      for (const { planId } of page.rows) seen.add(planId);
      expect(page.onMap).toHaveLength(cursor === 0 ? 3000 : 0);
      cursor = page.nextCursor;
    }
    expect(seen.size).toBe(3000);
    const near = await find(municipality, { near: [10 + 1500 * 0.0003 + 0.0001, 59.0001] });
    expect(near.rows[0]?.name).toBe('Plan nummer 1500');
    expect(await names(municipality, { text: 'plan nummer 2999' })).toEqual(['Plan nummer 2999']);
  });
});
