import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../server/accounts/session.ts';
import {
  createGeodataKey,
  listGeodataKeys,
  revokeGeodataKey,
} from '../../server/neighbours/geodata-keys.service.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildAdministrator } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
const lines: string[] = [];
let served: TestServer;
let own: Session;
let other: Session;
beforeAll(async () => {
  served = await openTestServer(database, {
    environment: { LOG_LEVEL: 'debug' },
    log: { write: (line) => lines.push(line) },
  });
  own = await buildAdministrator(database, await buildMunicipality(database));
  other = await buildAdministrator(database, await buildMunicipality(database));
});
afterAll(async () => {
  await served[Symbol.asyncDispose]();
  await database.close();
});

const readWith = (key: string) =>
  served.server.inject({ url: '/geodata/reader.json', headers: { authorization: `Bearer ${key}` } });

test('a program with a key reads on behalf of the municipality that made it', async () => {
  const { key } = await createGeodataKey(database, own, 'Kartløsningen vår');
  const answer = await readWith(key);
  expect(answer.json()).toMatchObject({ municipality: { number: own.municipalityNumber } });
});

test('a key taken back is refused at once', async () => {
  const { id, key } = await createGeodataKey(database, own, 'Gammel kartløsning');
  expect((await readWith(key)).statusCode).toBe(200);
  await revokeGeodataKey(database, own, id);
  const answer = await readWith(key);
  expect(answer.statusCode).toBe(401);
  expect(answer.json()).toMatchObject({ code: 'geodata-key-unknown' });
});

test('the list says who made a key and when it was used, and never what it is', async () => {
  const { id, key } = await createGeodataKey(database, own, 'Innsyn');
  const unused = (await listGeodataKeys(database, own)).find((one) => one.id === id);
  expect(unused).toMatchObject({ name: 'Innsyn', createdBy: own.displayName, lastUsedAt: null });
  await readWith(key);
  const list = await listGeodataKeys(database, own);
  expect(list.find((one) => one.id === id)?.lastUsedAt).toBeInstanceOf(Date);
  expect(JSON.stringify(list)).not.toContain(key.slice(11));
});

test('nowhere in the database does a key stand as it is, nor in the log', async () => {
  const { key } = await createGeodataKey(database, own, 'Hemmelig');
  await readWith(key);
  const rows = await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      select to_jsonb(geodata_key)::text as row from geodata_key
      union all select to_jsonb(audit_event)::text from audit_event
    `),
  );
  expect(JSON.stringify(rows)).not.toContain(key.slice(11));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join('')).not.toContain(key.slice(11));
});

test('one municipality neither sees nor takes back another’s keys', async () => {
  const { id, key } = await createGeodataKey(database, own, 'Vår');
  expect((await listGeodataKeys(database, other)).map((one) => one.id)).not.toContain(id);
  await expect(revokeGeodataKey(database, other, id)).rejects.toMatchObject({ code: 'not-found' });
  expect((await readWith(key)).statusCode).toBe(200);
});

test('what was done with keys is in the audit log', async () => {
  const { id } = await createGeodataKey(database, own, 'Loggført');
  await revokeGeodataKey(database, own, id);
  await revokeGeodataKey(database, own, id);
  const acts = await database.withRole('planner', { municipalityId: own.municipalityId }, (transaction) =>
    transaction.execute<{ act: string; account_id: string }>(sql`
      select act, account_id from audit_event where details ->> 'keyId' = ${id} order by id
    `),
  );
  expect(acts).toEqual([
    { act: 'geodataKey.create', account_id: own.accountId },
    { act: 'geodataKey.revoke', account_id: own.accountId },
  ]);
});

test('a municipality has a sane number of keys in use', async () => {
  const staff = await buildAdministrator(database, await buildMunicipality(database));
  for (let count = 0; count < 20; count += 1) await createGeodataKey(database, staff, `Nr. ${count}`);
  await expect(createGeodataKey(database, staff, 'En til')).rejects.toMatchObject({ code: 'too-many-keys' });
});
