import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountRoles } from '../../domain/roles/account-roles.ts';
import { routeAccess } from '../../server/access/route-access.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { listProcedures } from '../rpc/list-procedures.ts';
import { buildTenant, type Tenant } from '../tenancy/build-tenant.ts';
import { idFields, sampleInput, sampleInputs } from '../tenancy/sample-input.ts';
import { madeByTheSender, readEveryId, readTenantIds, type TenantIds } from '../tenancy/tenant-ids.ts';
import { digestTenant, readPublicTables } from '../tenancy/tenant-tables.ts';
import { callProcedure, isRefused } from './call-procedure.ts';
import { buildRoleHolders, type RoleHolders } from './role-holders.ts';
import { readRolesDocument } from './roles-document.ts';

/** What a person who reads the document believes. */
const { rolesOf, requirementOf } = readRolesDocument(
  readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'roles.md'), 'utf8'),
);
const isOpen = (requirement = '') => /^(everyone|everyoneOncePublished|receiptHolder)$/.test(requirement);

/** Those whom the document lets in, of all roles and of nobody. */
function expectedFor(thing: string): readonly string[] {
  const requirement = requirementOf.get(thing);
  if (isOpen(requirement)) return ['nobody', ...accountRoles];
  if (requirement === 'anyStaff') return accountRoles;
  return rolesOf.get(requirement === 'municipalityKey' ? 'neighbours.read' : (requirement ?? '')) ?? [];
}

const database = openTestDatabase();
let test: TestServer;
let own: Tenant;
let other: Tenant;
let holders: RoleHolders;
let strangers: RoleHolders;
let realIds: TenantIds;
let everyId: readonly string[];
beforeAll(async () => {
  test = await openTestServer(database);
  own = await buildTenant(database);
  other = await buildTenant(database);
  holders = await buildRoleHolders(database, own.municipality);
  strangers = await buildRoleHolders(database, other.municipality);
  realIds = await readTenantIds(database, own);
  everyId = await readEveryId(database, own);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const procedures = listProcedures();

/** Imports are folders and no rows: `plans/staging/staged-import` asks for another municipality's. */
const kept = ['importId'];

describe('every procedure lets in those that docs/roles.md names', () => {
  it.each(procedures)('$path', async ({ path, schema }) => {
    const letIn: string[] = [];
    for (const who of ['nobody', ...accountRoles] as const) {
      // Ids that nobody has: what is asked here is who is let in, not what they find.
      const input = schema && sampleInput(schema, () => undefined);
      const staff = who === 'nobody' ? null : holders[who];
      const outcome = await callProcedure(database, { path, input, staff });
      if (!isRefused(outcome)) letIn.push(who);
      else expect(outcome.error?.code, who).toBe(who === 'nobody' ? 'not-signed-in' : 'forbidden');
    }
    expect(letIn).toEqual(expectedFor(path));
  });
});

describe('everyone with a role elsewhere', () => {
  // Its own administrators have just asked for notices of plans nearby, and other tests publish such plans.
  beforeAll(() =>
    database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        update neighbour_setting set distance_metres = null where municipality_id = ${own.municipality.id}
      `),
    ),
  );

  let before: Awaited<ReturnType<typeof digestTenant>>;
  // Jobs that other tests start hand over, seal and deliver what all municipalities have.
  const digestOwn = async () =>
    digestTenant(
      database,
      (await readPublicTables(database)).filter(({ name }) => !/^(journal_entry|log_entry|seal)$/.test(name)),
      own.municipality.id,
    );
  beforeAll(async () => {
    before = await digestOwn();
  });

  it.each(procedures.filter(({ access }) => !isOpen(access)))(
    'gets nothing of this municipality from $path, and changes nothing',
    async ({ path, schema }) => {
      const inputs = schema ? sampleInputs(schema, realIdOf) : [undefined];
      const taken = schema?.safeParse(inputs[0]);
      expect(taken?.error, 'the sample input must be one that the procedure takes').toBeUndefined();
      // A variant that fits with no other field is refused before anyone looks at whose it is.
      for (const input of inputs.filter((one) => !schema || schema.safeParse(one).success)) {
        for (const role of accountRoles) {
          const outcome = await callProcedure(database, { path, input, staff: strangers[role] });
          if (outcome.error) expect(outcome.error.status, `${role}: ${outcome.error.code}`).toBeLessThan(500);
          const told = outcome.error ? outcome.error.details : outcome.answer;
          expect(namesAny(told), `${role} is told of it`).toBe(false);
        }
      }
      expect(await digestOwn()).toEqual(before);
    },
  );
});

it('every field that takes an id is tried with a real one', () => {
  const fields = new Set(procedures.flatMap(({ schema }) => (schema ? idFields(schema) : [])));
  const unknown = [...fields].filter((field) => realIds[field] === undefined);
  expect(unknown.toSorted()).toEqual([...madeByTheSender, ...kept].toSorted());
});

describe('every address lets in those that docs/roles.md names', () => {
  const cookies = new Map<string, string>();
  beforeAll(async () => {
    for (const role of accountRoles) cookies.set(role, await test.cookieOf(holders[role]));
  });

  // The client's own files are served where it has been built.
  it.each(Object.keys(routeAccess).filter((route) => !['GET /*', 'GET /service-worker.js'].includes(route)))(
    '%s',
    async (route) => {
      const [method = 'GET', pattern = ''] = route.split(' ');
      const letIn: string[] = [];
      for (const who of ['nobody', ...accountRoles]) {
        const cookie = cookies.get(who);
        const answer = await test.server.inject({
          method: method as 'GET',
          url: addressOf(pattern),
          ...(cookie && { headers: { cookie } }),
        });
        const isProblem = answer.headers['content-type']?.toString().startsWith('application/problem+json');
        const problem = isProblem && method !== 'HEAD' ? answer.json() : undefined;
        const isForbidden = method === 'HEAD' || problem?.details?.needed !== undefined;
        if (answer.statusCode !== 401 && !(answer.statusCode === 403 && isForbidden)) letIn.push(who);
      }
      expect(letIn).toEqual(expectedFor(route));
    },
  );
});

describe('what nobody has declared', () => {
  it('is refused to everyone, a case manager too', async () => {
    const bare = await openTestServer(database, { undeclared: '/glemt' });
    const cookie = await bare.cookieOf(holders.caseManager);
    const answer = await bare.server.inject({ url: '/glemt', headers: { cookie } });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'forbidden', details: { needed: 'undeclared' } });
    await bare[Symbol.asyncDispose]();
  });
});

/** An id that is really this municipality's, so that no check hides behind a thing that is not there. */
function realIdOf(field: string): string | number | undefined {
  return realIds[field];
}

/** An address with ids that nobody has. */
function addressOf(pattern: string): string {
  return pattern
    .replace(':file', `${randomUUID()}.xlsx`)
    .replace(':position', '1')
    .replace(/:(commentId|hearingId|id)\b/, randomUUID())
    .replace(/:\w+/g, '1')
    .replace('*', 'x');
}

/** Whether a value carries any id of this municipality. */
function namesAny(value: unknown): boolean {
  const text = JSON.stringify(value ?? null);
  return everyId.some((id) => text.includes(id));
}
