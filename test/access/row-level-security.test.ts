import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccountRole, accountRoles } from '../../domain/roles/account-roles.ts';
import type { StaffRole } from '../../server/database/database.ts';
import { sqlState } from '../../server/database/database-error.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { buildTenant, type Tenant } from '../tenancy/build-tenant.ts';
import { openToAll, type PublicTable, readPublicTables } from '../tenancy/tenant-tables.ts';
import { buildRoleHolders, type RoleHolders } from './role-holders.ts';

/** Straight to the database, with none of the checks of procedures and addresses. */
const database = openTestDatabase();
afterAll(() => database.close());

const classes: readonly StaffRole[] = [
  'planner',
  'reader',
  'consultant',
  'auditor',
  'administrator',
  'regional',
];

let own: Tenant;
let other: Tenant;
let tables: readonly PublicTable[];
let holders: RoleHolders;
beforeAll(async () => {
  own = await buildTenant(database);
  other = await buildTenant(database);
  tables = await readPublicTables(database);
  holders = await buildRoleHolders(database, own.municipality);
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      insert into plan_access (municipality_id, plan_id, account_id, given_by)
      values (${own.municipality.id}, ${own.plan.id}, ${holders.planConsultant.accountId}, 'Kari')
    `),
  );
});

type Asker = { readonly accountId: string; readonly municipalityId: string };

/** How many rows a query reads or writes, or the SQLSTATE that refuses it. What it wrote is undone. */
async function attempt(
  role: StaffRole,
  asker: Asker,
  query: ReturnType<typeof sql>,
): Promise<number | string> {
  let outcome: number | string = 'nothing was tried';
  await database
    .withRole(role, asker, async (transaction) => {
      outcome = (await transaction.execute(query)).count;
      throw new Error('undone');
    })
    .catch((error: unknown) => {
      outcome = sqlState(error) ?? outcome;
    });
  return outcome;
}

/** Which columns a class reads of a table of one municipality, in any row. */
async function columnsRead(
  role: StaffRole,
  asker: Asker,
  municipalityId: string,
): Promise<readonly string[]> {
  const read: string[] = [];
  for (const { name, columns, tenantColumn } of tables) {
    if (tenantColumn === null || Object.hasOwn(openToAll, name)) continue;
    const table = sql.identifier(name);
    const count = sql`select 1 from ${table} where ${sql.identifier(tenantColumn)} = ${municipalityId}`;
    if ([0, '42501'].includes(await attempt(role, asker, count))) continue;
    for (const column of columns) {
      const one = sql`select ${sql.identifier(column)} from ${table} where ${sql.identifier(tenantColumn)} = ${municipalityId}`;
      if (![0, '42501'].includes(await attempt(role, asker, one))) read.push(`${name}.${column}`);
    }
  }
  return read;
}

const contact = ['comment_author.email', 'comment_author.phone', 'comment_author.address'];

describe('with every check of the code removed, the database gives', () => {
  it.each(accountRoles)('nothing of another municipality to %s, whatever class it asks as', async (role) => {
    const { accountId } = holders[role];
    for (const asked of classes) {
      for (const municipalityId of [own.municipality.id, other.municipality.id]) {
        // Pretending to act there is no way in: the account holds nothing there.
        const read = await columnsRead(asked, { accountId, municipalityId }, other.municipality.id);
        expect(read, `as ${asked}`).toEqual([]);
      }
    }
  });

  it('contact details to those who handle comments and the archive, and to nobody else', async () => {
    const seen: AccountRole[] = [];
    for (const role of accountRoles) {
      for (const asked of classes) {
        const asker = { accountId: holders[role].accountId, municipalityId: own.municipality.id };
        const outcomes = await Promise.all(
          contact.map((column) => attempt(asked, asker, sql`select ${sql.raw(column)} from comment_author`)),
        );
        if (outcomes.some((outcome) => ![0, '42501'].includes(outcome)) && !seen.includes(role))
          seen.push(role);
      }
    }
    expect(seen).toEqual(['caseworker', 'caseManager', 'archivist']);
  });

  it('nothing of any case to the regional administrator', async () => {
    const asker = { accountId: holders.regionalAdministrator.accountId, municipalityId: own.municipality.id };
    for (const asked of classes) expect(await columnsRead(asked, asker, own.municipality.id)).toEqual([]);
  });

  it('the log, and who read personal data, to the auditor, and nothing else', async () => {
    const asker = { accountId: holders.auditor.accountId, municipalityId: own.municipality.id };
    for (const asked of classes) {
      const read = await columnsRead(asked, asker, own.municipality.id);
      expect(new Set(read.map((column) => column.split('.')[0])), asked).toEqual(
        new Set(asked === 'auditor' ? ['audit_event', 'personal_data_read'] : []),
      );
    }
  });

  it('no comment and no file to the municipality’s administrator', async () => {
    const asker = {
      accountId: holders.municipalityAdministrator.accountId,
      municipalityId: own.municipality.id,
    };
    for (const asked of classes) {
      const read = await columnsRead(asked, asker, own.municipality.id);
      expect(
        read.filter((column) => /^(comment|hearing|stored_file|document|journal|log)/.test(column)),
      ).toEqual([]);
    }
  });

  it('to a plan’s consultant the comments of that plan, and of no other plan', async () => {
    const { municipalityId, accountId } = holders.planConsultant;
    const asker = { municipalityId, accountId };
    const elsewhere = await buildPlan(database, own.municipality);
    expect(await attempt('consultant', asker, sql`select text from comment`)).toBe(1);
    expect(await attempt('consultant', asker, sql`select name from plan where id = ${elsewhere.id}`)).toBe(0);
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`delete from plan_access where account_id = ${accountId}`),
    );
    expect(await attempt('consultant', asker, sql`select text from comment`)).toBe(0);
    expect(await attempt('consultant', asker, sql`select name from plan`)).toBe(0);
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        insert into plan_access (municipality_id, plan_id, account_id, given_by)
        values (${municipalityId}, ${own.plan.id}, ${accountId}, 'Kari')
      `),
    );
  });

  it('no way to moderate, answer, publish or decide to anyone but planners', async () => {
    const acts = [
      sql`update comment_handling set web_state = 'shown'`,
      sql`update comment_handling set answer_text = 'x'`,
      sql`update hearing set published_at = now()`,
      sql`update plan_version set published_at = now()`,
      sql`update plan set decided_on = current_date`,
      sql`update document set published_at = now()`,
    ];
    for (const role of accountRoles) {
      if (['caseworker', 'caseManager', 'archivist'].includes(role)) continue;
      const asker = { accountId: holders[role].accountId, municipalityId: own.municipality.id };
      for (const asked of classes) {
        for (const act of acts)
          expect([0, '42501'], `${role} as ${asked}`).toContain(await attempt(asked, asker, act));
      }
    }
  });
});

describe('a role that was lent', () => {
  it('is of no use when its time is over', async () => {
    const { accountId } = holders.authority;
    const asker = { accountId, municipalityId: own.municipality.id };
    const lend = (until: string) =>
      database.withRole('operations', {}, (transaction) =>
        transaction.execute(sql`
          insert into account_role (account_id, municipality_id, role, until)
          values (${accountId}, ${own.municipality.id}, 'caseManager', now() + ${until}::interval)
          on conflict (municipality_id, account_id, role) do update set until = excluded.until
        `),
      );
    await lend('1 hour');
    expect(await attempt('planner', asker, sql`select 1 from comment`)).toBe(1);
    await lend('-1 second');
    expect(await attempt('planner', asker, sql`select 1 from comment`)).toBe(0);
  });

  it('is lent by who holds it for good, to a caseworker, and never to oneself', async () => {
    const municipalityId = own.municipality.id;
    const lend = (lender: AccountRole, receiver: AccountRole, role = 'caseManager') =>
      attempt(
        'planner',
        { accountId: holders[lender].accountId, municipalityId },
        sql`insert into account_role (account_id, municipality_id, role, until, given_by_id)
          values (${holders[receiver].accountId}, ${municipalityId}, ${role}, now() + interval '1 day',
            ${holders[lender].accountId})`,
      );
    expect(await lend('caseManager', 'caseworker')).toBe(1);
    expect(await lend('caseManager', 'caseManager')).toBe('42501');
    expect(await lend('caseManager', 'electedMember')).toBe('42501');
    expect(await lend('caseManager', 'caseworker', 'municipalityAdministrator')).toBe('42501');
    expect(await lend('caseworker', 'caseworker')).toBe('42501');
    expect(await lend('archivist', 'caseworker')).toBe('42501');
  });
});

describe('an administrator at the database', () => {
  const give = (accountId: string, role: string) =>
    attempt(
      'administrator',
      { accountId: holders.municipalityAdministrator.accountId, municipalityId: own.municipality.id },
      sql`insert into account_role (account_id, municipality_id, role, given_by_id)
        values (${accountId}, ${own.municipality.id}, ${role}, ${holders.municipalityAdministrator.accountId})`,
    );

  it('gives others roles, and themselves none', async () => {
    expect(await give(holders.auditor.accountId, 'electedMember')).toBe(1);
    expect(await give(holders.municipalityAdministrator.accountId, 'caseworker')).toBe('42501');
  });

  it('is not removed as the last one', async () => {
    const { accountId } = holders.municipalityAdministrator;
    const remove = sql`delete from account_role where account_id = ${accountId}`;
    expect(await attempt('administrator', { accountId, municipalityId: own.municipality.id }, remove)).toBe(
      'AL231',
    );
  });

  it('reads nobody’s password, and changes no account', async () => {
    const asker = {
      accountId: holders.municipalityAdministrator.accountId,
      municipalityId: own.municipality.id,
    };
    for (const query of [
      sql`select password_hash from account`,
      sql`update account set password_hash = 'x'`,
      sql`update account set display_name = 'x'`,
      sql`delete from account`,
    ]) {
      expect(await attempt('administrator', asker, query)).toBe('42501');
    }
  });
});
