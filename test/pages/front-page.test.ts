import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { openPage } from './open-page.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const open = (url: string) => openPage(test.server, { url });
const titlesOf = (body: string) =>
  [...body.matchAll(/<li><h3><a [^>]*>([^<]*)<\/a>/g)].map(([, title]) => title ?? '');

describe('the plain page of a municipality', () => {
  it('lists what is in hearing first, and thousands of plans page by page', async () => {
    const town = await buildMunicipality(database);
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        with made as (
          insert into plan (municipality_id, identifier, name, plan_type)
          select ${town.id}, 'mange-' || n, 'Plan nummer ' || n, 35 from generate_series(1, 3000) n
          returning id, municipality_id, identifier
        )
        insert into plan_version (
          municipality_id, plan_id, number, source_sha256, format, srid, report, area, created_by, published_at
        )
        select municipality_id, id, 1, sha256(identifier::bytea), 'geojson', 4326, '{}',
          st_multi(st_makeenvelope(10, 59, 10.0002, 59.0002, 4258)), 'test', now()
        from made
      `),
    );
    const heard = await buildPlan(database, town, { name: 'Åpen for innspill' });
    await buildHearing(database, heard);
    const first = await open(`/kommune/${town.number}`);
    expect(titlesOf(first.body)).toHaveLength(50);
    expect(titlesOf(first.body)[0]).toBe('Åpen for innspill');
    expect(first.body).toContain(`href="/kommune/${town.number}?side=2" rel="next"`);
    expect(first.body).toContain('Én plan er på høring nå.');
    const last = await open(`/kommune/${town.number}?side=61`);
    expect(titlesOf(last.body)).toHaveLength(1);
    expect(last.body).not.toContain('rel="next"');
    const found = await open(`/kommune/${town.number}?sok=plan+nummer+2999`);
    expect(titlesOf(found.body)).toEqual(['Plan nummer 2999']);
    // Numbered beyond the last page: nothing to list, and the way back.
    const beyond = await open(`/kommune/${town.number}?side=999999999`);
    expect(beyond.statusCode).toBe(200);
    expect(beyond.body).toContain('rel="prev"');
  });

  it('is reached by a number that the municipality once had, and not by one that nobody has', async () => {
    const town = await buildMunicipality(database);
    const former = await buildMunicipality(database);
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        update municipality_number set municipality_id = ${town.id}, valid_to = '2019-12-31'
        where number = ${former.number}
      `),
    );
    const answer = await open(`/kommune/${former.number}?sprak=nn`);
    expect(answer.statusCode).toBe(301);
    expect(answer.headers.location).toBe(`/kommune/${town.number}?sprak=nn`);
    expect((await open('/kommune/1234')).statusCode).toBe(404);
    expect((await open('/kommune/rotnes')).statusCode).toBe(404);
  });
});
