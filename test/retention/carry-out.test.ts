import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobRules } from '../../domain/retention/retention-rule.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { readConfig } from '../../server/config.ts';
import { openFileStore } from '../../server/files/file-store.ts';
import { eraseContact } from '../../server/me/erase.service.ts';
import { verifyAll } from '../../server/proof/verify.service.ts';
import { carryOutRetention } from '../../server/retention/carry-out-retention.ts';
import { findRestingCases, keepCase } from '../../server/retention/resting-cases.service.ts';
import { readRetentionReport, setRetention } from '../../server/retention/retention-report.service.ts';
import type { Services } from '../../server/services.ts';
import { buildOpenHearing, type OpenHearing } from '../builders/build-open-hearing.ts';
import { buildPerson } from '../builders/build-person.ts';
import { buildAdministrator, buildStaff } from '../builders/build-staff.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { decidePlan, giveJournalNumbers } from '../builders/close-case.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
let folder: string;
let services: Services;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmenning-retention-'));
  const config = readConfig({ LOG_LEVEL: 'silent', DATA_DIR: folder });
  services = { config, database, files: openFileStore(join(folder, 'files')) };
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.close();
});

const carryOut = () =>
  carryOutRetention(services, (rule, error) => {
    throw new Error(`${rule} failed`, { cause: error });
  });

async function decidedCase(daysAgo: number): Promise<OpenHearing> {
  const open = await buildOpenHearing(database);
  await submitComment(database, buildSubmission(open.hearing.id));
  await decidePlan(database, open.plan.id, daysAgo);
  return open;
}

async function emailsOf({ hearing }: OpenHearing) {
  const rows = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ email: string | null }>(sql`
      select email from comment_author where comment_id in (select id from comment where hearing_id = ${hearing.id})
    `),
  );
  return rows.map(({ email }) => email);
}

async function standingOf({ municipality }: OpenHearing, id: string) {
  const report = await readRetentionReport(database, municipality.id);
  return report.find((rule) => rule.id === id);
}

const count = async (query: ReturnType<typeof sql>) =>
  (await database.withRole('operations', {}, (transaction) => transaction.execute(query))).length;

describe('contact data', () => {
  it('goes a year after the decision, not a day before, once, and the log still agrees', async () => {
    const [past, near, open] = [
      await decidedCase(365),
      await decidedCase(364),
      await buildOpenHearing(database),
    ];
    await submitComment(database, buildSubmission(open.hearing.id));
    expect(await standingOf(near, 'contact')).toMatchObject({ days: 365, removed: 0, next: { count: 1 } });
    await carryOut();
    expect([await emailsOf(past), await emailsOf(near), await emailsOf(open)]).toEqual([
      [null],
      ['ola@eksempel.no'],
      ['ola@eksempel.no'],
    ]);
    expect(await standingOf(past, 'contact')).toMatchObject({
      removed: 1,
      removedLastYear: 1,
      next: { count: 0 },
    });
    await carryOut();
    expect(await standingOf(past, 'contact')).toMatchObject({ removed: 1 });
    const [one] = await verifyAll(database, { only: past.municipality.number });
    expect(one?.findings).toEqual([]);
  });

  it('goes by the municipality’s own term where it has set one', async () => {
    const [own, other] = [await decidedCase(100), await decidedCase(100)];
    const administrator = await buildAdministrator(database, own.municipality);
    await setRetention(database, administrator, { rule: 'contact', days: 90 });
    await carryOut();
    expect([await emailsOf(own), await emailsOf(other)]).toEqual([[null], ['ola@eksempel.no']]);
    expect(await standingOf(own, 'contact')).toMatchObject({ days: 90, setBy: administrator.displayName });
    const caseworker = await buildStaff(database, other.municipality);
    await expect(setRetention(database, caseworker, { rule: 'contact', days: 90 })).rejects.toThrow();
  });

  it('goes once when two processes carry it out at the same time', async () => {
    const past = await decidedCase(400);
    for (let more = 0; more < 4; more++) {
      await submitComment(database, buildSubmission((await buildHearingBeside(past)).id));
    }
    await Promise.all([carryOut(), carryOut()]);
    await carryOut();
    expect(await standingOf(past, 'contact')).toMatchObject({ removed: 5 });
    const erased = await count(sql`
      select 1 from log_entry where municipality_id = ${past.municipality.id} and kind = 'erased'
    `);
    expect(erased).toBe(5);
  });
});

/** A decided plan takes no more; another plan of the same municipality, decided on the same day. */
async function buildHearingBeside(open: OpenHearing) {
  const { buildPlan } = await import('../builders/build-plan.ts');
  const { buildHearing } = await import('../builders/build-hearing.ts');
  const plan = await buildPlan(database, open.municipality);
  const hearing = await buildHearing(database, plan);
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`update plan set decided_on = current_date - 400 where id = ${plan.id}`),
  );
  return hearing;
}

describe('contact data of a case that nobody decides', () => {
  /** A hearing that closed so many days ago, with comments from while it was open. */
  async function restingCase(closedDaysAgo: number): Promise<OpenHearing> {
    const open = await buildOpenHearing(database);
    await submitComment(database, buildSubmission(open.hearing.id));
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        update hearing set closes_at = closes_at - make_interval(days => ${30 + closedDaysAgo}::integer),
          opens_at = opens_at - make_interval(days => ${30 + closedDaysAgo}::integer),
          published_at = published_at - make_interval(days => ${30 + closedDaysAgo}::integer)
        where id = ${open.hearing.id}
      `),
    );
    return open;
  }
  const askedOf = async (open: OpenHearing) => {
    const staff = await buildStaff(database, open.municipality);
    return { staff, asked: await findRestingCases(database, staff) };
  };

  it('is asked about half a year before, and goes four years after its last hearing, the log agreeing', async () => {
    const [early, near, past] = [await restingCase(1280), await restingCase(1282), await restingCase(1461)];
    expect((await askedOf(early)).asked).toEqual([]);
    expect((await askedOf(near)).asked).toMatchObject([{ planId: near.plan.id, comments: 1 }]);
    expect(await standingOf(past, 'undecided')).toMatchObject({ days: 1461, removed: 0, next: { count: 1 } });
    await carryOut();
    expect([await emailsOf(early), await emailsOf(near), await emailsOf(past)]).toEqual([
      ['ola@eksempel.no'],
      ['ola@eksempel.no'],
      [null],
    ]);
    expect(await standingOf(past, 'undecided')).toMatchObject({ removed: 1, next: { count: 0 } });
    expect((await askedOf(past)).asked).toEqual([]);
    const [one] = await verifyAll(database, { only: past.municipality.number });
    expect(one?.findings).toEqual([]);
  });

  it('stays a year more when the desk says that the case goes on, and is asked about again', async () => {
    const open = await restingCase(1500);
    const { staff, asked } = await askedOf(open);
    expect(asked).toHaveLength(1);
    const { goesOn } = await keepCase(database, staff, open.plan.id);
    await carryOut();
    expect(await emailsOf(open)).toEqual(['ola@eksempel.no']);
    expect(await findRestingCases(database, staff)).toEqual([]);
    expect(await standingOf(open, 'undecided')).toMatchObject({ next: { count: 0, on: goesOn } });
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        update plan_standing set said_at = said_at - interval '186 days' where plan_id = ${open.plan.id}
      `),
    );
    expect(await findRestingCases(database, staff)).toMatchObject([{ planId: open.plan.id }]);
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        update plan_standing set said_at = said_at - interval '180 days' where plan_id = ${open.plan.id}
      `),
    );
    await carryOut();
    expect(await emailsOf(open)).toEqual([null]);
  });

  it('is nobody else’s to keep, and goes by the ordinary rule once the plan is decided', async () => {
    const [open, other] = [await restingCase(1400), await restingCase(1400)];
    const { staff } = await askedOf(other);
    await expect(keepCase(database, staff, open.plan.id)).rejects.toMatchObject({ code: 'not-found' });
    await decidePlan(database, open.plan.id, 10);
    expect((await askedOf(open)).asked).toEqual([]);
    expect(await standingOf(open, 'undecided')).toMatchObject({ next: { count: 0, on: null } });
    await carryOut();
    expect(await emailsOf(open)).toEqual(['ola@eksempel.no']);
  });

  it('goes by the municipality’s own term, and stays while a new hearing is open', async () => {
    const [own, heardAgain] = [await restingCase(800), await restingCase(2000)];
    const administrator = await buildAdministrator(database, own.municipality);
    await setRetention(database, administrator, { rule: 'undecided', days: 730 });
    const { buildHearing } = await import('../builders/build-hearing.ts');
    await buildHearing(database, heardAgain.plan);
    await carryOut();
    expect([await emailsOf(own), await emailsOf(heardAgain)]).toEqual([[null], ['ola@eksempel.no']]);
  });
});

describe('a name whose owner asked for it', () => {
  it('waits for the archive and goes by itself when it has the record', async () => {
    const open = await buildOpenHearing(database);
    const { person } = await buildPerson(database);
    await submitComment(database, buildSubmission(open.hearing.id), { person });
    await eraseContact(database, person);
    await decidePlan(database, open.plan.id, 1);
    await carryOut();
    expect(await standingOf(open, 'askedNames')).toMatchObject({ removed: 0, next: { count: 1 } });
    await giveJournalNumbers(database, open.hearing.id);
    await carryOut();
    expect(await standingOf(open, 'askedNames')).toMatchObject({ removed: 1, next: { count: 0 } });
  });
});

describe('what is only on its way', () => {
  it('goes when its time is past: sign-ins, proofs, messages and people who came no more', async () => {
    const gone = await buildPerson(database);
    const busy = await buildPerson(database);
    const open = await buildOpenHearing(database);
    await submitComment(database, buildSubmission(open.hearing.id), { person: busy.person });
    const mark = randomUUID();
    await database.withRole('operations', {}, async (transaction) => {
      await transaction.execute(sql`
        update person set last_signed_in_at = now() - interval '731 days'
        where id in (${gone.person.personId}, ${busy.person.personId})
      `);
      await transaction.execute(sql`
        insert into email_proof (id, token_hash, code_hash, browser_hash, email, return_to, expires_at)
        select gen_random_uuid(), sha256(${mark}::text::bytea), sha256(''), sha256(''), ${mark}, '/', now() - interval '1 second'
      `);
      await transaction.execute(sql`
        insert into mail_message (municipality_id, kind, recipient, subject, sealed_body, expires_at, created_at)
        values
          (${open.municipality.id}, 'test', ${mark}, 'over', 'x', now() - interval '1 second', now()),
          (${open.municipality.id}, 'test', ${mark}, 'waits', 'x', now() + interval '1 hour', now()),
          (${open.municipality.id}, 'test', ${mark}, 'old', null, now() + interval '1 hour', now() - interval '31 days')
      `);
    });
    await carryOut();
    expect(await count(sql`select 1 from person where id = ${gone.person.personId}`)).toBe(0);
    expect(await count(sql`select 1 from person where id = ${busy.person.personId}`)).toBe(1);
    expect(await count(sql`select 1 from email_proof where email = ${mark}`)).toBe(0);
    const mails = await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        select subject, state, sealed_body is null as "isDropped" from mail_message
        where recipient = ${mark} order by subject
      `),
    );
    expect([...mails]).toEqual([
      { subject: 'over', state: 'failed', isDropped: true },
      { subject: 'waits', state: 'waiting', isDropped: false },
    ]);
    expect(await standingOf(open, 'mail')).toMatchObject({ removed: 1 });
  });
});

describe('the job', () => {
  it('carries out every rule of the register, and says when it did', async () => {
    expect((await carryOut()).map(({ rule }) => rule)).toEqual(jobRules);
    const open = await buildOpenHearing(database);
    const report = await readRetentionReport(database, open.municipality.id);
    for (const rule of jobRules) {
      expect(report.find(({ id }) => id === rule)?.lastRunAt, rule).not.toBeNull();
    }
  });

  it('goes on with the other rules when one cannot be carried out, and tells which', async () => {
    const failed: string[] = [];
    const broken = {
      ...services,
      files: { ...services.files },
      config: { ...services.config, dataDirectory: '/dev/null/nowhere' },
    };
    const turns = await carryOutRetention(broken, (rule) => failed.push(rule));
    expect(failed).toContain('unfinishedUploads');
    expect(turns.map(({ rule }) => rule)).toContain('reports');
  });
});
