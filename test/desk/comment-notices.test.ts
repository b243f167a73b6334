import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import type { Session } from '../../server/accounts/session.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { readConfig } from '../../server/config.ts';
import { atTime } from '../../server/database/at-time.ts';
import { moderate } from '../../server/desk/comment-handling.service.ts';
import { chooseNotices, readNotices } from '../../server/desk/notices/comment-notices.service.ts';
import { tellNewComments } from '../../server/desk/notices/tell-new-comments.ts';
import { openFileStore } from '../../server/files/file-store.ts';
import { createServerSecret } from '../../server/identity/server-secret.ts';
import { takeRole } from '../../server/people/people.service.ts';
import { carryOutRetention } from '../../server/retention/carry-out-retention.ts';
import { buildOpenHearing, type OpenHearing } from '../builders/build-open-hearing.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());
const secret = createServerSecret('en hemmelighet som bare prøvene kjenner');

const day = 24 * 3_600_000;
const today = new Date(Math.floor(Date.now() / day) * day);
/** An instant of a winter's or summer's day in Oslo is within an hour of this; hours count in UTC. */
const at = (hours: number, minutes = 0) => new Date(today.getTime() + hours * 3_600_000 + minutes * 60_000);
/** The coming seven o'clock in Oslo, after `at(0)`. */
const seven = (() => {
  for (let hour = 0; ; hour++) {
    const oslo = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Europe/Oslo',
      hour: '2-digit',
      hour12: false,
    });
    if (Number(oslo.format(at(hour))) === 7) return hour;
  }
})();

type Told = { readonly recipient: string; readonly subject: string; readonly body: string };

/** Lets the job run at an instant, and answers what it wrote to the people of a municipality. */
async function tellAt({ municipality }: OpenHearing, when: Date): Promise<readonly Told[]> {
  const before = await messagesOf(municipality.id);
  await tellNewComments({ database: atTime(database, when), secret, publicUrl: 'https://plan.example' });
  return (await messagesOf(municipality.id)).slice(before.length);
}

async function messagesOf(municipalityId: string): Promise<readonly Told[]> {
  const rows = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ recipient: string; subject: string; body: Uint8Array }>(sql`
      select recipient, subject, sealed_body as body from mail_message
      where municipality_id = ${municipalityId} and kind = 'newComments' order by created_at, recipient
    `),
  );
  return rows.map((row) => ({ ...row, body: secret.unseal('mail-body', row.body) ?? '' }));
}

async function choose(staff: Session, cadence: 'daily' | 'hourly', when: Date, email = 'kari@eksempel.no') {
  await chooseNotices(atTime(database, when), staff, { cadence, email, language: 'nb' });
}

async function comment({ hearing }: OpenHearing, when: Date) {
  return submitComment(
    atTime(database, when),
    buildSubmission(hearing.id, {
      text: 'Barnehagen på Kalnes er full.',
      author: { kind: 'private', name: 'Ola Hemmelig', email: 'ola.hemmelig@eksempel.no', phone: '41000001' },
    }),
  );
}

/** Many comments in one moment, as copies of one that came by the ordinary way. */
async function burst(open: OpenHearing, count: number, when: Date): Promise<void> {
  await comment(open, when);
  await database.withRole('operations', { clock: when }, async (transaction) => {
    const copies = await transaction.execute<{ id: string }>(sql`
      insert into comment (id, municipality_id, hearing_id, kind, channel, idempotency_key, body_hash,
        receipt_hash, target, text, author_kind, language, received_at)
      select gen_random_uuid(), municipality_id, hearing_id, 'comment', 'web', gen_random_uuid(), body_hash,
        sha256(uuid_send(gen_random_uuid())), target, text || n, author_kind, language, received_at
      from comment, generate_series(2, ${count}::integer) as n
      where hearing_id = ${open.hearing.id}
      returning id
    `);
    const ids = sql.join(
      copies.map(({ id }) => sql`${id}::uuid`),
      sql`, `,
    );
    await transaction.execute(sql`
      insert into comment_author (comment_id, municipality_id, name)
      select id, ${open.municipality.id}, 'Ola' from unnest(array[${ids}]) as id
    `);
    await transaction.execute(sql`select app.number_comment(id) from unnest(array[${ids}]) as id`);
  });
}

describe('a planner who asks to be told as comments come', () => {
  it('gets one message of a burst of a thousand, with the count and the way to the queue', async () => {
    const open = await buildOpenHearing(database, { name: 'Kanalbyen' });
    const staff = await buildStaff(database, open.municipality);
    await choose(staff, 'hourly', at(9));
    await burst(open, 1000, at(9, 30));
    expect(await tellAt(open, at(9, 35))).toEqual([]);
    const told = await tellAt(open, at(9, 41));
    expect(told).toMatchObject([
      { recipient: 'kari@eksempel.no', subject: `1000 nye merknader i ${open.municipality.name}` },
    ]);
    expect(told[0]?.body).toContain('Kanalbyen, høring og offentlig ettersyn: 1000 nye merknader');
    expect(told[0]?.body).toContain(`https://plan.example/desk/horing/${open.hearing.id}`);
    expect(await tellAt(open, at(12))).toEqual([]);
  });

  it('gets at most one an hour, and each comment is told of once', async () => {
    const open = await buildOpenHearing(database);
    await choose(await buildStaff(database, open.municipality), 'hourly', at(9));
    const told: number[] = [];
    for (let minute = 1; minute < 180; minute += 6) {
      await comment(open, at(9, minute));
      for (const { subject } of await tellAt(open, at(9, minute + 1)))
        told.push(Number.parseInt(subject, 10));
    }
    for (const { subject } of await tellAt(open, at(13))) told.push(Number.parseInt(subject, 10));
    expect(told.length).toBeLessThanOrEqual(4);
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(30);
  });

  it('is told nothing of what a colleague has seen to, and nothing while nothing comes', async () => {
    const open = await buildOpenHearing(database);
    const staff = await buildStaff(database, open.municipality);
    await choose(staff, 'hourly', at(9));
    expect(await tellAt(open, at(10))).toEqual([]);
    await comment(open, at(10));
    const waiting = await handlingOf(open);
    await moderate(database, staff, { decision: 'show', ...waiting, nameHidden: false });
    expect(await tellAt(open, at(11))).toEqual([]);
  });

  it('reads no word of a comment and nothing of its author', async () => {
    const open = await buildOpenHearing(database);
    await choose(await buildStaff(database, open.municipality), 'hourly', at(9));
    await comment(open, at(9, 1));
    const [told] = await tellAt(open, at(10));
    expect(told).toBeDefined();
    expect(JSON.stringify(told)).not.toMatch(/Hemmelig|Kalnes|Barnehagen|41000001/i);
  });

  it('is told once when two processes tell at the same moment', async () => {
    const open = await buildOpenHearing(database);
    await choose(await buildStaff(database, open.municipality), 'hourly', at(9));
    await comment(open, at(9, 1));
    const room = { database: atTime(database, at(10)), secret, publicUrl: 'https://plan.example' };
    await Promise.all([1, 2, 3].map(() => tellNewComments(room)));
    expect(await messagesOf(open.municipality.id)).toHaveLength(1);
  });

  it('is told in the language in which they asked', async () => {
    const open = await buildOpenHearing(database);
    const staff = await buildStaff(database, open.municipality);
    await chooseNotices(atTime(database, at(9)), staff, {
      ...{ cadence: 'hourly', email: 'kari@eksempel.no', language: 'nn' },
    });
    await comment(open, at(9, 1));
    const [told] = await tellAt(open, at(10));
    expect(told?.body).toContain('ventar på at nokon ser på det');
  });
});

describe('a planner who asks to be told every day', () => {
  it('is told at seven in Oslo of what came before, once, and not on days when nothing waits', async () => {
    const open = await buildOpenHearing(database);
    await choose(await buildStaff(database, open.municipality), 'daily', at(seven - 20));
    await comment(open, at(seven - 10));
    await comment(open, at(seven, -1));
    await comment(open, at(seven, 1));
    expect(await tellAt(open, at(seven, -2))).toEqual([]);
    expect(await tellAt(open, at(seven, 4))).toMatchObject([{ subject: expect.stringMatching(/^2 nye/) }]);
    expect(await tellAt(open, at(seven, 5))).toEqual([]);
    expect(await tellAt(open, at(seven + 12))).toEqual([]);
    expect(await tellAt(open, at(seven + 24, 4))).toMatchObject([
      { subject: expect.stringMatching(/^1 ny/) },
    ]);
    expect(await tellAt(open, at(seven + 48, 4))).toEqual([]);
  });
});

describe('a person of the staff', () => {
  it('is told nothing once the role is taken away, and the address goes', async () => {
    const open = await buildOpenHearing(database);
    const staff = await buildStaff(database, open.municipality, 'Jonas', ['caseworker', 'auditor']);
    const administrator = await buildStaff(database, open.municipality, 'Ida', ['municipalityAdministrator']);
    await choose(staff, 'hourly', at(9));
    await comment(open, at(9, 1));
    await takeRole(database, administrator, { accountId: staff.accountId, role: 'caseworker' });
    expect(await tellAt(open, at(10))).toEqual([]);
    const folder = await mkdtemp(join(tmpdir(), 'allmenning-notices-'));
    const config = readConfig({ LOG_LEVEL: 'silent', DATA_DIR: folder });
    const turns = await carryOutRetention(
      { config, database, files: openFileStore(join(folder, 'files')) },
      () => undefined,
    );
    expect(turns.map(({ rule }) => rule)).toContain('commentNotices');
    expect(await rowsOf(staff)).toBe(0);
  });

  it('chooses for one municipality alone, sees no colleague’s choice, and turns it off again', async () => {
    const open = await buildOpenHearing(database);
    const staff = await buildStaff(database, open.municipality);
    const colleague = await buildStaff(database, open.municipality, 'Jonas');
    await choose(staff, 'daily', at(9));
    expect(await readNotices(database, staff)).toEqual({ cadence: 'daily', email: 'kari@eksempel.no' });
    expect(await readNotices(database, colleague)).toEqual({ cadence: 'none', email: null });
    const seen = await database.withRole('planner', colleague, (transaction) =>
      transaction.execute(sql`select 1 from comment_notice`),
    );
    expect(seen).toHaveLength(0);
    await chooseNotices(database, staff, { cadence: 'none' });
    expect(await rowsOf(staff)).toBe(0);
  });
});

async function rowsOf({ accountId }: Session): Promise<number> {
  const rows = await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`select 1 from comment_notice where account_id = ${accountId}`),
  );
  return rows.length;
}

async function handlingOf({
  hearing,
}: OpenHearing): Promise<{ commentId: string; expectedRevision: number }> {
  const [row] = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ commentId: string; expectedRevision: number }>(sql`
      select comment_id as "commentId", revision as "expectedRevision" from comment_handling where hearing_id = ${hearing.id}
    `),
  );
  if (!row) throw new Error('nobody handles the comment');
  return row;
}
