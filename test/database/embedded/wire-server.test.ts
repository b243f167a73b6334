import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startWireDatabase, type WireDatabase } from './wire-database.ts';

/** Runs on the embedded engine and on a server alike: what holds on one must hold on the other. */
describe('connections that share a database', () => {
  const table = `wire_${randomBytes(4).toString('hex')}`;
  let database: WireDatabase;
  let sql: postgres.Sql;

  beforeAll(async () => {
    database = await startWireDatabase();
    sql = database.connect({ max: 4 });
    await sql`create table ${sql(table)} (id integer primary key, note text)`;
  }, 120_000);

  afterAll(async () => {
    await sql`drop table ${sql(table)}`;
    await sql.end();
    await database.stop();
  });

  async function countNotes(note: string): Promise<number> {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from ${sql(table)} where note = ${note}
    `;
    return row?.count ?? -1;
  }

  test('a query after one that failed gets its own answer', async () => {
    const one = database.connect({ max: 1 });

    await expect(one`select no_such_column`).rejects.toMatchObject({ code: '42703' });
    await expect(one`select ${'ja'}::integer`).rejects.toMatchObject({ code: '22P02' });

    expect(await one`select ${7}::integer as seven`).toEqual([{ seven: 7 }]);
    await one.end();
  });

  test('an error in the middle of a pipeline fails alone', async () => {
    const one = database.connect({ max: 1 });
    const divisors = [1, 2, 0, 4, 0, 5];
    await one`select 20 / ${1}::integer as quotient`; // prepared, so that what follows is sent in one go

    const answers = await Promise.allSettled(
      divisors.map((divisor) => one`select 20 / ${divisor}::integer as quotient`),
    );

    const quotients = answers.map((answer) => (answer.status === 'fulfilled' ? answer.value[0] : 'failed'));
    expect(quotients).toEqual([
      { quotient: 20 },
      { quotient: 10 },
      'failed',
      { quotient: 5 },
      'failed',
      { quotient: 4 },
    ]);
    await one.end();
  });

  test('200 concurrent queries of seven texts on four connections get their own rows', async () => {
    const texts = [
      (n: number) => sql`select ${n}::integer as n`,
      (n: number) => sql`select ${n}::integer + 0 as n`,
      (n: number) => sql`select n from generate_series(${n}::integer, ${n}::integer) as n`,
      (n: number) => sql`select length(repeat('x', ${n}::integer)) as n`,
      (n: number) => sql`select (${`${n}`}::text)::integer as n, ${'æøå'}::text as letters`,
      (n: number) => sql`select max(i) as n from generate_series(0, ${n}::integer) as i`,
      (n: number) => sql`select (${sql.json({ n })}::jsonb ->> 'n')::integer as n`,
    ];

    const rows = await Promise.all(
      Array.from({ length: 200 }, async (_, n) => (await texts[n % texts.length]?.(n))?.[0]?.n),
    );

    expect(rows).toEqual(Array.from({ length: 200 }, (_, n) => n));
  });

  test('a statement that two connections prepared outlives the one that leaves', async () => {
    const leaving = database.connect({ max: 1 });
    const staying = database.connect({ max: 1 });
    const ask = (client: postgres.Sql, n: number) => client`select ${n}::integer * 2 as doubled`;

    expect(await ask(leaving, 1)).toEqual([{ doubled: 2 }]);
    expect(await ask(staying, 2)).toEqual([{ doubled: 4 }]);
    await leaving.end();

    expect(await ask(staying, 3)).toEqual([{ doubled: 6 }]);
    await staying.end();
  });

  test('a client that breaks off inside a transaction leaves nothing behind', async () => {
    let socket: Socket | undefined;
    const options = { max: 1, socket: async () => (socket = await database.openSocket()) };
    const breaking = await database.connect(options).reserve();
    await breaking`begin`;
    await breaking`insert into ${sql(table)} values (1, 'broken off')`;

    socket?.destroy();
    await sql`insert into ${sql(table)} values (1, 'written afterwards')`;

    expect(await countNotes('broken off')).toBe(0);
    expect(await countNotes('written afterwards')).toBe(1);
  });

  test('a client that says goodbye inside a transaction leaves nothing behind', async () => {
    const client = database.connect({ max: 1 });
    const leaving = await client.reserve();
    await leaving`begin`;
    await leaving`insert into ${sql(table)} values (2, 'left')`;

    await client.end({ timeout: 0 });
    await sql`insert into ${sql(table)} values (2, 'written afterwards too')`;

    expect(await countNotes('left')).toBe(0);
  });

  test('a transaction left idle is ended, and others go on', async () => {
    const closed = Promise.withResolvers<void>();
    const idling = await database
      .connect({
        max: 1,
        connection: { idle_in_transaction_session_timeout: 150 },
        onclose: () => closed.resolve(),
      })
      .reserve();
    await idling`begin`;
    await idling`insert into ${sql(table)} values (3, 'idle')`;

    await sql`insert into ${sql(table)} values (3, 'not idle')`;
    await closed.promise;

    expect(await countNotes('idle')).toBe(0);
    expect(await countNotes('not idle')).toBe(1);
  });

  test('a transaction that works is not taken for idle', async () => {
    const busy = database.connect({ max: 1, connection: { idle_in_transaction_session_timeout: 2_000 } });

    const slept = await busy.begin(async (transaction) => {
      for (let nap = 0; nap < 3; nap++) await transaction`select pg_sleep(0.8)`;
      return transaction`select true as awake`;
    });

    expect(slept).toEqual([{ awake: true }]);
    await busy.end();
  });

  test('a savepoint is undone and its transaction goes on', async () => {
    await sql.begin(async (transaction) => {
      await transaction`insert into ${sql(table)} values (10, 'kept')`;
      const failing = transaction.savepoint((inner) => inner`insert into ${sql(table)} values (10, 'twice')`);
      await expect(failing).rejects.toMatchObject({ code: '23505' });
      await transaction`insert into ${sql(table)} values (11, 'kept')`;
    });

    expect(await countNotes('kept')).toBe(2);
  });

  test('a cursor gives all rows while other connections work', async () => {
    const numbers: number[] = [];

    const reading = sql`select n from generate_series(1, 250) as n`.cursor(40, (rows) => {
      for (const row of rows) numbers.push(row.n);
    });
    const [other] = await Promise.all([sql`select 'meanwhile' as word`, reading]);

    expect(other).toEqual([{ word: 'meanwhile' }]);
    expect(numbers).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
  });

  test('a cursor that is left early frees its connection', async () => {
    const one = database.connect({ max: 1 });

    for await (const rows of one`select n from generate_series(1, 250) as n`.cursor(10)) {
      expect(rows).toHaveLength(10);
      break;
    }

    expect(await one`select 1 as one`).toEqual([{ one: 1 }]);
    await one.end();
  });

  test('eight megabytes travel there and back in one value', async () => {
    const long = 'åtte'.repeat(2_000_000);

    const [row] = await sql`select ${long}::text as long`;

    expect(row?.long === long).toBe(true);
  });

  test('drizzle reads, writes and rolls back', async () => {
    const notes = pgTable(table, { id: integer('id').primaryKey(), note: text('note') });
    const orm = drizzle(sql);

    await orm.insert(notes).values([
      { id: 20, note: 'drizzle' },
      { id: 21, note: 'drizzle' },
    ]);
    const rolledBack = orm.transaction(async (transaction) => {
      await transaction.delete(notes);
      transaction.rollback();
    });

    await expect(rolledBack).rejects.toThrow();
    expect(await countNotes('drizzle')).toBe(2);
  });
});
