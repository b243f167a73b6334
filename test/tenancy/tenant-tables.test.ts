import type postgres from 'postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { openOwnerConnection, withoutTrace } from '../database/owner-connection.ts';
import { openToAll } from './tenant-tables.ts';

const owner = openOwnerConnection();
afterAll(() => owner.end());

/** Tables of schema public without policies that bind everyone, their owner included; PostGIS' own left out. */
async function listUnprotected(sql: postgres.Sql | postgres.TransactionSql): Promise<readonly string[]> {
  const rows = await sql<{ name: string }[]>`
    select relname as name
    from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f', 'm')
      and not (
        relrowsecurity and relforcerowsecurity
        and exists (select from pg_policy where polrelid = pg_class.oid)
      )
      and not exists (
        select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e'
      )
    order by relname`;
  return rows.map(({ name }) => name);
}

describe('a table', () => {
  it('is protected, or its reason is written down', async () => {
    expect(await listUnprotected(owner)).toEqual(Object.keys(openToAll).toSorted());
    for (const reason of Object.values(openToAll)) expect(reason.length).toBeGreaterThan(40);
  });

  it.each([
    ['without any protection', []],
    ['whose policies bind all but its owner', ['enable row level security', 'policy']],
    ['whose policies are made and not in force', ['force row level security', 'policy']],
    ['in force, without a policy', ['enable row level security', 'force row level security']],
  ])('that someone adds %s is found', async (_how, steps) => {
    await withoutTrace(owner, async (transaction) => {
      await transaction`create table newcomer (municipality_id uuid not null)`;
      for (const step of steps) {
        if (step === 'policy') await transaction`create policy all_rows on newcomer using (true)`;
        else await transaction.unsafe(`alter table newcomer ${step}`);
      }
      expect(await listUnprotected(transaction)).toContain('newcomer');
    });
  });

  it('that is added with the protection of all the others is not', async () => {
    await withoutTrace(owner, async (transaction) => {
      await transaction`create table newcomer (municipality_id uuid not null)`;
      await transaction`call app.protect('newcomer')`;
      expect(await listUnprotected(transaction)).not.toContain('newcomer');
    });
  });
});

describe('rights', () => {
  it('of application roles on tables that are open to all end at reading', async () => {
    const rights = await owner<{ role: string; name: string; right: string }[]>`
      select grantee::regrole::text as role, relname as name, privilege_type as right
      from pg_class, aclexplode(relacl) as granted
      where relnamespace = 'public'::regnamespace and relname in ${owner(Object.keys(openToAll))}
        and grantee <> relowner and grantee::regrole::text <> 'allmenning_operations'`;
    expect(rights.length).toBeGreaterThan(0);
    expect(rights.filter(({ right }) => right !== 'SELECT')).toEqual([]);
  });

  it('are given to no one but the application’s roles, on nothing', async () => {
    const [count] = await owner<{ others: number }[]>`
      select count(*)::integer as others
      from pg_class, aclexplode(relacl) as granted
      where relnamespace::regnamespace::text in ('public', 'app', 'drizzle')
        and not exists (
          select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e'
        )
        and grantee <> relowner and (grantee = 0 or grantee::regrole::text not like 'allmenning\\_%')`;
    expect(count?.others).toBe(0);
  });

  it('of the public role are to read the views of the public and of geodata, each by its name, and nothing else', async () => {
    const views = await owner<{ name: string; right: string }[]>`
      select relname as name, privilege_type as right
      from pg_class, aclexplode(relacl) as granted
      where grantee = 'allmenning_public'::regrole
      order by relname`;
    const names = views.map(({ name }) => name).filter((name) => !Object.hasOwn(openToAll, name));
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !/^(public_|geodata_|data_versions$)/.test(name))).toEqual([]);
    expect(new Set(views.map(({ right }) => right))).toEqual(new Set(['SELECT']));
  });

  it('of no public view reach personal data but the name that a rule lets the page show', async () => {
    const columns = await owner<{ column: string }[]>`
      select table_name || '.' || column_name as column
      from information_schema.columns
      where table_schema = 'public' and table_name like 'public\\_%'
        and column_name ~ '(name|email|phone|address|receipt|hash|idempotency|on_behalf|organisation|registered_by)'`;
    expect(columns.map(({ column }) => column).toSorted()).toEqual([
      'public_comment_name.shown_name',
      'public_comment_theme.name',
      'public_document.file_name',
      'public_former_plan.name',
      'public_hearing.contact_name',
      'public_hearing.email',
      'public_hearing.name_rule',
      'public_hearing.phone',
      'public_hearing.postal_address',
      'public_leaf.leaf_hash',
      'public_municipality.name',
      'public_place.name',
      'public_plan.name',
      'public_plan.proposer_name',
      'public_plan_object.name',
      'public_privacy_notice.name',
      'public_seal.hash',
      'public_seal.previous_hash',
    ]);
  });
});
