import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../server/database/database.ts';
import { sqlState } from '../../server/database/database-error.ts';
import { openOwnerConnection, withoutTrace } from '../database/owner-connection.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { buildTenant, type Tenant } from './build-tenant.ts';
import {
  type ForeignKey,
  freshExpression,
  readForeignKeys,
  readTables,
  type TableShape,
  tenantOf,
} from './table-shapes.ts';

const database = openTestDatabase();
const owner = openOwnerConnection();
let own: Tenant;
let other: Tenant;
let tables: readonly TableShape[];
let foreignKeys: readonly ForeignKey[];
beforeAll(async () => {
  own = await buildTenant(database);
  other = await buildTenant(database);
  tables = await readTables(owner);
  foreignKeys = await readForeignKeys(owner);
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

type Act = 'select' | 'insert' | 'update' | 'delete';

/** Signing in concerns every municipality: what that role must reach of them all. */
const reachOfIdentity: Readonly<Record<string, readonly Act[]>> = {
  municipality: ['select'],
  account: ['select'],
  account_role: ['select', 'update'],
  session: ['select', 'insert', 'update', 'delete'],
  account_sign_in: ['select', 'insert', 'update'],
  person: ['select', 'insert', 'update', 'delete'],
  sign_in_attempt: ['select', 'insert', 'update', 'delete'],
  heard_logout: ['select', 'insert', 'update', 'delete'],
  email_proof: ['select', 'insert', 'update', 'delete'],
  audit_event: ['insert'],
  // Who signs in may be an authority's, and is asked to confirm an address by e-mail.
  authority: ['select'],
  mail_message: ['insert'],
};

/** What stands once it is received, whoever asks, the installation's operator included. */
const records = [
  'audit_event',
  'comment',
  'comment_author',
  'comment_file',
  'comment_handling',
  'comment_handling_change',
  'comment_place',
  'comment_plan_version',
  'comment_sender',
];

async function become(
  transaction: postgres.TransactionSql,
  role: Role,
  { municipalityId, receipt = '' }: { municipalityId: string; receipt?: string },
): Promise<void> {
  await transaction`
    select
      set_config('role', ${`allmenning_${role}`}, true),
      set_config('app.municipality_id', ${municipalityId}, true),
      set_config('app.account_id', ${own.staff.accountId}, true),
      set_config('app.receipt_hash', ${receipt}, true)`;
}

/** How many rows a statement touched, or the SQLSTATE that refused it; whatever it did is undone. */
async function attempt(
  transaction: postgres.TransactionSql,
  statement: (savepoint: postgres.TransactionSql) => postgres.PendingQuery<postgres.Row[]>,
): Promise<number | string> {
  let outcome: number | string = 'nothing was tried';
  await transaction
    .savepoint(async (savepoint) => {
      outcome = (await statement(savepoint)).count;
      // What a table checks at the end of a transaction, checked now.
      await savepoint`set constraints all immediate`;
      throw new Error('undone');
    })
    .catch((error: unknown) => {
      outcome = sqlState(error) ?? outcome;
    });
  return outcome;
}

type Attacker = {
  readonly role: Role;
  readonly of: string;
  readonly scope: () => { readonly municipalityId: string; readonly receipt: string };
};

const attackers: readonly Attacker[] = [
  { role: 'public', of: 'nowhere', scope: () => ({ municipalityId: '', receipt: '' }) },
  { role: 'public', of: 'there', scope: () => ({ municipalityId: other.municipality.id, receipt: '' }) },
  {
    role: 'citizen',
    of: 'another municipality, with a receipt of theirs',
    scope: () => ({ municipalityId: own.municipality.id, receipt: own.receiptHash }),
  },
  {
    role: 'planner',
    of: 'another municipality',
    scope: () => ({ municipalityId: own.municipality.id, receipt: own.receiptHash }),
  },
  { role: 'planner', of: 'nowhere', scope: () => ({ municipalityId: '', receipt: '' }) },
  {
    role: 'identity',
    of: 'another municipality',
    scope: () => ({ municipalityId: own.municipality.id, receipt: '' }),
  },
];

describe.each(attackers)('as $role of $of', ({ role, scope }) => {
  const mayReach = (table: TableShape, act: Act) =>
    role === 'identity' && reachOfIdentity[table.name]?.includes(act) === true;

  const inRole = (work: (transaction: postgres.TransactionSql) => Promise<void>) =>
    withoutTrace(owner, async (transaction) => {
      await become(transaction, role, scope());
      await work(transaction);
    });

  it('no row of another municipality is read, changed or erased', async () => {
    await inRole(async (transaction) => {
      for (const table of tables) {
        const theirs = (sql: postgres.Sql | postgres.TransactionSql) => tenantOf(sql, table, other);
        if (!mayReach(table, 'select')) {
          for (const column of table.columns) {
            const read = await attempt(
              transaction,
              (sql) => sql`select ${sql(column.name)} from ${sql(table.name)} where ${theirs(sql)}`,
            );
            expect([0, '42501'], `${table.name}.${column.name}`).toContain(read);
          }
        }
        if (!mayReach(table, 'update')) {
          for (const column of table.columns.filter(({ isComputed }) => !isComputed)) {
            const name = column.name;
            const changed = await attempt(
              transaction,
              (sql) => sql`update ${sql(table.name)} set ${sql(name)} = ${sql(name)} where ${theirs(sql)}`,
            );
            expect([0, '42501'], `${table.name}.${name}`).toContain(changed);
          }
        }
        if (!mayReach(table, 'delete')) {
          const erased = await attempt(
            transaction,
            (sql) => sql`delete from ${sql(table.name)} where ${theirs(sql)}`,
          );
          expect([0, '42501'], table.name).toContain(erased);
        }
      }
    });
  });

  it('no row is written in another municipality’s name', async () => {
    await withoutTrace(owner, async (transaction) => {
      for (const table of tables) {
        // Sign-in writes sessions and the log of every municipality.
        if (mayReach(table, 'insert')) continue;
        const column = table.tenantColumn;
        if (column === null) continue;
        const columns = table.columns.filter(({ isComputed }) => !isComputed);
        await transaction`reset role`;
        // Owned by no one, so that the attacker can read what to write.
        await transaction`create temporary table copied on commit drop as
          select * from ${transaction(table.name)} where ${tenantOf(transaction, table, other)} limit 1`;
        await transaction`grant select on copied to public`;
        await become(transaction, role, scope());
        const written = await attempt(
          transaction,
          (sql) => sql`
            insert into ${sql(table.name)} (${sql(columns.map(({ name }) => name))})
            select ${sql.unsafe(columns.map((one) => freshExpression(one, foreignKeys)).join(', '))} from copied`,
        );
        // AL codes are the database's own rules, which look at a row before policies do.
        expect(String(written), table.name).toMatch(/^(42501|AL\d{3})$/);
        await transaction`reset role`;
        await transaction`drop table copied`;
      }
    });
  });
});

describe('a planner', () => {
  it('makes no row of their own another municipality’s', async () => {
    await withoutTrace(owner, async (transaction) => {
      await become(transaction, 'planner', { municipalityId: own.municipality.id });
      for (const table of tables) {
        const column = table.tenantColumn;
        if (column === null) continue;
        const moved = await attempt(
          transaction,
          (sql) => sql`update ${sql(table.name)} set ${sql(column)} = ${other.municipality.id}`,
        );
        expect(String(moved), table.name).toMatch(/^(42501|AL\d{3})$/);
      }
    });
  });

  it('hangs no row of their own on another municipality’s', async () => {
    await withoutTrace(owner, async (transaction) => {
      for (const { table: name, column: key } of foreignKeys) {
        if (key === 'municipality_id') continue;
        const table = tables.find((one) => one.name === name);
        if (!table) continue;
        const theirValue = await transaction<{ value: string }[]>`
          select ${transaction.unsafe(theirsFor(name, key))}::text as value`;
        const value = theirValue[0]?.value ?? '';
        const columns = table.columns.filter(({ isComputed }) => !isComputed);
        const expressions = columns.map((one) =>
          one.name === key ? `'${value}'::uuid` : freshExpression(one, foreignKeys),
        );
        await become(transaction, 'planner', { municipalityId: own.municipality.id });
        const written = await attempt(
          transaction,
          (sql) => sql`
            insert into ${sql(name)} (${sql(columns.map((one) => one.name))})
            select ${sql.unsafe(expressions.join(', '))} from ${sql(name)} limit 1`,
        );
        const moved = await attempt(
          transaction,
          (sql) => sql`update ${sql(name)} set ${sql(key)} = ${value}`,
        );
        await transaction`reset role`;
        // AL codes are the database's own rules; 23505 says that the other's row holds that place already.
        expect(String(written), `a row with ${name}.${key}`).toMatch(/^(42501|23505|AL\d{3})$/);
        expect(String(moved), `${name}.${key} moved`).toMatch(/^(42501|23505|AL\d{3})$/);
      }
      expect(foreignKeys.length).toBeGreaterThan(50);
    });
  });
});

/** SQL for the id in the other municipality that a foreign key could be pointed at. */
function theirsFor(table: string, column: string): string {
  const target = foreignKeys.find((key) => key.table === table && key.column === column);
  const ids: Readonly<Record<string, string>> = {
    account: other.staff.accountId,
    municipality: other.municipality.id,
  };
  if (target?.refersTo === 'person') {
    return `(select person_id from comment_person where municipality_id = '${other.municipality.id}' limit 1)`;
  }
  const known = ids[target?.refersTo ?? ''];
  const owned = known
    ? `select '${known}'`
    : `select ${target?.refersToColumn} from ${target?.refersTo} where municipality_id = '${other.municipality.id}' limit 1`;
  return `(${owned})`;
}

describe('the operator of the installation', () => {
  it('neither changes nor erases what was received or logged', async () => {
    await withoutTrace(owner, async (transaction) => {
      await become(transaction, 'operations', { municipalityId: '' });
      for (const name of records) {
        const table = tables.find((one) => one.name === name);
        const theirs = (sql: postgres.TransactionSql) => sql`municipality_id = ${other.municipality.id}`;
        for (const column of table?.columns.filter(({ isComputed }) => !isComputed) ?? []) {
          const changed = await attempt(
            transaction,
            (sql) =>
              sql`update ${sql(name)} set ${sql(column.name)} = ${sql(column.name)} where ${theirs(sql)}`,
          );
          expect(changed, `${name}.${column.name}`).toBe('42501');
        }
        const erased = await attempt(
          transaction,
          (sql) => sql`delete from ${sql(name)} where ${theirs(sql)}`,
        );
        expect(erased, name).toBe('42501');
      }
    });
  });
});
