import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { municipalityPageSchema } from '../../domain/municipality-profile.ts';
import type { Session } from '../../server/accounts/session.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { postProcedure } from '../http/post-procedure.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const ask = (url: string, headers: Record<string, string> = {}) =>
  test.server.inject({ url, headers: { accept: 'text/html', ...headers } });

/** Who may frame an answer. */
async function ancestorsOf(url: string): Promise<string | undefined> {
  const { headers } = await ask(url);
  return /frame-ancestors ([^;]*)/.exec(String(headers['content-security-policy']))?.[1];
}

const allow = (municipalityId: string, origins: readonly string[]) =>
  database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      update municipality set profile = ${JSON.stringify({ embedOrigins: origins })}::text::jsonb
      where id = ${municipalityId}
    `),
  );

describe('a frame on another site', () => {
  it('is for the sites that the municipality allows, and for the portal itself', async () => {
    const { municipality, plan } = await buildOpenHearing(database);
    const frames = [
      `/embed/kommune/${municipality.number}?visning=liste`,
      `/embed/plan/${municipality.number}/${plan.identifier}`,
      `/embed/plan/${municipality.number}/${plan.identifier}/innspill`,
    ];
    for (const frame of frames) expect(await ancestorsOf(frame), frame).toBe("'self'");
    await allow(municipality.id, ['https://www.kommunen.example', 'https://plan.example:8443']);
    for (const frame of frames) {
      expect(await ancestorsOf(frame), frame).toBe(
        "'self' https://www.kommunen.example https://plan.example:8443",
      );
      const { headers } = await ask(frame);
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
      expect(headers['x-robots-tag']).toBe('noindex');
    }
  });

  it('is of one municipality: what another allows changes nothing', async () => {
    const [one, other] = [await buildMunicipality(database), await buildMunicipality(database)];
    await allow(other.id, ['https://andre.example']);
    expect(await ancestorsOf(`/embed/kommune/${one.number}`)).toBe("'self'");
  });

  it('is never of anything else', async () => {
    const { municipality, plan } = await buildOpenHearing(database);
    await allow(municipality.id, ['https://www.kommunen.example']);
    for (const url of [
      '/',
      `/kommune/${municipality.number}`,
      `/plan/${municipality.number}/${plan.identifier}`,
      `/plan/${municipality.number}/${plan.identifier}/innspill`,
      '/desk',
      '/desk/kommune',
      '/innspill',
      '/embed/demo',
      '/embed/bygg',
      '/embed/kommune/0001',
      `/embed/plan/${municipality.number}/finnes-ikke`,
      '/embed/desk',
      '/embed.js',
      '/feeds/hearings.atom',
      '/trpc/accounts.me',
    ]) {
      expect(await ancestorsOf(url), url).toBe("'none'");
      expect((await ask(url)).headers['x-frame-options'], url).toBe('DENY');
    }
  });

  it('follows the municipality to its number of today', async () => {
    const municipality = await buildMunicipality(database);
    const former = await buildMunicipality(database);
    await database.withRole('operations', {}, async (transaction) => {
      await transaction.execute(sql`delete from municipality_number where municipality_id = ${former.id}`);
      await transaction.execute(sql`
        insert into municipality_number (municipality_id, number, valid_to)
        values (${municipality.id}, ${former.number}, '2023-12-31')
      `);
    });
    const { statusCode, headers } = await ask(`/embed/kommune/${former.number}?visning=liste`);
    expect([statusCode, headers.location]).toEqual([
      301,
      `/embed/kommune/${municipality.number}?visning=liste`,
    ]);
  });
});

describe('the list of sites', () => {
  const page = {
    welcome: { nb: '', nn: '', en: '' },
    accent: '#0b5d4e',
    phone: '',
    email: '',
    postalAddress: '',
    visitAddress: '',
    openingHours: { nb: '', nn: '', en: '' },
    assistance: { nb: '', nn: '', en: '' },
  };

  it.each([
    ['a whole site', 'https://www.kommunen.no', 'https://www.kommunen.no'],
    ['capital letters and a slash', ' HTTPS://WWW.Kommunen.NO/ ', 'https://www.kommunen.no'],
    ['letters of our own', 'https://færder.kommune.no', 'https://xn--frder-sra.kommune.no'],
    ['a port', 'https://kommunen.no:8443', 'https://kommunen.no:8443'],
    ['one’s own machine', 'http://localhost:3000', 'http://localhost:3000'],
  ])('takes %s', (_what, given, kept) => {
    expect(municipalityPageSchema.parse({ ...page, embedOrigins: [given, given] }).embedOrigins).toEqual([
      kept,
    ]);
  });

  it.each([
    ['what is no address', 'kommunen.no'],
    ['everything', '*'],
    ['a site and all under it', 'https://*.kommunen.no'],
    ['no encryption', 'http://www.kommunen.no'],
    ['a page', 'https://www.kommunen.no/planer'],
    ['someone’s password', 'https://ola:hemmelig@kommunen.no'],
    ['a script', 'javascript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['a policy of its own', "https://a.no; script-src 'unsafe-inline'"],
    ['nothing', ''],
  ])('refuses %s', (_what, given) => {
    expect(municipalityPageSchema.safeParse({ ...page, embedOrigins: [given] }).success).toBe(false);
  });

  it('is kept by the municipality’s administrator, in force at once, and left alone by older forms', async () => {
    const municipality = await buildMunicipality(database);
    const staff = await buildStaff(database, municipality);
    const update = async (who: Session, change: object, expectedRevision: number) =>
      postProcedure(
        test,
        'municipalityDesk.update',
        { expectedRevision, page: { ...page, ...change } },
        { cookie: await test.cookieOf(who) },
      );
    const wanted = { embedOrigins: ['https://www.kommunen.example'] };
    expect((await update(staff, wanted, 0)).statusCode).toBe(403);
    expect(await ancestorsOf(`/embed/kommune/${municipality.number}`)).toBe("'self'");
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        insert into account_role (account_id, municipality_id, role)
        values (${staff.accountId}, ${municipality.id}, 'municipalityAdministrator')
      `),
    );
    expect((await update(staff, wanted, 0)).statusCode).toBe(200);
    const frame = `/embed/kommune/${municipality.number}`;
    expect(await ancestorsOf(frame)).toBe("'self' https://www.kommunen.example");
    expect((await update(staff, {}, 1)).statusCode).toBe(200);
    expect(await ancestorsOf(frame)).toBe("'self' https://www.kommunen.example");
    expect((await update(staff, { embedOrigins: ['*'] }, 2)).statusCode).toBe(400);
    expect((await update(staff, { embedOrigins: [] }, 2)).statusCode).toBe(200);
    expect(await ancestorsOf(frame)).toBe("'self'");
  });
});

describe('the script for other sites', () => {
  it('is small, may be loaded from anywhere, and is asked for again unless its version is named', async () => {
    const { headers, rawPayload } = await ask('/embed.js');
    expect(rawPayload.length).toBeLessThan(5000);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(headers['cache-control']).not.toContain('immutable');
    const again = await ask('/embed.js', { 'if-none-match': String(headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const [, versioned = ''] = /(\/embed\.js\?v=[\w-]+)/.exec((await ask('/embed/demo')).body) ?? [];
    expect((await ask(versioned)).headers['cache-control']).toContain('immutable');
    expect((await ask('/embed.js?v=gammel')).headers['cache-control']).not.toContain('immutable');
  });
});

describe('the page that makes the code', () => {
  it('writes what was chosen, so that nothing of it can break out of the code', async () => {
    const { municipality, plan } = await buildOpenHearing(database, { name: 'Havnegata' });
    const query = `kommune=${municipality.number}&type=plan&plan=${plan.identifier}&hoyde=800&rammesprak=nn`;
    const { body } = await ask(`/embed/bygg?${query}`);
    const code = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(body)?.[1]?.replaceAll('&quot;', '"');
    expect(code).toContain(
      `kommune="${municipality.number}" type="plan" plan="${plan.identifier}" height="800" sprak="nn"`,
    );
    expect(code).toContain('/embed.js"');
    const odd = await ask('/embed/bygg?type=%22%3E%3Cscript%3E&hoyde=1e9&plan=%3Cb%3E&kommune=%3Cb%3E');
    expect(odd.statusCode).toBe(200);
    expect(odd.body).not.toMatch(/<b>|"><script>/);
  });
});
