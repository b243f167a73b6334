import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, describe, expect, it } from 'vitest';
import type { Transaction } from '../../server/database/database.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { openFreshDatabase } from '../database/open-fresh-database.ts';
import { openOwnerConnection } from '../database/owner-connection.ts';

// A database of its own: how it means to answer depends on all that a table holds.
const folder = await mkdtemp(join(tmpdir(), 'allmenning-scans-'));
const fresh = await openFreshDatabase(join(folder, 'data'));
const { database } = fresh.engine;
const owner = openOwnerConnection(fresh.address);
afterAll(async () => {
  await owner.end();
  await fresh.end();
  await rm(folder, { recursive: true, force: true });
});

class RolledBack extends Error {}

/** Does the work as the owner and leaves no trace of it. */
async function withoutTrace(work: (transaction: Transaction) => Promise<void>): Promise<void> {
  const done = drizzle(owner).transaction(async (transaction) => {
    await work(transaction);
    throw new RolledBack();
  });
  await done.catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error;
  });
}

/** How the database means to answer the public role, once it knows how much the tables hold. */
async function planAsPublic(transaction: Transaction, query: SQL): Promise<string> {
  await transaction.execute(sql`select set_config('role', 'none', true)`);
  await transaction.execute(
    sql`analyze plan, plan_version, plan_object, hearing, comment, comment_handling, comment_place`,
  );
  await transaction.execute(sql`select set_config('role', 'allmenning_public', true)`);
  const rows = await transaction.execute<{ 'QUERY PLAN': string }>(sql`explain ${query}`);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

/** A street block somewhere among them. */
const block = sql`st_transform(st_makeenvelope(10.41, 59.265, 10.4102, 59.2652, 4326), 3857)`;

async function buildCase() {
  const municipality = await buildMunicipality(database);
  const plan = await buildPlan(database, municipality);
  const version = await buildPlanVersion(database, plan);
  const hearing = await buildHearing(database, plan, { planVersionIds: [version.id] });
  return { municipality, version, hearing };
}

describe('the public role on tens of thousands of rows', { timeout: 180_000 }, () => {
  it('finds plan objects by place and by version through their indexes', async () => {
    const { municipality, version } = await buildCase();
    await withoutTrace(async (transaction) => {
      await transaction.execute(sql`
        insert into plan_object (
          municipality_id, plan_version_id, position, file_number, object_type, element, kind, attributes, geom
        )
        select ${municipality.id}, ${version.id}, 100 + n, n::text, 'RpArealformålOmråde', 'x', 'areaPurpose', '[]',
          st_makeenvelope(
            10.3 + (n % 200) * 0.001, 59.1 + (n / 200) * 0.002,
            10.3009 + (n % 200) * 0.001, 59.1019 + (n / 200) * 0.002, 4326
          )
        from generate_series(1, 20000) n
      `);
      const byPlace = await planAsPublic(
        transaction,
        sql`select id from public_plan_object where geom_3857 && ${block}`,
      );
      expect(byPlace).toContain('plan_object_by_place');
      expect(byPlace).not.toContain('Seq Scan on plan_object');
      const byVersion = await planAsPublic(
        transaction,
        sql`select id, name from public_plan_object where plan_version_id = ${version.id} and position = 7`,
      );
      expect(byVersion).toMatch(/Index Scan using \w+ on plan_object/);
    });
  });

  it('finds comments by place, and a page of a hearing’s list, through their indexes', async () => {
    const { municipality, version, hearing } = await buildCase();
    await withoutTrace(async (transaction) => {
      // Two thousand comments of twenty places each.
      await transaction.execute(sql`
        insert into comment (
          id, municipality_id, hearing_id, kind, idempotency_key, body_hash, receipt_hash, target, text,
          author_kind, received_at, accepted_at, number
        )
        select gen_random_uuid(), ${municipality.id}, ${hearing.id}, 'comment', gen_random_uuid(),
          sha256(n::text::bytea), sha256((n || ${hearing.id})::bytea), 'wholePlan', 'x', 'private', now(), now(), null
        from generate_series(1, 2000) n
      `);
      // Shown as most are: where none is, the few that might be are the quickest way.
      await transaction.execute(
        sql`update comment_handling set web_state = 'shown' where hearing_id = ${hearing.id}`,
      );
      await transaction.execute(sql`
        insert into comment_place (municipality_id, comment_id, position, plan_object_id, geom)
        select ${municipality.id}, comment.id, n, ${version.objectIds[0]},
          st_setsrid(st_makepoint(10.3 + random() * 0.4, 59.1 + random() * 0.3), 4326)
        from comment, generate_series(1, 20) n
        where comment.hearing_id = ${hearing.id}
      `);
      const byPlace = await planAsPublic(
        transaction,
        sql`select comment_id from public_comment_place where geom_3857 && ${block}`,
      );
      expect(byPlace).toContain('comment_place_by_place');
      expect(byPlace).not.toContain('Seq Scan on comment_place');
      const page = await planAsPublic(
        transaction,
        sql`select id from public_comment where hearing_id = ${hearing.id} and number < 50 order by number desc limit 20`,
      );
      // By name: a scan of the primary key for a parent would say nothing of how the page is found.
      expect(page).toMatch(/comment_hearing_id_number_key|comment_by_hearing/);
      expect(page).not.toMatch(/Seq Scan on comment(\s|$)/m);
    });
  });

  it('finds areas of hearings and plan versions through their indexes', async () => {
    const { municipality } = await buildCase();
    await withoutTrace(async (transaction) => {
      await transaction.execute(sql`
        insert into plan (id, municipality_id, identifier, name, plan_type)
        select md5('plan' || n || ${municipality.id})::uuid, ${municipality.id}, 'x' || n, 'x', 35
        from generate_series(1, 20000) n
      `);
      await transaction.execute(sql`
        insert into hearing (municipality_id, plan_id, kind, code, opens_at, closes_at, published_at, area)
        select ${municipality.id}, md5('plan' || n || ${municipality.id})::uuid, 'limited', 'zzzz' || n,
          now(), now() + interval '1 day', now(),
          st_multi(st_makeenvelope(10 + n * 0.0001, 59, 10.0001 + n * 0.0001, 59.001, 4258))
        from generate_series(1, 20000) n
      `);
      await transaction.execute(sql`
        insert into plan_version (
          municipality_id, plan_id, number, source_sha256, format, srid, report, area, created_by, published_at
        )
        select ${municipality.id}, md5('plan' || n || ${municipality.id})::uuid, 1, sha256(n::text::bytea),
          'sosi', 25832, '{}', st_multi(st_makeenvelope(10 + n * 0.0001, 59, 10.0001 + n * 0.0001, 59.001, 4258)),
          'a test', now()
        from generate_series(1, 20000) n
      `);
      const hearings = await planAsPublic(
        transaction,
        sql`select id from public_hearing where area_3857 && ${block}`,
      );
      expect(hearings).toContain('hearing_by_place');
      const versions = await planAsPublic(
        transaction,
        sql`select id from public_plan_version where area_3857 && ${block}`,
      );
      expect(versions).toContain('plan_version_by_place');
    });
  });
});
