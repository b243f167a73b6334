import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  authorityStatementSchema,
  type StatementInput,
} from '../../domain/neighbours/neighbour-statement.ts';
import type { Session } from '../../server/accounts/session.ts';
import { readDeskComment } from '../../server/desk/desk-queue.service.ts';
import { readContact } from '../../server/desk/read-personal-data.ts';
import {
  giveAuthorityStatement,
  listStatementHearings,
} from '../../server/neighbours/authority-statements.ts';
import { keepAuthority } from '../../server/people/authorities.service.ts';
import { giveRole } from '../../server/people/people.service.ts';
import { buildOpenHearing, type OpenHearing } from '../builders/build-open-hearing.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

let open: OpenHearing;
let planner: Session;
let county: Session;
let museum: Session;
beforeAll(async () => {
  open = await buildOpenHearing(database);
  planner = await buildStaff(database, open.municipality);
  county = await authorityPerson('Eksempel fylkeskommune', true);
  museum = await authorityPerson('Eksempel museum', false);
});

async function authorityPerson(name: string, mayObject: boolean): Promise<Session> {
  const administrator = await buildStaff(database, open.municipality, 'Ida', ['municipalityAdministrator']);
  const person = await buildStaff(database, open.municipality, `Liv i ${name}`, ['auditor']);
  const { authorityId } = await keepAuthority(database, administrator, { name, kind: 'county', mayObject });
  const { accountId } = person;
  await giveRole(database, administrator, { accountId, role: 'authority', authorityId });
  return { ...person, roles: ['auditor', 'authority'] };
}

const statement = (changes: Partial<StatementInput> = {}) =>
  authorityStatementSchema.parse({
    hearingId: open.hearing.id,
    idempotencyKey: randomUUID(),
    receiptSecret: randomBytes(16).toString('base64url'),
    kind: 'comment',
    target: { kind: 'wholePlan' },
    places: [],
    text: 'Fylkesvegen må vises i planen.',
    email: 'plan@fylket.example',
    ...changes,
  });

const deskComment = async (number: number) => {
  const [row] = await database.withRole('planner', planner, (transaction) =>
    transaction.execute<{ id: string }>(sql`
      select id from comment where hearing_id = ${open.hearing.id} and number = ${number}
    `),
  );
  return readDeskComment(database, planner, row?.id ?? '');
};

test('an authority sees the hearings it can say something in, and what it may send', async () => {
  expect(await listStatementHearings(database, county)).toMatchObject({
    authority: { name: 'Eksempel fylkeskommune', mayObject: true },
    hearings: [{ id: open.hearing.id, mayState: true, mayObject: true }],
  });
  expect((await listStatementHearings(database, museum)).hearings).toMatchObject([{ mayObject: false }]);
  expect(await listStatementHearings(database, planner)).toEqual({ authority: null, hearings: [] });
});

test('its statement comes as the authority’s, known by its sign-in, and once however often it is sent', async () => {
  const given = statement();
  const receipt = await giveAuthorityStatement(database, county, given);
  expect(await giveAuthorityStatement(database, county, given)).toEqual(receipt);
  const kept = await deskComment(receipt.number);
  expect(kept).toMatchObject({
    kind: 'comment',
    authorKind: 'authority',
    senderName: 'Eksempel fylkeskommune',
    person: { organisationName: 'Eksempel fylkeskommune' },
  });
  expect(await readContact(database, planner, kept.id)).toMatchObject({ email: 'plan@fylket.example' });
});

test('it objects where it has that right, and nobody else does', async () => {
  const objection = () => statement({ kind: 'objection', grounds: ['environment'] });
  const receipt = await giveAuthorityStatement(database, county, objection());
  expect(await deskComment(receipt.number)).toMatchObject({ kind: 'objection' });
  await expect(giveAuthorityStatement(database, museum, objection())).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(giveAuthorityStatement(database, planner, statement())).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('it says nothing in another municipality’s hearing by this way', async () => {
  const elsewhere = await buildOpenHearing(database);
  const given = { ...statement(), hearingId: elsewhere.hearing.id };
  await expect(giveAuthorityStatement(database, county, given)).rejects.toMatchObject({ code: 'not-found' });
});
