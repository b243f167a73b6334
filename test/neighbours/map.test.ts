import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../server/accounts/session.ts';
import { readNeighbourMap } from '../../server/neighbours/neighbour-map.service.ts';
import { listNotices } from '../../server/neighbours/notices.service.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { type Box, type BuiltPlanVersion, buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

const theirBox: Box = [18.09, 66.04, 18.1, 66.05];
const ourBox: Box = [18.1, 66.04, 18.11, 66.05];
const farBox: Box = [18.19, 66.09, 18.2, 66.1];

let neighbour: Session;
let noticeId: string;
let shown: BuiltPlanVersion;
let ownPublished: BuiltPlanVersion;
let ownDraft: BuiltPlanVersion;
beforeAll(async () => {
  const publisher = await buildMunicipality(database, { box: [18, 66, 18.1, 66.1] });
  const ours = await buildMunicipality(database, { box: [18.1, 66, 18.2, 66.1] });
  neighbour = await buildStaff(database, ours);
  const theirs = await buildPlan(database, publisher);
  shown = await buildPlanVersion(database, theirs, { published: false, box: theirBox });
  await buildPlanVersion(database, theirs, { number: 2, published: false, box: theirBox });
  const hearing = await buildHearing(database, theirs, {
    isDraft: true,
    box: theirBox,
    planVersionIds: [shown.id],
  });
  await database.withRole('planner', { municipalityId: publisher.id }, async (transaction) => {
    await transaction.execute(sql`update plan_version set published_at = app.clock() where id = ${shown.id}`);
    await transaction.execute(sql`update hearing set published_at = app.clock() where id = ${hearing.id}`);
  });
  const own = await buildPlan(database, ours);
  ownPublished = await buildPlanVersion(database, own, { box: ourBox });
  ownDraft = await buildPlanVersion(database, own, { number: 2, published: false, box: ourBox });
  await buildPlanVersion(database, await buildPlan(database, ours), { box: farBox });
  const [notice] = await listNotices(database, neighbour);
  noticeId = notice?.id ?? '';
});

test('the map shows what the neighbour has published, and never its drafts', async () => {
  const { theirs } = await readNeighbourMap(database, neighbour, noticeId);
  expect(theirs.outline.type).toBe('MultiPolygon');
  expect(theirs.versions).toEqual([{ id: shown.id, number: 1, alternative: null }]);
});

test('beside it stand our own plans there, drafts too, and none from far away', async () => {
  const { ours } = await readNeighbourMap(database, neighbour, noticeId);
  expect(ours.map(({ versionId, isDraft }) => [versionId, isDraft])).toEqual([
    [ownPublished.id, false],
    [ownDraft.id, true],
  ]);
});

test('a hearing called off leaves the plan’s own publication on the map', async () => {
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`update hearing set cancelled_at = app.clock() where id in (
      select hearing_id from neighbour_notice where id = ${noticeId})`),
  );
  const { theirs } = await readNeighbourMap(database, neighbour, noticeId);
  expect(theirs.versions.map(({ id }) => id)).toEqual([shown.id]);
});
