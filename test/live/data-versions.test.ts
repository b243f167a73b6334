import { sql } from 'drizzle-orm';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LiveLayer, liveLayers } from '../../server/live/data-versions.ts';
import { readDataVersions } from '../../server/live/live.queries.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { openOwnerConnection, withoutTrace } from '../database/owner-connection.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { buildTenant, type Tenant } from '../tenancy/build-tenant.ts';

const database = openTestDatabase();
const owner = openOwnerConnection();
afterAll(async () => {
  await owner.end();
  await database.close();
});

let tenant: Tenant;
let draft: string;
beforeAll(async () => {
  tenant = await buildTenant(database);
  draft = (await buildPlanVersion(database, tenant.plan, { number: 2, published: false })).id;
});

async function versionsIn(transaction: postgres.TransactionSql) {
  const [row] = await transaction<Record<LiveLayer, string>[]>`
    select municipalities, plans, plan_objects as "planObjects", hearings, comments from app.data_versions
  `;
  if (!row) throw new Error('no versions');
  return row;
}

/** The layers whose version an act changes. Other writers wait, since the row is held. */
async function changedBy(
  act: (transaction: postgres.TransactionSql) => Promise<unknown>,
): Promise<LiveLayer[]> {
  let changed: LiveLayer[] = [];
  await withoutTrace(owner, async (transaction) => {
    await transaction`select from app.data_version for update`;
    const before = await versionsIn(transaction);
    await act(transaction);
    await transaction`set constraints all immediate`;
    const after = await versionsIn(transaction);
    changed = liveLayers.filter((layer) => before[layer] !== after[layer]);
  });
  return changed;
}

const acts: readonly [
  string,
  readonly LiveLayer[],
  (transaction: postgres.TransactionSql) => Promise<unknown>,
][] = [
  [
    'a comment is put on the web',
    ['comments'],
    (sql) => sql`update comment_handling set web_state = 'shown' where comment_id = ${tenant.commentId}`,
  ],
  [
    'a shown comment is redacted',
    ['comments'],
    async (sql) => {
      await sql`update comment_handling set web_state = 'shown' where comment_id = ${tenant.commentId}`;
      await sql`
        update comment_handling
        set web_state = 'redacted', public_text = 'x', hold_reason = 'navn', legal_basis = 'x'
        where comment_id = ${tenant.commentId}
      `;
    },
  ],
  [
    'a comment that waits gets someone to look at it',
    [],
    (sql) => sql`
      update comment_handling set assignee_id = ${tenant.staff.accountId}, revision = revision + 1
      where comment_id = ${tenant.commentId}
    `,
  ],
  [
    'a comment is withdrawn',
    ['comments'],
    (sql) => sql`update comment set withdrawn_at = now() where id = ${tenant.commentId}`,
  ],
  [
    'a theme gets another name',
    ['comments'],
    (sql) => sql`update theme set name = 'Nytt navn' where id = ${tenant.themeId}`,
  ],
  [
    'a plan version is published',
    ['plans', 'planObjects'],
    (sql) => sql`update plan_version set published_at = now() where id = ${draft}`,
  ],
  [
    'a plan gets another name',
    ['plans', 'planObjects', 'hearings'],
    (sql) => sql`update plan set name = 'Nytt navn' where id = ${tenant.plan.id}`,
  ],
  [
    'a hearing is called off',
    ['plans', 'hearings', 'comments'],
    (sql) => sql`update hearing set cancelled_at = now() where id = ${tenant.hearing.id}`,
  ],
  [
    'a hearing gets a later deadline',
    ['plans', 'hearings', 'comments'],
    (sql) => sql`
      update hearing set closes_at = closes_at + interval '7 days' where id = ${tenant.hearing.id}
    `,
  ],
  [
    'a municipality shares a layer with fewer',
    liveLayers,
    (sql) => sql`
      update layer_sharing set audience = 'none' where municipality_id = ${tenant.municipality.id}
    `,
  ],
  [
    'a boundary is loaded',
    liveLayers,
    (sql) => sql`
      update municipality_boundary set source = 'ny' where municipality_id = ${tenant.municipality.id}
    `,
  ],
];

describe('the versions of open data', () => {
  it.each(acts)('when %s: %j change, no others', async (_act, expected, act) => {
    expect(await changedBy(act)).toEqual(expected);
  });

  it('count a thousand comments put on the web at once as one change', async () => {
    await withoutTrace(owner, async (transaction) => {
      const before = Number((await versionsIn(transaction)).comments.split('.')[0]);
      for (const state of ['shown', 'waiting', 'shown', 'waiting'])
        await transaction`update comment_handling set web_state = ${state} where comment_id = ${tenant.commentId}`;
      await transaction`set constraints all immediate`;
      expect(Number((await versionsIn(transaction)).comments.split('.')[0])).toBe(before + 1);
    });
  });

  it('change with the clock alone when a hearing opens, closes, and shows what it kept until then', async () => {
    const plan = await buildPlan(database, tenant.municipality);
    const hearing = await buildHearing(database, plan, {
      publicationRule: 'afterDeadline',
      opensInDays: 3000,
      closesInDays: 3050,
    });
    // Other tests change things meanwhile: only what the clock adds to the counts is looked at.
    const at = async (instant: Date) => {
      const versions = await database.withRole('public', { clock: instant }, readDataVersions);
      return new Map(liveLayers.map((layer) => [layer, versions[layer].split('.').slice(1).join('.')]));
    };
    const around = async (instant: Date) => {
      const before = await at(new Date(instant.getTime() - 1_000));
      const after = await at(new Date(instant.getTime() + 1_000));
      return liveLayers.filter((layer) => before.get(layer) !== after.get(layer));
    };
    expect(await around(hearing.opensAt)).toEqual(['hearings']);
    expect(await around(hearing.closesAt)).toEqual(['hearings', 'comments']);
  });

  it('let writers pass each other whatever the order they change things in', async () => {
    const rename = sql`update plan set name = 'Om igjen' || random() where id = ${tenant.plan.id}`;
    const extend = sql`update layer_sharing set audience = 'public' where municipality_id = ${tenant.municipality.id}`;
    const other = await buildPlan(database, tenant.municipality);
    const renameOther = sql`update plan set name = 'En annen' || random() where id = ${other.id}`;
    const write = (...acts: (typeof rename)[]) =>
      database.withRole('operations', {}, async (transaction) => {
        for (const act of acts) await transaction.execute(act);
      });
    const done = await Promise.allSettled(
      Array.from({ length: 12 }, (_, turn) => (turn % 2 ? write(rename, extend) : write(renameOther))),
    );
    expect(done.filter(({ status }) => status === 'rejected')).toEqual([]);
  });
});
