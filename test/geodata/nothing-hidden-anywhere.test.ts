import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Session } from '../../server/accounts/session.ts';
import { withdrawComment } from '../../server/comments/comment-receipt.service.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { moderate } from '../../server/desk/comment-handling.service.ts';
import { listQueue } from '../../server/desk/desk-queue.service.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { everyWayOut, type Kept, readWay, type Spoken } from './every-way-out.ts';

const database = openTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'allmenning-ways-'));
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const why = { reason: 'Helseopplysninger', legalBasis: 'confidential' } as const;
/** Heading, text and the name of a place: words that nothing else has. */
const words = ['Blåklokkevarsel', 'hemmeligfurulund', 'Tiurleikplassen'];
const author = 'Ingeborg Skjultenavnsen';

/** All that the addresses say, to a reader who has kept what they said before. */
async function listen(spoken: Spoken, kept: Map<string, Kept>, headers: Record<string, string> = {}) {
  const found: Record<string, string[]> = {};
  let named = '';
  for (const address of everyWayOut(spoken)) {
    const answer = await readWay(test.server, address, { folder, kept: kept.get(address), headers });
    kept.set(address, answer);
    // What the desk or a page cannot do for a test's plan is another test's matter; a crash is not.
    expect([address, answer.status < 500]).toEqual([address, true]);
    const said = words.filter((word) => answer.text.includes(word));
    if (said.length > 0) found[address] = said;
    if (isOpenData(address) && answer.text.includes(author)) named = address;
  }
  expect(named).toBe('');
  return found;
}

/** Pages may show the name of whoever spoke; data never. */
const isOpenData = (address: string) => /^\/(tiles|ogc|feeds|downloads|geodata|proof)/.test(address);

const isOpenDataKind = (kind: string) => ['tiles', 'ogc', 'feeds', 'downloads'].includes(kind);

/** The kinds of ways that say any of the words. */
const kindsOf = (found: Record<string, string[]>) =>
  [...new Set(Object.keys(found).map((address) => /^\/(\w+)/.exec(address)?.[1] ?? 'portal'))].sort();

const twoSeconds = () => new Promise((resolve) => setTimeout(resolve, 2_000));

it('what is held back, redacted, withdrawn or shared with fewer leaves every way out within two seconds', async () => {
  const place = [12.3 + Math.random() * 0.5, 63.2 + Math.random() * 0.3] as const;
  const [east, north] = place;
  const municipality = await buildMunicipality(database, {
    box: [east - 0.05, north - 0.05, east + 0.05, north + 0.05],
  });
  const staff = await buildStaff(database, municipality);
  const inRegion = await buildStaff(database, await buildMunicipality(database));
  const elsewhere = await buildStaff(database, await buildMunicipality(database));
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      with made as (insert into region (slug, name) values (${`r-${municipality.id}`}, 'Regionen') returning id)
      insert into region_municipality (region_id, municipality_id)
      select id, municipality_id from made,
        (values (${municipality.id}::uuid), (${inRegion.municipalityId}::uuid)) as of_region (municipality_id)
    `),
  );
  const plan = await buildPlan(database, municipality);
  const box = [east - 0.002, north - 0.002, east + 0.002, north + 0.002] as const;
  const version = await buildPlanVersion(database, plan, { box });
  const hearing = await buildHearing(database, plan, { planVersionIds: [version.id], box });
  const submission = buildSubmission(hearing.id, {
    heading: 'Blåklokkevarsel',
    text: 'Naboens hemmeligfurulund er kjent.',
    places: [{ ...pointAt(...place), label: 'Tiurleikplassen' }],
    author: { kind: 'private', name: author, email: 'ingeborg@eksempel.no' },
  });
  await submitComment(database, submission);
  const { items } = await listQueue(database, staff, { hearingId: hearing.id, limit: 5 });
  const commentId = items[0]?.id ?? '';
  const spoken: Spoken = {
    municipalityNumber: municipality.number,
    planIdentifier: plan.identifier,
    planVersionId: version.id,
    hearingId: hearing.id,
    hearingCode: hearing.code,
    place,
  };
  const kept = new Map<string, Kept>();
  const listenLater = async () => {
    await twoSeconds();
    return listen(spoken, kept);
  };
  const share = (audience: string) =>
    database.withRole('planner', { municipalityId: municipality.id }, (transaction) =>
      transaction.execute(sql`
        insert into layer_sharing (municipality_id, layer, audience)
        values (${municipality.id}, 'comments', ${audience})
        on conflict (municipality_id, layer) do update set audience = excluded.audience
      `),
    );
  let revision = 1;
  const decide = async (decision: object) => {
    const done = await moderate(database, staff, {
      commentId,
      expectedRevision: revision,
      ...decision,
    } as Parameters<typeof moderate>[2]);
    revision = done.revision;
  };
  const show = () => decide({ decision: 'show', nameHidden: false });

  expect(await listenLater()).toEqual({});

  await show();
  const shown = await listenLater();
  // Else the rest proves nothing: each kind of way said it while it was there to be said.
  expect(kindsOf(shown)).toEqual(expect.arrayContaining(['downloads', 'geodata', 'ogc', 'plan', 'tiles']));

  await decide({ decision: 'hold', ...why });
  expect(await listenLater()).toEqual({});

  await show();
  for (const audience of ['none', 'region']) {
    await share(audience);
    const found = await listenLater();
    // The municipality's own pages show what the law has it show; its data go no farther than it says.
    expect(Object.keys(found).filter((address) => /^\/(tiles|ogc|feeds|downloads)/.test(address))).toEqual(
      [],
    );
  }
  const dataSaidTo = async (reader: Session) =>
    kindsOf(await listen(spoken, new Map(), { cookie: await test.cookieOf(reader) })).filter(isOpenDataKind);
  for (const reader of [staff, inRegion]) {
    expect(await dataSaidTo(reader)).toEqual(expect.arrayContaining(['downloads', 'ogc', 'tiles']));
  }
  expect(await dataSaidTo(elsewhere)).toEqual([]);
  await share('none');
  await twoSeconds();
  expect(await dataSaidTo(inRegion)).toEqual([]);
  await share('public');
  expect(kindsOf(await listenLater())).toEqual(kindsOf(shown));

  await decide({
    decision: 'redact',
    publicHeading: '',
    publicText: 'Naboens […] er kjent.',
    placesHidden: false,
    nameHidden: false,
    ...why,
  });
  expect(await listenLater()).toEqual({});

  await show();
  expect(kindsOf(await listenLater())).toEqual(kindsOf(shown));
  await withdrawComment(database, { receipt: submission.receiptSecret, reason: '' });
  expect(await listenLater()).toEqual({});
}, 600_000);
