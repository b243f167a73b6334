import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role, Scope } from '../../server/database/database.ts';
import { sqlState } from '../../server/database/database-error.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { buildTenant, type Tenant } from './build-tenant.ts';
import { digestTenant, openToAll, type PublicTable, readPublicTables } from './tenant-tables.ts';

const database = openTestDatabase();
afterAll(() => database.close());

let tables: readonly PublicTable[];
let own: Tenant;
let other: Tenant;
beforeAll(async () => {
  tables = await readPublicTables(database);
  own = await buildTenant(database);
  other = await buildTenant(database);
});

const owned = () => tables.filter(({ name }) => !Object.hasOwn(openToAll, name));

/** What a role of one municipality could bring along to reach another's rows. */
function attackers(): readonly { readonly role: Role; readonly scope: Scope }[] {
  const municipalityId = own.municipality.id;
  return [
    { role: 'public', scope: {} },
    { role: 'public', scope: { municipalityId: other.municipality.id } },
    { role: 'citizen', scope: { municipalityId } },
    { role: 'planner', scope: { municipalityId } },
    { role: 'planner', scope: {} },
  ];
}

async function attempt(role: Role, scope: Scope, query: ReturnType<typeof sql>): Promise<number | string> {
  return database
    .withRole(role, scope, async (transaction) => (await transaction.execute(query)).count)
    .catch((error: unknown) => sqlState(error) ?? String(error));
}

describe('every table', () => {
  it('has a forced policy, or a written reason why not', () => {
    const open = tables.filter(({ isProtected }) => !isProtected).map(({ name }) => name);
    expect(open.toSorted()).toEqual(Object.keys(openToAll).toSorted());
  });

  it('says whose its rows are, but for people’s accounts', () => {
    const nobodys = owned().filter(({ tenantColumn }) => tenantColumn === null);
    expect(nobodys.map(({ name }) => name)).toEqual([
      'account',
      'email_proof',
      'heard_logout',
      'person',
      'sign_in_attempt',
    ]);
  });

  it('holds rows of the municipality that the tests attack', async () => {
    const digests = await digestTenant(database, tables, other.municipality.id);
    const empty = Object.entries(digests).filter(([, { rows }]) => rows === 0);
    expect(empty.map(([name]) => name)).toEqual(['region_municipality']);
  });
});

describe('another municipality’s rows', () => {
  it('are seen by no application role', async () => {
    for (const { role, scope } of attackers()) {
      for (const { name, tenantColumn } of owned()) {
        if (!tenantColumn) continue;
        const seen = await attempt(
          role,
          scope,
          sql`select 1 from ${sql.identifier(name)} where ${sql.identifier(tenantColumn)} = ${other.municipality.id}`,
        );
        expect([0, '42501'], `${role} reads ${name}`).toContain(seen);
      }
    }
  });

  it('are neither changed nor erased by any application role', async () => {
    const before = await digestTenant(database, tables, other.municipality.id);
    for (const { role, scope } of attackers()) {
      for (const { name, tenantColumn } of owned()) {
        if (!tenantColumn) continue;
        const column = sql.identifier(tenantColumn);
        const theirs = sql`${column} = ${other.municipality.id}`;
        const table = sql.identifier(name);
        const changed = await attempt(
          role,
          scope,
          sql`update ${table} set ${column} = ${column} where ${theirs}`,
        );
        expect([0, '42501'], `${role} changes ${name}`).toContain(changed);
        const erased = await attempt(role, scope, sql`delete from ${table} where ${theirs}`);
        expect([0, '42501'], `${role} erases ${name}`).toContain(erased);
      }
    }
    expect(await digestTenant(database, tables, other.municipality.id)).toEqual(before);
  });

  it('get no company: nobody writes a row in another’s name', async () => {
    const before = await digestTenant(database, tables, other.municipality.id);
    for (const { role, scope } of attackers()) {
      for (const { name, tenantColumn, columns } of owned()) {
        if (!tenantColumn) continue;
        // One's own row, said to be the other's.
        const values = columns.map((column) =>
          column === tenantColumn ? sql`${other.municipality.id}::uuid` : sql.identifier(column),
        );
        const written = await attempt(
          role,
          scope,
          sql`insert into ${sql.identifier(name)} (${sql.join(
            columns.map((column) => sql.identifier(column)),
            sql`, `,
          )})
            select ${sql.join(values, sql`, `)} from ${sql.identifier(name)}
            where ${sql.identifier(tenantColumn)} = ${own.municipality.id} limit 1`,
        );
        // Nothing to copy is nothing written; AL codes are the database's own rules, met before the policy.
        expect(String(written), `${role} writes ${name}`).toMatch(/^(0|42501|AL\d{3})$/);
      }
    }
    expect(await digestTenant(database, tables, other.municipality.id)).toEqual(before);
  });

  it('get nothing hung on them: a row and its parents are of one municipality', async () => {
    const municipalityId = own.municipality.id;
    const { hearing, version, plan, commentId, themeId, documentId } = other;
    const hung = [
      sql`insert into hearing_plan_version (municipality_id, hearing_id, plan_version_id)
        values (${municipalityId}, ${hearing.id}, ${own.version.id})`,
      sql`insert into hearing_plan_version (municipality_id, hearing_id, plan_version_id)
        values (${municipalityId}, ${own.hearing.id}, ${version.id})`,
      sql`insert into hearing_document (municipality_id, hearing_id, document_id)
        values (${municipalityId}, ${own.hearing.id}, ${documentId})`,
      sql`insert into hearing (municipality_id, plan_id, kind, code)
        values (${municipalityId}, ${plan.id}, 'limited', 'abcdefgh')`,
      sql`insert into hearing_extension (municipality_id, hearing_id, previous_closes_at, closes_at, reason, extended_by)
        values (${municipalityId}, ${hearing.id}, now(), now() + interval '1 day', 'x', 'x')`,
      sql`insert into plan_object (municipality_id, plan_version_id, position, file_number, object_type, element, kind, attributes)
        values (${municipalityId}, ${version.id}, 99, '99', 'x', 'x', 'x', '[]')`,
      sql`insert into comment_place (municipality_id, comment_id, position, geom)
        values (${municipalityId}, ${commentId}, 9, st_setsrid(st_makepoint(10, 59), 4326))`,
      sql`insert into theme (municipality_id, hearing_id, name) values (${municipalityId}, ${hearing.id}, 'x')`,
      sql`insert into comment_theme (comment_id, theme_id, municipality_id)
        values (${own.commentId}, ${themeId}, ${municipalityId})`,
      sql`insert into comment_handling_change (municipality_id, comment_id, revision, act, before, changed_by)
        values (${municipalityId}, ${commentId}, 9, 'show', '{}', 'x')`,
      sql`update hearing set plan_id = ${plan.id} where id = ${own.hearing.id}`,
    ];
    for (const query of hung) expect(await attempt('planner', { municipalityId }, query)).toBe('AL211');
  });

  it('leave their accounts and sessions unknown to planners and citizens', async () => {
    const { staff } = other;
    const account = sql`select 1 from account where id = ${staff.accountId}`;
    const municipalityId = own.municipality.id;
    expect(
      await attempt('planner', { municipalityId }, sql`select id from account where id = ${staff.accountId}`),
    ).toBe(0);
    expect(await attempt('citizen', { municipalityId }, account)).toBe('42501');
    expect(await attempt('public', {}, account)).toBe('42501');
    for (const role of ['planner', 'citizen', 'public'] as const) {
      expect(await attempt(role, { municipalityId }, sql`select 1 from session`)).toBe('42501');
      expect(await attempt(role, { municipalityId }, sql`select password_hash from account`)).toBe('42501');
    }
  });
});

describe('the roles', () => {
  it('leave the public with views alone, and rows that are public knowledge', async () => {
    const rights = await database.withRole('operations', {}, (transaction) =>
      transaction.execute<{ name: string }>(sql`
        select relname as name
        from pg_class
        where relnamespace in ('public'::regnamespace, 'app'::regnamespace) and relkind in ('r', 'p')
          and relname <> 'spatial_ref_sys'
          and has_any_column_privilege('allmenning_public', oid, 'select, insert, update')
      `),
    );
    expect(rights.map(({ name }) => name).toSorted()).toEqual(Object.keys(openToAll).toSorted());
  });

  it('let no application role set the clock or allow it to be set', async () => {
    const municipalityId = own.municipality.id;
    for (const role of ['public', 'citizen', 'planner', 'identity', 'operations'] as const) {
      for (const query of [
        sql`select app.set_clock('2030-01-01')`,
        sql`insert into app.clock_setting values (pg_current_xact_id(), '2030-01-01')`,
        sql`update app.installation set clock_may_be_set = true`,
      ]) {
        expect(await attempt(role, { municipalityId }, query), role).toBe('42501');
      }
    }
  });

  it('see no row of anyone outside a municipality', async () => {
    expect(await attempt('planner', {}, sql`select 1 from comment`)).toBe(0);
    expect(await attempt('citizen', {}, sql`select 1 from comment`)).toBe(0);
  });
});
