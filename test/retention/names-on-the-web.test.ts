import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { listPublicComments } from '../../server/comments/public-comments.service.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { setRetention } from '../../server/retention/retention-report.service.ts';
import { buildOpenHearing, type OpenHearing } from '../builders/build-open-hearing.ts';
import { buildAdministrator } from '../builders/build-staff.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { decidePlan } from '../builders/close-case.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
afterAll(() => database.close());

const person = { kind: 'private' as const, name: 'Ola Eksempel', email: 'ola@eksempel.no' };
const organisation = {
  kind: 'organisation' as const,
  name: 'Kari Eksempel',
  email: 'kari@eksempel.no',
  organisationName: 'Velet',
};

/** A person, an organisation and a child, all shown. */
async function shownCase(): Promise<OpenHearing> {
  const open = await buildOpenHearing(database);
  await submitComment(database, buildSubmission(open.hearing.id, { author: person }));
  await submitComment(database, buildSubmission(open.hearing.id, { author: organisation }));
  await submitComment(
    database,
    buildSubmission(open.hearing.id, { author: { ...person, name: 'Nora Barn' }, underAge: true }),
  );
  await database.withRole('planner', { municipalityId: open.municipality.id }, (transaction) =>
    transaction.execute(
      sql`update comment_handling set web_state = 'shown' where hearing_id = ${open.hearing.id}`,
    ),
  );
  return open;
}

const namesOf = async ({ hearing }: OpenHearing) =>
  (await listPublicComments(database, { hearingId: hearing.id, limit: 10 })).items.map(
    ({ shownName }) => shownName,
  );

describe('a name on the web', () => {
  it('leaves one year after the final decision, on the day; an organisation keeps its own', async () => {
    const open = await shownCase();
    expect(await namesOf(open)).toEqual([null, 'Velet', 'Ola Eksempel']);
    await decidePlan(database, open.plan.id, 364);
    expect(await namesOf(open)).toEqual([null, 'Velet', 'Ola Eksempel']);
    await decidePlan(database, open.plan.id, 365);
    expect(await namesOf(open)).toEqual([null, 'Velet', null]);
  });

  it('leaves by the municipality’s own term', async () => {
    const open = await shownCase();
    await decidePlan(database, open.plan.id, 1);
    await setRetention(database, await buildAdministrator(database, open.municipality), {
      rule: 'names',
      days: 0,
    });
    expect(await namesOf(open)).toEqual([null, 'Velet', null]);
  });

  it('is in no answer for everyone after that, and a child’s never was', async () => {
    const open = await shownCase();
    await using test = await openTestServer(database);
    const { municipality, plan, hearing, versions } = open;
    const page = `/plan/${municipality.number}/${plan.identifier}`;
    const ways = [
      page,
      `${page}?fane=innspill&horing=${hearing.code}`,
      `/embed${page}/innspill`,
      `/geodata/hearings/${hearing.id}/comments.geojson`,
      `/downloads/hearings/${hearing.id}/comments.csv`,
      `/downloads/hearings/${hearing.id}/comments.geojson`,
      `/feeds/hearings.atom`,
      `/ogc/collections/comments/items?f=json&limit=1000`,
      `/geodata/plan-versions/${versions[0]?.id}.geojson`,
      `/proof/${municipality.number}/seals.json`,
      `/trpc/comments.list?input=${encodeURIComponent(JSON.stringify({ hearingId: hearing.id }))}`,
    ];
    const all = async () => {
      const answers = await Promise.all(ways.map((url) => test.server.inject({ url })));
      return answers.map(({ body }) => body).join('\n');
    };
    const before = await all();
    expect(before).toContain('Ola Eksempel');
    expect(before).not.toContain('Nora Barn');
    await decidePlan(database, plan.id, 365);
    const after = await all();
    expect(after).toContain('Velet');
    expect(after).not.toContain('Ola Eksempel');
    expect(after).not.toContain('Nora Barn');
    expect(after).not.toContain('Kari Eksempel');
  });
});
