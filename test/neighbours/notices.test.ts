import { sql } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { buildHearing } from '../builders/build-hearing.ts';
import { type BuiltMunicipality, buildMunicipality } from '../builders/build-municipality.ts';
import { type BuiltPlan, buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

// Far from the places of other tests; a degree eastwards is some 41 km here.
let west = 15;
let publisher: BuiltMunicipality;
let neighbour: BuiltMunicipality;
let plan: BuiltPlan;
const south = 68;

beforeEach(async () => {
  west += 0.5;
  publisher = await buildMunicipality(database, { box: [west, south, west + 0.1, south + 0.1] });
  neighbour = await buildMunicipality(database, { box: [west + 0.1, south, west + 0.2, south + 0.1] });
  plan = await buildPlan(database, publisher);
});

/** A box that ends so many metres west of the border to the neighbour; minus for beyond it. */
function boxEnding(metresFromBorder: number): readonly [number, number, number, number] {
  const east = west + 0.1 - metresFromBorder / 41_700;
  return [east - 0.01, south + 0.04, east, south + 0.05];
}

const draftHearing = (metresFromBorder: number) =>
  buildHearing(database, plan, { isDraft: true, box: boxEnding(metresFromBorder) });

const asPublisher = (statement: ReturnType<typeof sql>) =>
  database.withRole('planner', { municipalityId: publisher.id }, (transaction) =>
    transaction.execute(statement),
  );

const publish = (hearingId: string) =>
  asPublisher(sql`update hearing set published_at = app.clock() where id = ${hearingId}`);

type Notice = {
  id: string;
  plan_name: string;
  state: string;
  distance_metres: number;
  near_square_metres: number;
  inside_square_metres: number;
  hearing_kind: string | null;
  cancelled: boolean;
  has_picture: boolean;
  kinds: string[];
};

const noticesOf = (municipality: BuiltMunicipality) =>
  database.withRole('planner', { municipalityId: municipality.id }, (transaction) =>
    transaction.execute<Notice>(sql`
      select notice.id, plan_name, state, distance_metres, near_square_metres, inside_square_metres,
        notice.hearing_kind, cancelled_at is not null as cancelled,
        not st_isempty(outline) and not st_isempty(ours) as has_picture,
        (select array_agg(kind order by event.id) from neighbour_notice_event event where notice_id = notice.id) as kinds
      from neighbour_notice notice
    `),
  );

const ask = (metres: number | null) =>
  database.withRole('planner', { municipalityId: neighbour.id }, (transaction) =>
    transaction.execute(sql`
      insert into neighbour_setting (municipality_id, distance_metres) values (${neighbour.id}, ${metres}::integer)
    `),
  );

test('a hearing near the border is told of with the piece within 500 metres', async () => {
  const { id } = await draftHearing(300);
  expect(await noticesOf(neighbour)).toHaveLength(0);
  await publish(id);
  const [notice] = await noticesOf(neighbour);
  expect(notice).toMatchObject({
    plan_name: `Prøveplan ${plan.identifier}`,
    state: 'new',
    kinds: ['hearingPublished'],
    has_picture: true,
  });
  expect(notice?.distance_metres).toBeGreaterThan(280);
  expect(notice?.distance_metres).toBeLessThan(320);
  // The plan is 0.01 degrees high, 1 115 m; some 200 of its metres lie within the distance.
  expect(notice?.near_square_metres).toBeGreaterThan(190 * 1115);
  expect(notice?.near_square_metres).toBeLessThan(210 * 1115);
  expect(notice?.inside_square_metres).toBe(0);
});

test('the publisher itself, and who lies further away, is told nothing', async () => {
  const { id } = await draftHearing(700);
  await publish(id);
  expect(await noticesOf(neighbour)).toHaveLength(0);
  expect(await noticesOf(publisher)).toHaveLength(0);
});

test('a municipality that asks for a longer distance is told of more', async () => {
  await ask(1000);
  const { id } = await draftHearing(700);
  await publish(id);
  expect(await noticesOf(neighbour)).toHaveLength(1);
});

test('with distance 0 only what touches the border is told of', async () => {
  await ask(0);
  await publish((await draftHearing(20)).id);
  expect(await noticesOf(neighbour)).toHaveLength(0);
  plan = await buildPlan(database, publisher);
  await publish((await draftHearing(-100)).id);
  const [notice] = await noticesOf(neighbour);
  expect(notice?.distance_metres).toBe(0);
  expect(notice?.inside_square_metres).toBeGreaterThan(90 * 1115);
  expect(notice?.inside_square_metres).toBeLessThan(110 * 1115);
});

test('a plan that meets the border in a line alone is told of with distance 0, and has a picture', async () => {
  await ask(0);
  await publish((await draftHearing(0)).id);
  const [notice] = await noticesOf(neighbour);
  expect(notice).toMatchObject({ has_picture: true, inside_square_metres: 0 });
});

test('a municipality that wants no notices gets none', async () => {
  await ask(null);
  await publish((await draftHearing(0)).id);
  expect(await noticesOf(neighbour)).toHaveLength(0);
});

test('a plan version published with its hearing is one notice with one line', async () => {
  const version = await buildPlanVersion(database, plan, { published: false, box: boxEnding(100) });
  const hearing = await buildHearing(database, plan, {
    isDraft: true,
    box: boxEnding(100),
    planVersionIds: [version.id],
  });
  await database.withRole('planner', { municipalityId: publisher.id }, async (transaction) => {
    await transaction.execute(
      sql`update plan_version set published_at = app.clock() where id = ${version.id}`,
    );
    await transaction.execute(sql`update hearing set published_at = app.clock() where id = ${hearing.id}`);
  });
  expect(await noticesOf(neighbour)).toMatchObject([{ kinds: ['hearingPublished'] }]);
});

test('a version published by itself is told of; a hearing later adds a line and makes the notice new again', async () => {
  const version = await buildPlanVersion(database, plan, { published: false, box: boxEnding(100) });
  await asPublisher(sql`update plan_version set published_at = app.clock() where id = ${version.id}`);
  const [first] = await noticesOf(neighbour);
  expect(first).toMatchObject({ kinds: ['versionPublished'], hearing_kind: null });
  await database.withRole('planner', { municipalityId: neighbour.id }, (transaction) =>
    transaction.execute(sql`update neighbour_notice set state = 'handled' where id = ${first?.id}`),
  );
  await publish((await draftHearing(100)).id);
  expect(await noticesOf(neighbour)).toMatchObject([
    {
      id: first?.id,
      state: 'new',
      kinds: ['versionPublished', 'hearingPublished'],
      hearing_kind: 'publicDisplay',
    },
  ]);
});

test('more time and a hearing called off are told of once each', async () => {
  const { id } = await draftHearing(100);
  await publish(id);
  await asPublisher(sql`update hearing set closes_at = closes_at + interval '7 days' where id = ${id}`);
  await asPublisher(sql`update hearing set closes_at = closes_at where id = ${id}`);
  await asPublisher(sql`update hearing set cancelled_at = app.clock() where id = ${id}`);
  await asPublisher(sql`update hearing set cancelled_at = app.clock() where id = ${id}`);
  expect(await noticesOf(neighbour)).toMatchObject([
    { kinds: ['hearingPublished', 'deadlineExtended', 'hearingCancelled'], cancelled: true },
  ]);
});

test('nothing is told of a publication that is taken back in its own transaction', async () => {
  const { id } = await draftHearing(100);
  await expect(
    database.withRole('planner', { municipalityId: publisher.id }, async (transaction) => {
      await transaction.execute(sql`update hearing set published_at = app.clock() where id = ${id}`);
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  expect(await noticesOf(neighbour)).toHaveLength(0);
});

test('a planner cannot write that something was told of', async () => {
  await publish((await draftHearing(100)).id);
  const [notice] = await noticesOf(neighbour);
  await expect(
    database.withRole('planner', { municipalityId: neighbour.id }, (transaction) =>
      transaction.execute(sql`
        insert into neighbour_notice_event (municipality_id, notice_id, kind)
        values (${neighbour.id}, ${notice?.id}, 'hearingCancelled')
      `),
    ),
  ).rejects.toMatchObject({ code: '42501' });
});
