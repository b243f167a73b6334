import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { buildOpenHearing, type OpenHearing } from '../builders/build-open-hearing.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
let test: TestServer;
let open: OpenHearing;
beforeAll(async () => {
  test = await openTestServer(database);
  open = await buildOpenHearing(database);
  const formula = '=HYPERLINK("http://ond.no";"Trykk her")';
  await submitComment(
    database,
    buildSubmission(open.hearing.id, {
      text: formula,
      places: [pointAt(10.41, 59.265), pointAt(10.42, 59.266)],
    }),
  );
  await submitComment(
    database,
    buildSubmission(open.hearing.id, { text: 'Gjør "torget"; bilfritt\nog grønt' }),
  );
  await submitComment(database, buildSubmission(open.hearing.id, { text: 'Ikke sett på ennå' }));
  for (const number of [1, 2]) await handle(number, sql`web_state = 'shown'`);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

async function handle(number: number, assignments: ReturnType<typeof sql>): Promise<void> {
  await database.withRole('planner', { municipalityId: open.municipality.id }, (transaction) =>
    transaction.execute(sql`
      update comment_handling set ${assignments}
      from comment
      where comment.id = comment_id and comment.hearing_id = ${open.hearing.id} and comment.number = ${number}
    `),
  );
}

function ask(format: string, headers: Record<string, string> = {}) {
  return test.server.inject({ url: `/downloads/hearings/${open.hearing.id}/comments.${format}`, headers });
}

const formats = ['csv', 'geojson', 'gpkg'];

it('the comments of a hearing are those that were shown, and never with a name', async () => {
  for (const format of formats) {
    const answer = await ask(format);
    expect(answer.statusCode).toBe(200);
    const text = answer.rawPayload.toString();
    expect(text).toContain('grønt');
    expect(text).toContain('https://data.norge.no/nlod/no/2.0');
    for (const secret of ['Ola Eksempel', 'ola@eksempel.no', 'Ikke sett på ennå'])
      expect(text).not.toContain(secret);
    expect(answer.headers['content-disposition']).toContain(`_innspill.${format}"`);
  }
});

it('the table opens in a Norwegian Excel, and no text is run as a formula', async () => {
  const text = (await ask('csv')).rawPayload.toString('utf8');
  expect(text.startsWith('\ufeffnummer;tillegg_til;mottatt;')).toBe(true);
  expect(text).toContain('"\'=HYPERLINK(""http://ond.no"";""Trykk her"")"');
  expect(text).toContain('"Gjør ""torget""; bilfritt\nog grønt"');
  expect(text).toContain('GEOMETRYCOLLECTION(POINT(10.41 59.265),POINT(10.42 59.266))');
  expect(text.endsWith('\r\n')).toBe(true);
});

it('places are features in degrees, and a comment without a place is kept', async () => {
  const { features } = (await ask('geojson')).json();
  expect(features.map(({ geometry }: { geometry: unknown }) => geometry)).toEqual([
    { type: 'Point', coordinates: [10.41, 59.265] },
    { type: 'Point', coordinates: [10.42, 59.266] },
    null,
  ]);
  expect(features[0].properties).toMatchObject({ nummer: 1, sted: 'Ved kanalen', avsender: 'Privatperson' });
});

it('the GeoPackage has them table by table', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'allmenning-comments-'));
  writeFileSync(join(folder, 'c.gpkg'), (await ask('gpkg')).rawPayload);
  const file = new DatabaseSync(join(folder, 'c.gpkg'), { readOnly: true });
  const count = (table: string) => file.prepare(`select count(*) as n from "${table}"`).get()?.n;
  expect([count('innspill_punkt'), count('innspill_linje'), count('innspill_uten_sted')]).toEqual([2, 0, 1]);
  file.close();
  rmSync(folder, { recursive: true, force: true });
});

it('what is redacted or taken from the web is gone from the next answer', async () => {
  const before = await ask('csv');
  expect((await ask('csv', { 'if-none-match': String(before.headers.etag) })).statusCode).toBe(304);
  await handle(
    2,
    sql`web_state = 'redacted', public_text = 'Gjør [skjermet] bilfritt', hold_reason = 'navn', legal_basis = 'personalData'`,
  );
  await handle(1, sql`places_hidden = true`);
  for (const format of formats) {
    const text = (await ask(format)).rawPayload.toString();
    expect(text).not.toContain('torget');
    expect(text).toContain('[skjermet]');
  }
  const after = await ask('csv', { 'if-none-match': String(before.headers.etag) });
  expect(after.statusCode).toBe(200);
  expect(after.rawPayload.toString()).not.toContain('10.41');
});

it('a municipality that shares its comments with no one says so', async () => {
  await database.withRole('planner', { municipalityId: open.municipality.id }, (transaction) =>
    transaction.execute(sql`
      insert into layer_sharing (municipality_id, layer, audience)
      values (${open.municipality.id}, 'comments', 'none')
    `),
  );
  for (const format of formats) {
    const answer = await ask(format);
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'layer-withheld' });
  }
});
