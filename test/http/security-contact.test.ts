import { afterAll, expect, it } from 'vitest';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer } from './open-test-server.ts';

const database = openTestDatabase();
afterAll(() => database.close());
const url = '/.well-known/security.txt';

it('says whom to tell of a weakness, for half a year at a time', async () => {
  await using test = await openTestServer(database, {
    environment: { SECURITY_CONTACT: 'mailto:sikkerhet@eksempel.no', PUBLIC_URL: 'https://portal.example' },
  });
  const { body, headers, statusCode } = await test.server.inject({ url });
  expect(statusCode).toBe(200);
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(body).toContain('Contact: mailto:sikkerhet@eksempel.no\n');
  expect(body).toContain('Canonical: https://portal.example/.well-known/security.txt\n');
  const expires = Date.parse(/^Expires: (.*)$/m.exec(body)?.[1] ?? '');
  expect(expires).toBeGreaterThan(Date.now());
  expect(expires).toBeLessThan(Date.now() + 365 * 86_400_000);
});

it('is not there where nobody is named', async () => {
  await using test = await openTestServer(database);
  expect((await test.server.inject({ url })).statusCode).toBe(404);
});

it.each(['sikkerhet@eksempel.no', 'javascript:alert(1)', 'mailto:a@b.no\nContact: mailto:c@d.no'])(
  'takes no contact like %j',
  async (contact) => {
    await expect(openTestServer(database, { environment: { SECURITY_CONTACT: contact } })).rejects.toThrow(
      'SECURITY_CONTACT',
    );
  },
);
