import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routeAccess } from '../../server/access/route-access.ts';
import { openOwnerConnection } from '../database/owner-connection.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { buildTenant, type Tenant } from '../tenancy/build-tenant.ts';
import { evil, evilLine, fillWithEvil, takeEvilAway } from './evil-columns.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

const database = openTestDatabase();
const owner = openOwnerConnection();
let test: TestServer;
let tenant: Tenant;
let filled: readonly string[];
let answers: readonly Answer[];

type Answer = {
  readonly url: string;
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly disposition: string | undefined;
};

beforeAll(async () => {
  test = await openTestServer(database);
  tenant = await buildTenant(database);
  const { id } = tenant.municipality;
  const texts = { nb: evil, nn: evil, en: evil };
  const profile = {
    ...{ welcome: texts, openingHours: texts, assistance: texts },
    ...{ phone: evilLine, email: evilLine, postalAddress: evilLine, visitAddress: evilLine },
  };
  await owner`update municipality set profile = ${owner.json(profile)} where id = ${id}`;
  await owner.begin(async (transaction) => {
    await transaction`set local session_replication_role = 'replica'`;
    await transaction`update comment_handling set web_state = 'shown' where municipality_id = ${id}`;
    await transaction`update comment set withdrawn_at = null where municipality_id = ${id}`;
    await transaction`update hearing set cancelled_at = null where municipality_id = ${id}`;
  });
  for (const file of await owner`select id from stored_file where municipality_id = ${id}`) {
    const { sha256, size } = await test.files.put(Buffer.from(`%PDF-1.7 ${file.id}`));
    await owner`update stored_file set sha256 = ${sha256}, size = ${size} where id = ${file.id}`;
  }
  filled = await fillWithEvil(owner, id);
  answers = await askEverything();
});
afterAll(async () => {
  await takeEvilAway(owner, tenant.municipality.id);
  await owner`update municipality set profile = '{}' where id = ${tenant.municipality.id}`;
  await owner.end();
  await test[Symbol.asyncDispose]();
  await database.close();
});

/** Every address that is read, with the tenant's own things in it, as everyone and as its planner. */
async function askEverything(): Promise<readonly Answer[]> {
  const cookie = await test.cookieOf(tenant.staff);
  const ids = [tenant.version.id, tenant.hearing.id, tenant.documentId, tenant.commentId, tenant.plan.id];
  const urls = Object.keys(routeAccess)
    .filter((route) => route.startsWith('GET '))
    .flatMap((route) => {
      const address = route
        .slice('GET '.length)
        .replace(':number', tenant.municipality.number)
        .replace(':identifier', tenant.plan.identifier)
        .replace(':code', tenant.hearing.code)
        .replace(/:(position|seal|z|x|y)\b/g, '1')
        .replace(':file', `${tenant.hearing.id}.xlsx`)
        .replace(':name', encodeURIComponent(evilLine).slice(0, 200));
      const collections = ['plans', 'hearings', 'plan-objects', 'comments', 'documents', 'provisions'];
      const each = address.includes(':collectionId')
        ? collections.map((collection) => address.replace(':collectionId', collection))
        : [address];
      return each.flatMap((one) => ids.map((id) => one.replace(/:\w+/g, id)));
    });
  const pages = [...new Set(urls)].flatMap((url) =>
    url.startsWith('/ogc') ? [`${url}?f=html`, `${url}?f=json`] : [url],
  );
  const own = `/plan/${tenant.municipality.number}/${tenant.plan.identifier}`;
  const asked = [
    ...pages,
    ...['nn', 'en'].map((language) => `${own}?sprak=${language}`),
    `/${encodeURIComponent(evilLine)}`,
    `${own}${encodeURIComponent(evilLine)}`,
    `/?q=${encodeURIComponent(evil)}&sok=${encodeURIComponent(evil)}`,
    `/feeds/hearings.atom?kommune=${tenant.municipality.number}`,
    `/feeds/hearings.ics?kommune=${tenant.municipality.number}`,
  ];
  const found: Answer[] = [];
  for (const url of asked) {
    for (const headers of [{ accept: 'text/html' }, { accept: '*/*', cookie }]) {
      // Drawing takes seconds, and pictures hold no words that run.
      if (/\.(png|pdf)$|^\/print|^\/pictures/.test(url)) continue;
      const answer = await test.server.inject({ url, headers });
      expect(answer.headers['x-evil'], url).toBeUndefined();
      expect(answer.headers['x-content-type-options'], url).toBe('nosniff');
      found.push({
        url,
        status: answer.statusCode,
        type: String(answer.headers['content-type']),
        body: answer.body,
        disposition: answer.headers['content-disposition']?.toString(),
      });
    }
  }
  return found;
}

const ofType = (pattern: RegExp) => answers.filter(({ type, status }) => pattern.test(type) && status < 400);

it('the words that people and planners write took the evil ones', () => {
  expect(filled).toEqual(
    expect.arrayContaining([
      ...[
        'comment.text',
        'comment.heading',
        'comment_author.name',
        'comment_place.label',
        'comment_handling.answer_text',
      ],
      ...['plan.name', 'plan_object.name', 'provision.body', 'provision.heading', 'provision.clause'],
      ...['document.title', 'stored_file.name', 'municipality.name', 'hearing.contact_name', 'theme.name'],
    ]),
  );
});

describe('evil words', () => {
  it('make no address fail', () => {
    expect(
      answers.filter(({ status }) => status >= 500).map(({ url, status }) => `${status} ${url}`),
    ).toEqual([]);
  });

  it('in the name of a file end neither its header nor its quotes', () => {
    const files = answers.filter(({ disposition }) => disposition?.includes('filename*='));
    expect(files.some(({ url }) => url.startsWith('/files/documents/'))).toBe(true);
    expect(files.some(({ url }) => url.startsWith('/files/comments/'))).toBe(true);
    for (const { disposition, url } of files) {
      expect(disposition, url).toMatch(
        /^(inline|attachment); filename="[^"\\\r\n]*"; filename\*=UTF-8''[\w.!#$&+^`|~%-]*$/,
      );
    }
  });

  it('are shown as words in pages, never as elements', () => {
    const pages = answers.filter(({ type }) => type.startsWith('text/html'));
    const broken = pages.filter(({ body }) => /<script>evil|<img src=x/i.test(body));
    expect(broken.map(({ url }) => url)).toEqual([]);
    const showing = pages.filter(({ body }) => body.includes('&lt;script&gt;evil()')).map(({ url }) => url);
    const own = `/plan/${tenant.municipality.number}/${tenant.plan.identifier}`;
    expect(showing).toEqual(
      expect.arrayContaining([
        own,
        `${own}/innspill`,
        '/',
        `/kommune/${tenant.municipality.number}`,
        `${own}?sprak=en`,
      ]),
    );
    expect(showing.some((url) => url.startsWith('/ogc/'))).toBe(true);
    // Every script element is ours: a file, or data that no browser runs.
    for (const { url, body } of pages) {
      for (const [, attributes = ''] of body.matchAll(/<script([^>]*)>/g)) {
        expect(attributes, url).toMatch(/ src="\/[\w./-]+(\?[^"]*)?"| type="application\/ld\+json"/);
      }
    }
  });

  it('leave feeds, drawings and other XML well formed', () => {
    const documents = ofType(/[/+]xml\b/);
    expect(documents.some(({ body }) => body.includes('&lt;script&gt;'))).toBe(true);
    for (const { url, body } of documents) {
      const faults: string[] = [];
      const elements: string[] = [];
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => faults.push(error.message));
      parser.on('opentag', ({ local }) => elements.push(local));
      parser.write(body).close();
      expect(faults, url).toEqual([]);
      expect(elements, url).not.toContain('script');
    }
  });

  it('add no line to a calendar', () => {
    const calendars = ofType(/text\/calendar/);
    expect(calendars.length).toBeGreaterThan(0);
    for (const { url, body } of calendars) {
      const lines = body.split('\r\n');
      expect(lines, url).not.toContain('X-Evil: 1');
      const count = (line: string) => lines.filter((one) => one === line).length;
      expect(count('BEGIN:VEVENT'), url).toBe(count('END:VEVENT'));
    }
  });

  it('leave JSON that is read as JSON', () => {
    const json = ofType(/json/);
    expect(json.length).toBeGreaterThan(10);
    for (const { url, body } of json) expect(() => JSON.parse(body), url).not.toThrow();
  });
});
