import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { accountRoles } from '../../domain/roles/account-roles.ts';
import type { Session } from '../../server/accounts/session.ts';
import { buildPerson } from '../builders/build-person.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { listProcedures } from '../rpc/list-procedures.ts';
import { buildTenant, type Tenant } from '../tenancy/build-tenant.ts';
import { sampleInput } from '../tenancy/sample-input.ts';
import { readTenantIds, type TenantIds } from '../tenancy/tenant-ids.ts';
import { callProcedure } from './call-procedure.ts';

const database = openTestDatabase();
let tenant: Tenant;
let ids: TenantIds;
let staff: Session;
beforeAll(async () => {
  tenant = await buildTenant(database);
  ids = await readTenantIds(database, tenant);
  staff = await buildStaff(database, tenant.municipality, 'Alt Eksempel', accountRoles);
});
afterAll(() => database.close());

/** Values that schemas let through here and there, and that a database, an index or a table of names may not take. */
const evil: readonly unknown[] = ['a\u0000b', '\ud800', '__proto__', 2 ** 31, Number.MAX_VALUE];

/** The input with one value of it exchanged, each in turn. */
function* spoil(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const [index, member] of value.entries())
      for (const spoilt of spoil(member)) yield value.toSpliced(index, 1, spoilt);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value))
      for (const spoilt of spoil(member)) yield { ...value, [name]: spoilt };
  } else yield* evil;
}

/** What the procedure's own schema takes of it. */
function takenOf(schema: z.ZodType): readonly unknown[] {
  const input = sampleInput(schema, (field) => ids[field]);
  return [...spoil(input)].filter((spoilt) => schema.safeParse(spoilt).success);
}

// Signing in takes a while for each try on purpose.
const procedures = listProcedures().filter(({ path }) => path !== 'accounts.signIn');

describe('whatever is sent within what a procedure takes', () => {
  it.each(procedures)('$path answers, and is never at a loss', async ({ path, schema, access }) => {
    if (!schema) return;
    const person = access === 'citizen' ? (await buildPerson(database)).person : null;
    const failed: string[] = [];
    for (const input of takenOf(schema)) {
      const { error } = await callProcedure(database, { path, input, staff: person ? null : staff, person });
      if (error && error.status >= 500) failed.push(`${JSON.stringify(input).slice(0, 300)}: ${told(error)}`);
    }
    expect(failed).toEqual([]);
  });
});

function told(error: Error): string {
  return error.cause instanceof Error ? `${error.message} < ${told(error.cause)}` : error.message;
}
