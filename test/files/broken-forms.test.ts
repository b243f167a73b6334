import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountRoles } from '../../domain/roles/account-roles.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
const lines: string[] = [];
let test: TestServer;
let hearingId: string;
let cookie: string;
beforeAll(async () => {
  test = await openTestServer(database, {
    environment: { LOG_LEVEL: 'error' },
    log: { write: (line) => void lines.push(line) },
  });
  const { hearing, municipality } = await buildOpenHearing(database);
  hearingId = hearing.id;
  cookie = await test.cookieOf(await buildStaff(database, municipality, 'Kari', accountRoles));
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const addresses = [
  '/files/uploads',
  '/files/plan-documents',
  '/files/provision-readings',
  '/files/municipality-logo',
  '/files/draft-documents',
];

const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"';
const form = `${head}\r\n\r\n%PDF-1.7\r\n`;
const broken: readonly (readonly [string, string, string])[] = [
  ['has no end', 'multipart/form-data; boundary=x', form],
  ['names no boundary', 'multipart/form-data', `${form}--x--\r\n`],
  ['names a boundary longer than any', `multipart/form-data; boundary=${'b'.repeat(300)}`, form],
  ['names another boundary', 'multipart/form-data; boundary=y', `${form}--x--\r\n`],
  ['is empty', 'multipart/form-data; boundary=x', ''],
  [
    'holds no file',
    'multipart/form-data; boundary=x',
    `${head.replace(/; filename.*/, '')}\r\n\r\nv\r\n--x--\r\n`,
  ],
];

function send(address: string, type: string, payload: string) {
  return test.server.inject({
    method: 'POST',
    url: address === '/files/uploads' ? `${address}?hearing=${hearingId}` : address,
    headers: { 'content-type': type, cookie },
    payload,
  });
}

describe('a form with a file', () => {
  it.each(broken)(
    'that %s is the mistake of who sends it, at every address',
    async (_what, type, payload) => {
      for (const address of addresses) {
        const answer = await send(address, type, payload);
        expect(answer.statusCode, address).toBe(400);
        expect(answer.json(), address).toMatchObject({ code: 'validation' });
      }
      expect(lines).toEqual([]);
    },
  );

  it('may call its file nothing at all', async () => {
    const nameless = form.replace('"a.pdf"', '""\r\ncontent-type: application/octet-stream');
    const answer = await send('/files/uploads', 'multipart/form-data; boundary=x', `${nameless}--x--\r\n`);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ name: 'vedlegg.pdf', mediaType: 'application/pdf' });
  });
});
