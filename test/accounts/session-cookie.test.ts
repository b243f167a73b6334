import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../server/accounts/session.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { givePassword } from '../builders/give-password.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer } from '../http/open-test-server.ts';
import { postProcedure } from '../http/post-procedure.ts';

const database = openTestDatabase();
let staff: Session;
let password: string;
beforeAll(async () => {
  staff = await buildStaff(database, await buildMunicipality(database));
  password = await givePassword(database, staff);
});
afterAll(() => database.close());

/** A cookie's name, value and attributes, as a browser reads them. */
function readCookie(header: unknown) {
  const [first = '', ...attributes] = String(header)
    .split(';')
    .map((part) => part.trim());
  const [name, value] = first.split('=');
  return { name, value, attributes: attributes.map((one) => one.toLowerCase()) };
}

describe.each([
  ['http', {}, 'allmenning'],
  ['https', { PUBLIC_URL: 'https://portal.example' }, '__Host-allmenning'],
] as const)('the cookie of a session over %s', (scheme, environment, expectedName) => {
  it('is kept from scripts and other sites, opens the desk and ends with signing out', async () => {
    await using test = await openTestServer(database, { environment });
    const credentials = { username: ` ${staff.username.toUpperCase()} `, password };
    const signedIn = await postProcedure(test, 'accounts.signIn', credentials);
    expect(signedIn.statusCode).toBe(200);
    const { name, value, attributes } = readCookie(signedIn.headers['set-cookie']);
    expect(name).toBe(expectedName);
    expect(attributes).toEqual(expect.arrayContaining(['httponly', 'samesite=lax', 'path=/']));
    expect(attributes.includes('secure')).toBe(scheme === 'https');
    expect(attributes.some((one) => one.startsWith('domain'))).toBe(false);
    expect(signedIn.body, 'the token stands in the cookie alone').not.toContain(String(value));

    const cookie = `${name}=${value}`;
    const me = () => test.server.inject({ url: '/trpc/accounts.me', headers: { cookie } });
    expect((await me()).json().result.data).toEqual(staff);

    const signedOut = await postProcedure(test, 'accounts.signOut', null, { cookie });
    const cleared = readCookie(signedOut.headers['set-cookie']);
    expect(cleared).toMatchObject({ name: expectedName, value: '' });
    expect(cleared.attributes).toEqual(expect.arrayContaining(['httponly', 'samesite=lax', 'path=/']));
    expect((await me()).json().result.data).toBeNull();
  });
});

describe('signing in', () => {
  it('answers a wrong password and an unknown name alike, and sets no cookie', async () => {
    await using test = await openTestServer(database);
    const [wrong, unknown] = await Promise.all([
      postProcedure(test, 'accounts.signIn', { username: staff.username, password: 'feil' }),
      postProcedure(test, 'accounts.signIn', { username: 'ingen', password: 'feil' }),
    ]);
    expect(wrong.statusCode).toBe(401);
    expect(wrong.json()).toEqual(unknown.json());
    expect(Object.keys(wrong.headers)).toEqual(Object.keys(unknown.headers));
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it('takes no cookie of the plain name once the portal is on https', async () => {
    await using test = await openTestServer(database, {
      environment: { PUBLIC_URL: 'https://portal.example' },
    });
    const cookie = await test.cookieOf(staff);
    const response = await test.server.inject({ url: '/trpc/accounts.me', headers: { cookie } });
    expect(response.json().result.data).toBeNull();
  });
});
