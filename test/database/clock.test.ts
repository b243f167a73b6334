import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { readClock } from '../../server/database/clock.ts';
import type { Role } from '../../server/database/database.ts';
import { sqlState } from '../../server/database/database-error.ts';
import { openOwnerConnection, withoutTrace } from './owner-connection.ts';
import { openTestDatabase } from './test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

const applicationRoles: readonly Role[] = ['public', 'citizen', 'planner', 'identity', 'operations'];
const faraway = new Date('2031-05-17T10:00:00Z');

const isNow = (instant: Date) => Math.abs(instant.getTime() - Date.now()) < 3_600_000;

describe('the clock that rules read', () => {
  it('is the time, the same throughout a transaction', async () => {
    for (const role of applicationRoles) {
      const [first, second] = await database.withRole(role, {}, async (transaction) => {
        const before = await readClock(transaction);
        await transaction.execute(sql`select pg_sleep(0.01)`);
        return [before, await readClock(transaction)];
      });
      expect(isNow(first ?? faraway), role).toBe(true);
      expect(second).toEqual(first);
    }
  });

  it('is set by the seeding role, for its own transaction alone', async () => {
    const inside = await database.withRole('seeding', { clock: faraway }, readClock);
    expect(inside).toEqual(faraway);
    expect(isNow(await database.withRole('seeding', {}, readClock))).toBe(true);
    const [set, unset] = await Promise.all([
      database.withRole('operations', { clock: faraway }, readClock),
      database.withRole('operations', {}, readClock),
    ]);
    expect(set).toEqual(faraway);
    expect(isNow(unset)).toBe(true);
  });

  it('keeps nothing of a transaction that failed', async () => {
    const failed = database.withRole('operations', { clock: faraway }, (transaction) =>
      transaction.execute(sql`select 1 / 0`),
    );
    await expect(failed).rejects.toThrow();
    expect(isNow(await database.withRole('operations', {}, readClock))).toBe(true);
  });

  it.each([
    ['by its function', sql`select app.set_clock(${faraway.toISOString()})`],
    [
      'by its table',
      sql`insert into app.clock_setting values (pg_current_xact_id(), ${faraway.toISOString()})`,
    ],
    ['by changing what is set', sql`update app.clock_setting set instant = ${faraway.toISOString()}`],
    ['by reading what is set', sql`select * from app.clock_setting`],
    ['by allowing it', sql`update app.installation set clock_may_be_set = true`],
    [
      'by another function of the same name',
      sql`create function app.clock() returns timestamptz as 'select now()' language sql`,
    ],
    [
      'by replacing it',
      sql`create or replace function app.clock() returns timestamptz as 'select now()' language sql`,
    ],
    ['by owning it', sql`alter function app.clock() owner to current_user`],
  ])('is not set by application roles %s', async (_how, query) => {
    for (const role of applicationRoles) {
      const outcome = await database
        .withRole(role, {}, (transaction) => transaction.execute(query))
        .then(
          () => 'done',
          (error: unknown) => sqlState(error),
        );
      expect(outcome, role).toBe('42501');
    }
  });

  it.each([
    'app.clock',
    'app.now',
    'app.instant',
    'app.clock_may_be_set',
    'clock',
    'TimeZone',
    'search_path',
  ])('does not heed a setting «%s»', async (name) => {
    for (const role of applicationRoles) {
      const read = database.withRole(role, {}, async (transaction) => {
        const value =
          name === 'TimeZone'
            ? 'Pacific/Kiritimati'
            : name === 'search_path'
              ? 'pg_temp'
              : faraway.toISOString();
        await transaction.execute(sql`select set_config(${name}, ${value}, true)`);
        return readClock(transaction);
      });
      // A name that no setting may have fails, which is as well.
      const instant = await read.catch((error: unknown) => sqlState(error));
      if (instant instanceof Date) expect(isNow(instant), role).toBe(true);
      else expect(instant).toBe('42704');
    }
  });

  it('is not bent by a table, function or operator of one’s own', async () => {
    for (const role of applicationRoles) {
      const read = database.withRole(role, {}, async (transaction) => {
        await transaction.execute(
          sql`create temporary table clock_setting (transaction_id xid8, instant timestamptz)`,
        );
        await transaction.execute(
          sql`insert into clock_setting values (pg_current_xact_id(), ${faraway.toISOString()})`,
        );
        await transaction.execute(
          sql`create function pg_temp.now() returns timestamptz language sql as $$ select '2031-05-17'::timestamptz $$`,
        );
        const instant = await readClock(transaction);
        await transaction.execute(sql`drop table clock_setting; drop function pg_temp.now()`);
        return instant;
      });
      const instant = await read.catch((error: unknown) => sqlState(error));
      if (instant instanceof Date) expect(isNow(instant), role).toBe(true);
      else expect(instant).toBe('42501');
    }
  });

  it('is set by no one where the database does not allow it', async () => {
    await using owner = openOwnerConnection();
    await withoutTrace(owner, async (transaction) => {
      await transaction`update app.installation set clock_may_be_set = false`;
      await transaction`set local role allmenning_seeding`;
      const refused = await transaction
        .savepoint((savepoint) => savepoint`select app.set_clock(${faraway})`)
        .then(
          () => 'done',
          (error: unknown) => sqlState(error),
        );
      expect(refused).toBe('AL900');
      const [row] = await transaction<{ now: Date }[]>`select app.clock() as now`;
      expect(isNow(row?.now ?? faraway)).toBe(true);
      // Nor does a demo begin there.
      const begun = await transaction
        .savepoint((savepoint) => savepoint`select app.begin_seeding()`)
        .then(
          () => 'done',
          (error: unknown) => sqlState(error),
        );
      expect(begun).toBe('AL900');
    });
  });
});
