import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planListSchema } from '../../domain/plan-list.ts';
import type { Session } from '../../server/accounts/session.ts';
import { listPlans } from '../../server/plans/plans-desk.service.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

let staff: Session;
beforeAll(async () => {
  const municipality = await buildMunicipality(database);
  staff = await buildStaff(database, municipality);
  // Every tenth is decided, every hundredth ended; the oldest are the first.
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      insert into plan (municipality_id, identifier, name, plan_type, status, case_number, created_at)
      select ${municipality.id}, 'P' || n, 'Plan for felt ' || n, 35,
        case when n % 100 = 0 then 4 when n % 10 = 0 then 3 else 2 end,
        '24/' || n, now() - interval '1 day' + n * interval '1 second'
      from generate_series(1, 3000) n`),
  );
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      insert into plan_former_identifier (municipality_id, plan_id, former_municipality_number, former_identifier)
      select municipality_id, id, '0704', '50%_ferdig' from plan
      where municipality_id = ${municipality.id} and identifier = 'P1234'`),
  );
});

const list = async (request: Record<string, unknown> = {}) => {
  const { plans, total } = await listPlans(database, staff, planListSchema.parse(request));
  return { identifiers: plans.map(({ identifier }) => identifier), total };
};

describe('the desk’s list of 3 000 plans', () => {
  it('comes a page at a time, the newest first, each plan once', async () => {
    const first = await list();
    expect(first.total).toBe(3000);
    expect(first.identifiers).toHaveLength(50);
    expect(first.identifiers[0]).toBe('P3000');
    const pages = await Promise.all(Array.from({ length: 60 }, (_, index) => list({ page: index + 1 })));
    expect(new Set(pages.flatMap(({ identifiers }) => identifiers)).size).toBe(3000);
    expect((await list({ page: 61 })).identifiers).toEqual([]);
  });

  it('is searched by name, plan id, case number and former id, all words together', async () => {
    expect(await list({ search: 'felt 1234' })).toEqual({ identifiers: ['P1234'], total: 1 });
    expect((await list({ search: 'p2999' })).identifiers).toEqual(['P2999']);
    expect((await list({ search: '24/777' })).identifiers).toEqual(['P777']);
    expect((await list({ search: '50%_ferdig' })).identifiers).toEqual(['P1234']);
    expect((await list({ search: '%' })).identifiers, 'no sign is a wildcard').toEqual(['P1234']);
    expect(await list({ search: 'felt 1234 annet' })).toEqual({ identifiers: [], total: 0 });
  });

  it('is narrowed by how far plans have come, and each plan stands in one group', async () => {
    const totals = await Promise.all(
      ['underway', 'decided', 'ended'].map(async (group) => (await list({ group })).total),
    );
    expect(totals).toEqual([2700, 270, 30]);
  });
});
