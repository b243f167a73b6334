import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../server/database/database.ts';
import { sqlState } from '../../server/database/database-error.ts';
import { embeddedConnection } from '../../server/database/embedded/embedded-connection.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { openOwnerConnection } from './owner-connection.ts';
import { runDatabase } from './run-database.ts';
import { openTestDatabase } from './test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

/** A connection as the application opens it, past its only door. */
function connectAsApplication(): postgres.Sql {
  const address = runDatabase();
  return address.engine === 'server'
    ? postgres(address.url, { max: 1, connection: { role: 'allmenning_app' } })
    : postgres({ ...embeddedConnection(address.dataDirectory, 'allmenning_app'), max: 1 });
}

const applicationRoles: readonly Role[] = [
  'public',
  'citizen',
  'identity',
  'operations',
  'seeding',
  'system',
  'planner',
  'reader',
  'consultant',
  'auditor',
  'administrator',
  'regional',
];

describe('outside a transaction with a role, the application’s connection', () => {
  let client: postgres.Sql;
  let relations: readonly { schema: string; name: string }[];
  beforeAll(async () => {
    client = connectAsApplication();
    await using owner = openOwnerConnection();
    relations = await owner<{ schema: string; name: string }[]>`
      select relnamespace::regnamespace::text as schema, relname as name
      from pg_class
      where relnamespace::regnamespace::text in ('public', 'app', 'drizzle') and relkind in ('r', 'p', 'v', 'm', 'S')
        and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e')
    `;
  });
  afterAll(() => client.end());

  const stateOf = (query: PromiseLike<unknown>) =>
    Promise.resolve(query).then(
      () => 'done',
      (error: unknown) => sqlState(error) ?? String(error),
    );

  it('is nobody who owns anything', async () => {
    const [row] = await client`
      select current_user as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb
      from pg_roles where rolname = current_user`;
    expect(row).toEqual({
      name: 'allmenning_app',
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
    });
  });

  it('reads, writes and empties no table, view or sequence', async () => {
    expect(relations.length).toBeGreaterThan(45);
    for (const { schema, name } of relations) {
      const relation = client`${client(schema)}.${client(name)}`;
      for (const query of [
        client`select * from ${relation} limit 1`,
        client`insert into ${relation} default values`,
        client`delete from ${relation}`,
        client`truncate ${relation}`,
      ]) {
        // Views and sequences answer some of these with "not that kind of thing".
        expect(await stateOf(query), `${schema}.${name}`).toMatch(/^(42501|42809|55000)$/);
      }
      expect(await stateOf(client`select * from ${relation} limit 1`), name).toBe('42501');
    }
  });

  it('calls none of the database’s own functions', async () => {
    const calls = [
      client`select app.clock()`,
      client`select app.set_clock(now())`,
      client`select app.number_comment(gen_random_uuid())`,
      client`select app.begin_seeding()`,
      client`select app.holds_receipt(gen_random_uuid())`,
      client`call app.protect('plan')`,
    ];
    for (const call of calls) expect(await stateOf(call)).toBe('42501');
  });

  it('makes no table, schema, function or role', async () => {
    const makings = [
      client`create table public.mine (id integer)`,
      client`create schema mine`,
      client`create function public.mine() returns integer language sql as 'select 1'`,
      client`create role mine`,
      client`alter role allmenning_app superuser`,
      client`grant allmenning_operations to allmenning_public`,
    ];
    for (const making of makings) expect(await stateOf(making)).toBe('42501');
  });
});

describe('a transaction’s rights', () => {
  it('end with it, whether it succeeds or fails', async () => {
    const client = connectAsApplication();
    try {
      await client.begin(async (transaction) => {
        await transaction`select set_config('role', 'allmenning_operations', true), set_config('app.municipality_id', 'x', true)`;
        await transaction`select count(*) from municipality`;
      });
      await client
        .begin(async (transaction) => {
          await transaction`select set_config('role', 'allmenning_operations', true)`;
          await transaction`select 1 / 0`;
        })
        .catch(() => undefined);
      const [row] = await client`
        select current_user as name, coalesce(current_setting('app.municipality_id', true), '') as municipality`;
      expect(row).toEqual({ name: 'allmenning_app', municipality: '' });
    } finally {
      await client.end();
    }
  });

  it('are those of the role asked for', async () => {
    for (const role of applicationRoles) {
      const [row] = await database.withRole(role, {}, (transaction) =>
        transaction.execute<{ name: string }>(sql`select current_user as name`),
      );
      expect(row?.name).toBe(`allmenning_${role}`);
    }
  });

  it('rest on roles that can neither sign in, inherit nor pass policies by', async () => {
    await using owner = openOwnerConnection();
    const roles = await owner`
      select rolname as name from pg_roles
      where rolname like 'allmenning\\_%' and rolname <> 'allmenning_app'
        and not rolcanlogin and not rolinherit and not rolsuper and not rolbypassrls`;
    expect(roles.map(({ name }) => name).toSorted()).toEqual(
      applicationRoles.map((role) => `allmenning_${role}`).toSorted(),
    );
    const [member] = await owner<{ role: string }[]>`
      select string_agg(roleid::regrole::text, ', ') as role from pg_auth_members
      where member::regrole::text like 'allmenning\\_%' and member <> 'allmenning_app'::regrole`;
    expect(member?.role).toBeNull();
  });
});

describe('fifty transactions at once', () => {
  it('each see the plan of their own municipality alone', async () => {
    const municipalities = await Promise.all(
      Array.from({ length: 5 }, async (_, index) => {
        const municipality = await buildMunicipality(database);
        await buildPlan(database, municipality, { name: `Plan ${index}` });
        return { ...municipality, planName: `Plan ${index}` };
      }),
    );
    const asked = Array.from({ length: 50 }, (_, index) => municipalities[index % 5]);
    const seen = await Promise.all(
      asked.map((municipality, index) =>
        database.withRole('planner', { municipalityId: municipality?.id ?? '' }, async (transaction) => {
          const first = await transaction.execute<{ name: string }>(sql`select name from plan`);
          // Leaves room for another's turn, which must not come.
          await transaction.execute(sql`select pg_sleep(0.001)`);
          if (index % 7 === 0) await transaction.execute(sql`update plan set summary = ${`sak ${index}`}`);
          const second = await transaction.execute<{ name: string }>(sql`select name from plan`);
          return [...first, ...second].map(({ name }) => name);
        }),
      ),
    );
    expect(seen).toEqual(asked.map((municipality) => [municipality?.planName, municipality?.planName]));
  });

  it('keep their rights when others among them fail', async () => {
    const municipality = await buildMunicipality(database);
    await buildPlan(database, municipality);
    const roles = ['planner', 'public', 'citizen', 'identity', 'operations'] as const;
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        const role = roles[index % roles.length] ?? 'public';
        const outcome = await database
          .withRole(role, { municipalityId: municipality.id }, async (transaction) => {
            const rows = await transaction.execute(
              sql`select id from plan where municipality_id = ${municipality.id}`,
            );
            return String(rows.length);
          })
          .catch((error: unknown) => sqlState(error));
        return { role, outcome };
      }),
    );
    const expected = { planner: '1', operations: '1', citizen: '0', public: '42501', identity: '42501' };
    for (const { role, outcome } of outcomes) {
      expect(outcome, role).toBe(expected[role]);
    }
  });
});
