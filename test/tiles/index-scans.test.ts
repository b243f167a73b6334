import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type postgres from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { commentFeatures } from '../../server/tiles/comments.queries.ts';
import { planObjectFeatures } from '../../server/tiles/plan-objects.queries.ts';
import { tileBox } from '../../server/tiles/tile-grid.ts';
import type { TileRequest } from '../../server/tiles/tile-reading.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { openFreshDatabase } from '../database/open-fresh-database.ts';
import { openOwnerConnection, withoutTrace } from '../database/owner-connection.ts';

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

type Asked = { readonly query: string; readonly parameters: readonly (string | number)[] };

/** The very queries that a tile asks, its first answered as if there were too many places to show each. */
async function queriesOf(
  make: (request: TileRequest) => Promise<unknown>,
  place: { readonly z: number; readonly x: number; readonly y: number },
): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  const read: TileRequest['read'] = async (query, parameters) => {
    asked.push({ query, parameters });
    return asked.length === 1 ? Array.from({ length: 501 }, () => ({ geometry: null }) as never) : [];
  };
  await make({ z: place.z, box: tileBox(place), coarseness: 0, read, overview: async () => [] });
  return asked;
}

async function planAsPublic(
  transaction: postgres.TransactionSql,
  { query, parameters }: Asked,
): Promise<string> {
  await transaction`select set_config('role', 'none', true)`;
  await transaction`analyze plan, plan_version, plan_object, plan_object_drawing, hearing, comment, comment_handling, comment_place`;
  await transaction`select set_config('role', 'allmenning_public', true)`;
  const rows = await transaction.unsafe<{ 'QUERY PLAN': string }[]>(`explain ${query}`, [...parameters]);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

/** Over 10.41° east and 59.265° north. */
const tile = { z: 14, x: 8665, y: 4834 };

describe('a tile among tens of thousands', { timeout: 180_000 }, () => {
  it('finds its plan objects and versions by place, at every zoom that reads them', async () => {
    const municipality = await buildMunicipality(database);
    const plan = await buildPlan(database, municipality);
    const version = await buildPlanVersion(database, plan);
    await withoutTrace(owner, async (transaction) => {
      await transaction`
        insert into plan_object (
          municipality_id, plan_version_id, position, file_number, object_type, element, kind, attributes, geom
        )
        select ${municipality.id}, ${version.id}, 100 + n, n::text, 'RpArealformålOmråde', 'x', 'landUse', '[]',
          st_makeenvelope(
            10.3 + (n % 200) * 0.001, 59.1 + (n / 200) * 0.002,
            10.3009 + (n % 200) * 0.001, 59.1019 + (n / 200) * 0.002, 4326
          )
        from generate_series(1, 20000) n
      `;
      for (const [z, index] of [
        [12, 'plan_object_drawing_by_place'],
        [14, 'plan_object_drawing_by_place'],
        [15, 'plan_object_by_place'],
      ] as const) {
        const place = { z, x: Math.floor(tile.x * 2 ** (z - 14)), y: Math.floor(tile.y * 2 ** (z - 14)) };
        const [asked] = await queriesOf(planObjectFeatures, place);
        if (!asked) throw new Error('nothing was asked');
        const steps = await planAsPublic(transaction, asked);
        expect(steps).toContain(index);
        expect(steps).not.toMatch(/Seq Scan on plan_object/);
      }
    });
  });

  it('finds its comments by place, each by itself and gathered', async () => {
    const municipality = await buildMunicipality(database);
    const plan = await buildPlan(database, municipality);
    const version = await buildPlanVersion(database, plan);
    const hearing = await buildHearing(database, plan, { planVersionIds: [version.id] });
    await withoutTrace(owner, async (transaction) => {
      await transaction`
        insert into comment (
          id, municipality_id, hearing_id, kind, idempotency_key, body_hash, receipt_hash, target, text,
          author_kind, received_at, accepted_at, number
        )
        select gen_random_uuid(), ${municipality.id}, ${hearing.id}, 'comment', gen_random_uuid(),
          sha256(n::text::bytea), sha256((n || ${hearing.id})::bytea), 'wholePlan', 'x', 'private', now(), now(), null
        from generate_series(1, 2000) n
      `;
      // Shown as most are: where none is, the few that might be are the quickest way.
      await transaction`update comment_handling set web_state = 'shown' where hearing_id = ${hearing.id}`;
      await transaction`
        insert into comment_place (municipality_id, comment_id, position, geom)
        select ${municipality.id}, comment.id, n,
          st_setsrid(st_makepoint(10.3 + random() * 0.4, 59.1 + random() * 0.3), 4326)
        from comment, generate_series(1, 20) n
        where comment.hearing_id = ${hearing.id}
      `;
      const asked = await queriesOf(commentFeatures, tile);
      expect(asked).toHaveLength(2);
      for (const one of asked) {
        const steps = await planAsPublic(transaction, one);
        expect(steps).toContain('comment_place_by_place');
        expect(steps).not.toMatch(/Seq Scan on comment_place/);
      }
    });
  });
});
