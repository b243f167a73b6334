import { gunzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadlineInstant } from '../../domain/deadlines.ts';
import { openDataLicence } from '../../domain/open-data-licence.ts';
import { addDays, osloDate, startOfOsloDay } from '../../domain/oslo-time.ts';
import { buildHearing, type HearingOptions } from '../builders/build-hearing.ts';
import { type BuiltMunicipality, buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database, { environment: { PUBLIC_URL: 'https://portal.example' } });
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const ask = (url: string, headers: Record<string, string> = {}) => test.server.inject({ url, headers });

async function atom(query: string) {
  const answer = await ask(`/feeds/hearings.atom?${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return parseAtomFeed(answer.body);
}

async function events(query: string) {
  const answer = await ask(`/feeds/hearings.ics?${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(answer.body));
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

type Heard = HearingOptions & {
  readonly planType?: number;
  readonly name?: string;
  readonly decidedOn?: string;
};

/** A plan with a hearing in a municipality; the hearing with the plan's id beside it. */
async function hear(municipality: BuiltMunicipality, { planType, name, decidedOn, ...options }: Heard = {}) {
  const plan = await buildPlan(database, municipality, {
    ...(planType && { planType }),
    ...(name && { name }),
    ...(decidedOn && { decidedOn }),
  });
  return { ...(await buildHearing(database, plan, options)), identifier: plan.identifier };
}

const operate = (statement: ReturnType<typeof sql>) =>
  database.withRole('operations', {}, (transaction) => transaction.execute(statement));

const idsOf = (feed: Awaited<ReturnType<typeof atom>>) => (feed.entries ?? []).map(({ id }) => id);
const urn = ({ id }: { readonly id: string }) => `urn:uuid:${id}`;

describe('the feed of hearings', () => {
  it('tells an Atom reader what is heard, where to speak, and on what terms it may be used', async () => {
    const municipality = await buildMunicipality(database);
    const hearing = await hear(municipality, { name: 'Brygga & «torget» <nord>' });
    const feed = await atom(`municipality=${municipality.number}`);
    expect(feed.title?.value).toContain(municipality.name);
    expect(feed.rights?.value).toContain(openDataLicence.url);
    expect(feed.links).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ rel: 'license', href: openDataLicence.url }),
        expect.objectContaining({
          rel: 'self',
          href: expect.stringMatching(/^https:\/\/portal\.example\/feeds/),
        }),
      ]),
    );
    const [entry, ...others] = feed.entries ?? [];
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      id: urn(hearing),
      title: { value: 'Brygga & «torget» <nord> – høring og offentlig ettersyn' },
      published: hearing.opensAt.toISOString(),
      updated: hearing.opensAt.toISOString(),
    });
    expect(entry?.links?.[0]?.href).toBe(
      `https://portal.example/plan/${municipality.number}/${hearing.identifier}?horing=${hearing.code}`,
    );
    expect(entry?.authors?.[0]?.name).toContain(municipality.name);
  });

  it('never tells of a draft, nor whom to call', async () => {
    const municipality = await buildMunicipality(database);
    await hear(municipality, { isDraft: true });
    await hear(municipality);
    for (const form of ['atom', 'ics']) {
      const { body } = await ask(`/feeds/hearings.${form}?municipality=${municipality.number}`);
      expect(body).not.toMatch(/Kari|plan@kommune/);
    }
    expect(await atom(`municipality=${municipality.number}`)).toMatchObject({ entries: { length: 1 } });
    expect(await events(`municipality=${municipality.number}`)).toHaveLength(1);
  });

  it('keeps the id and moves the time when the deadline is extended', async () => {
    const municipality = await buildMunicipality(database);
    const hearing = await hear(municipality);
    const query = `municipality=${municipality.number}`;
    const before = (await atom(query)).entries?.[0];
    const [eventBefore] = await events(query);
    const later = deadlineInstant(addDays(osloDate(hearing.closesAt), 14));
    await operate(sql`
      insert into hearing_extension (municipality_id, hearing_id, previous_closes_at, closes_at, reason, extended_by)
      values (${municipality.id}, ${hearing.id}, ${hearing.closesAt.toISOString()}, ${later.toISOString()}, 'Etter samtale med Ola Nordmann', 'Kari')
    `);
    await operate(sql`update hearing set closes_at = ${later.toISOString()} where id = ${hearing.id}`);
    const { body } = await ask(`/feeds/hearings.atom?${query}`);
    const after = parseAtomFeed(body).entries?.[0];
    expect(after?.id).toBe(before?.id);
    expect(Date.parse(String(after?.updated))).toBeGreaterThan(Date.parse(String(before?.updated)));
    expect(after?.summary?.value).toContain('Fristen er forlenget.');
    expect(body).not.toContain('Ola');
    const [eventAfter] = await events(query);
    expect(eventAfter?.uid).toBe(eventBefore?.uid);
    expect(eventAfter?.sequence).toBeGreaterThan(eventBefore?.sequence ?? 0);
    expect(eventAfter?.endDate.toString()).toBe(addDays(osloDate(hearing.closesAt), 15));
  });

  it('is not sent again to whoever has it, and is once something has changed', async () => {
    const municipality = await buildMunicipality(database);
    const hearing = await hear(municipality);
    for (const form of ['atom', 'ics']) {
      const url = `/feeds/hearings.${form}?municipality=${municipality.number}`;
      const { headers } = await ask(url);
      expect(Date.parse(String(headers['last-modified']))).toBe(
        Math.floor(hearing.opensAt.getTime() / 1000) * 1000,
      );
      expect(headers).toMatchObject({ 'access-control-allow-origin': '*' });
      const known = await ask(url, { 'if-none-match': String(headers.etag) });
      expect([known.statusCode, known.body, known.headers.etag]).toEqual([304, '', headers.etag]);
      const since = String(headers['last-modified']);
      expect((await ask(url, { 'if-modified-since': since })).statusCode).toBe(304);
      // The tag knows better than the clock.
      expect((await ask(url, { 'if-modified-since': since, 'if-none-match': 'W/"annet"' })).statusCode).toBe(
        200,
      );
      const packed = await ask(url, { 'accept-encoding': 'gzip' });
      expect(gunzipSync(packed.rawPayload).toString()).toBe((await ask(url)).body);
    }
    const url = `/feeds/hearings.atom?municipality=${municipality.number}`;
    const { headers } = await ask(url);
    await operate(sql`update plan set name = 'Nytt navn' where id = ${hearing.planId}`);
    expect((await ask(url, { 'if-none-match': String(headers.etag) })).statusCode).toBe(200);
  });

  it('comes in pages that hold every hearing once, the latest change first', async () => {
    const municipality = await buildMunicipality(database);
    const heard = [];
    for (let days = 1; days <= 5; days++) heard.push(await hear(municipality, { opensInDays: -days }));
    // Two of the very same instant lie side by side over a page's end.
    await operate(sql`
      update hearing set published_at = (select published_at from hearing where id = ${heard[1]?.id ?? ''})
      where id = ${heard[2]?.id ?? ''}
    `);
    const seen: (string | undefined)[] = [];
    let query: string | undefined = `municipality=${municipality.number}&limit=2`;
    for (let page = 0; query !== undefined && page < 9; page++) {
      const feed: Awaited<ReturnType<typeof atom>> = await atom(query);
      seen.push(...idsOf(feed));
      const next: string | undefined = feed.links?.find(({ rel }) => rel === 'next')?.href;
      query = next && new URL(next).search.slice(1);
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen)).toEqual(new Set(heard.map(urn)));
    expect([seen[0], seen[4]]).toEqual([heard[0], heard[4]].map((one) => one && urn(one)));
  });
});

describe('the calendar of hearings', () => {
  it('has the period as whole days in Norway, the last day among them', async () => {
    const municipality = await buildMunicipality(database);
    const hearing = await hear(municipality);
    // Over the change to summer time, when a day has 23 hours.
    await operate(sql`
      update hearing set opens_at = ${startOfOsloDay('2027-03-15').toISOString()},
        closes_at = ${deadlineInstant('2027-04-26').toISOString()}
      where id = ${hearing.id}
    `);
    const [event] = await events(`municipality=${municipality.number}`);
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe('2027-03-15');
    expect(event?.endDate.toString()).toBe('2027-04-27');
    expect(event?.summary).toContain('Frist 26. april 2027');
    expect(event?.uid).toBe(urn(hearing));
    expect(event?.sequence).toBe(0);
    const component = event?.component;
    expect(component?.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(component?.getFirstPropertyValue('url')).toContain(`/plan/${municipality.number}/`);
    expect(component?.getFirstPropertyValue('dtstamp')).toBeTruthy();
    expect(component?.getFirstPropertyValue('geo')).toEqual([
      expect.closeTo(59.265, 3),
      expect.closeTo(10.41, 3),
    ]);
  });

  it('folds long lines between letters and gives every sign back', async () => {
    const municipality = await buildMunicipality(database);
    const name = `Ærlig; talt, «ny\\gammel» ${'blåbærsyltetøyåkeren 😀 '.repeat(6)}slutt`;
    await hear(municipality, { name });
    const query = `municipality=${municipality.number}`;
    const { rawPayload, body } = await ask(`/feeds/hearings.ics?${query}`);
    const lines = body.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(new TextDecoder('utf-8', { fatal: true }).decode(rawPayload)).toBe(body);
    const [event] = await events(query);
    expect(event?.summary.startsWith(name)).toBe(true);
    expect(event?.description).toContain('\n');
  });

  it('says that a hearing was called off, and nothing of what it said', async () => {
    const municipality = await buildMunicipality(database);
    const hearing = await hear(municipality, { name: 'Hemmelighuset' });
    const query = `municipality=${municipality.number}`;
    const [before] = await events(query);
    await operate(sql`update hearing set cancelled_at = app.clock() where id = ${hearing.id}`);
    const [after] = await events(query);
    expect(after?.uid).toBe(before?.uid);
    expect(after?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    const feed = await ask(`/feeds/hearings.atom?${query}`);
    expect(idsOf(parseAtomFeed(feed.body))).toEqual([]);
    expect(feed.body).toContain(`<at:deleted-entry ref="${urn(hearing)}"`);
    expect(feed.body + (await ask(`/feeds/hearings.ics?${query}`)).body).not.toContain('Hemmelighuset');
  });
});

describe('what a municipality shares with nobody', () => {
  it('is told to its own caseworkers, and kept by no cache', async () => {
    const municipality = await buildMunicipality(database);
    await hear(municipality);
    await operate(sql`
      insert into layer_sharing (municipality_id, layer, audience) values (${municipality.id}, 'hearings', 'none')
    `);
    // Over https the cookie is bound to the host.
    const cookie = `__Host-${await test.cookieOf(await buildStaff(database, municipality))}`;
    const { body, headers } = await ask(`/feeds/hearings.ics?municipality=${municipality.number}`, {
      cookie,
    });
    expect(body).toContain('BEGIN:VEVENT');
    expect(headers['cache-control']).toMatch(/^private/);
    expect(headers['access-control-allow-origin']).toBeUndefined();
    const open = await ask(`/feeds/hearings.ics?municipality=${municipality.number}`);
    expect(open.headers['access-control-allow-origin']).toBe('*');
    expect(headers.vary).toContain('cookie');
  });
});

describe.each([
  ['Atom', async (query: string) => idsOf(await atom(query))],
  ['calendar', async (query: string) => (await events(query)).map(({ uid }) => uid)],
])('the filters, in %s', (_form, idsOfFeed) => {
  it('mean a municipality by its number of today and by a former one', async () => {
    const municipality = await buildMunicipality(database);
    const former = await buildMunicipality(database);
    // The second is merged into the first.
    await operate(sql`delete from municipality_number where municipality_id = ${former.id}`);
    await operate(sql`
      insert into municipality_number (municipality_id, number, valid_to)
      values (${municipality.id}, ${former.number}, '2023-12-31')
    `);
    const hearing = await hear(municipality);
    expect(await idsOfFeed(`municipality=${municipality.number}`)).toEqual([urn(hearing)]);
    expect(await idsOfFeed(`kommune=${former.number}`)).toEqual([urn(hearing)]);
  });

  it('mean a region, and nobody outside it', async () => {
    const [inside, outside] = [await buildMunicipality(database), await buildMunicipality(database)];
    const slug = `r-${inside.number}`;
    await operate(sql`
      with made as (insert into region (slug, name) values (${slug}, 'Prøveregionen') returning id)
      insert into region_municipality select id, ${inside.id} from made
    `);
    const hearing = await hear(inside);
    await hear(outside);
    expect(await idsOfFeed(`region=${slug}`)).toEqual([urn(hearing)]);
    expect(await idsOfFeed(`region=${slug}&municipality=${outside.number}`)).toEqual([]);
  });

  it('mean a box, and a circle in metres on the ground', async () => {
    const municipality = await buildMunicipality(database);
    const near = await hear(municipality, { box: [10.4, 59.26, 10.42, 59.27] });
    const far = await hear(municipality, { box: [10.5, 59.26, 10.52, 59.27] });
    const of = (query: string) => idsOfFeed(`municipality=${municipality.number}&${query}`);
    expect(await of('bbox=10.35,59.2,10.45,59.3')).toEqual([urn(near)]);
    expect(new Set(await of('bbox=10.41,59.2,10.51,59.3'))).toEqual(new Set([urn(near), urn(far)]));
    // 0.01 degrees west of the near one: 569 metres at this latitude.
    expect(await of('point=10.39,59.265&radius=560')).toEqual([]);
    expect(await of('point=10.39,59.265&radius=580')).toEqual([urn(near)]);
  });

  it('mean a plan type and a stage', async () => {
    const municipality = await buildMunicipality(database);
    const open = await hear(municipality, { planType: 34 });
    const start = await hear(municipality, { kind: 'startNotice' });
    const closed = await hear(municipality, { opensInDays: -60, closesInDays: -10 });
    const adopted = await hear(municipality, {
      opensInDays: -90,
      closesInDays: -40,
      decidedOn: '2026-01-10',
    });
    const of = (query: string) => idsOfFeed(`municipality=${municipality.number}&${query}`);
    expect(await of('planType=34')).toEqual([urn(open)]);
    expect(await of('stage=hearing')).toEqual([urn(open)]);
    expect(await of('stage=announced')).toEqual([urn(start)]);
    expect(await of('stage=processing')).toEqual([urn(closed)]);
    expect(await of('fase=adopted')).toEqual([urn(adopted)]);
  });

  it('leave out what a municipality does not share', async () => {
    const municipality = await buildMunicipality(database);
    const hearing = await hear(municipality, { name: 'Navnet' });
    const of = () => idsOfFeed(`municipality=${municipality.number}`);
    const withhold = (layer: string) =>
      operate(sql`
        insert into layer_sharing (municipality_id, layer, audience) values (${municipality.id}, ${layer}, 'none')
      `);
    await withhold('plans');
    expect(await of()).toEqual([urn(hearing)]);
    const { body } = await ask(`/feeds/hearings.atom?municipality=${municipality.number}`);
    expect(body).not.toContain('Navnet');
    expect(body).toContain(`https://portal.example/h/${hearing.code}`);
    await withhold('hearings');
    expect(await of()).toEqual([]);
  });
});

describe.each(['atom', 'ics'])('a wrong address of hearings.%s', (form) => {
  it.each([
    ['has a parameter that is not there', 'farge=blå', 400, 'parameter-unknown'],
    ['has a value that cannot be', 'bbox=1,2,3', 400, 'parameter-invalid'],
    ['means a region that is not there', 'region=atlantis', 400, 'parameter-invalid'],
    ['means a municipality that is not there', 'municipality=0001', 404, 'municipality-unknown'],
  ])('that %s is told so', async (_what, query, status, code) => {
    const answer = await ask(`/feeds/hearings.${form}?${query}`, { accept: 'text/html' });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ code, status });
  });
});
