import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { readTags } from '../builders/read-tags.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { openPage } from './open-page.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database, { environment: { PUBLIC_URL: 'https://plan.example' } });
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

describe('the form on paper', () => {
  it('says by when and where, and has room to write, in the language that is asked for', async () => {
    const { municipality, plan, hearing } = await buildOpenHearing(database);
    const url = `/plan/${municipality.number}/${plan.identifier}/skjema?horing=${hearing.code}`;
    const page = await openPage(test.server, { url });
    expect(page.statusCode).toBe(200);
    for (const text of [
      'Innspill til Havnegata',
      'Kommunen må ha det innen',
      'plan@kommune.example',
      `https://plan.example/h/${hearing.code}`,
      `/pictures/h/${hearing.code}.svg`,
      'Hva skjer med det du skriver?',
      '/skjema.pdf?horing=',
    ]) {
      expect(page.body).toContain(text);
    }
    const nynorsk = await openPage(test.server, { url: `${url}&sprak=nn` });
    expect(nynorsk.body).toContain('Innspel til Havnegata');
  });

  it('is the same as a tagged PDF, with code and map described in words', async () => {
    const { municipality, plan, hearing } = await buildOpenHearing(database);
    const url = `/plan/${municipality.number}/${plan.identifier}/skjema.pdf?horing=${hearing.code}`;
    const answer = await test.server.inject({ url });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    const { pages } = await readTags(answer.rawPayload);
    const roles = pages.flatMap(({ roles: found }) => found);
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(roles.filter((role) => role === 'Figure')).toHaveLength(2);
    expect(pages.flatMap(({ alts }) => alts)).toEqual([
      `QR-kode som åpner planen på mobilen: https://plan.example/h/${hearing.code}`,
      'Kart over Havnegata, til å tegne i',
    ]);
    const text = pages.map((page) => page.text).join('');
    for (const words of ['Innspillet ditt', 'plan@kommune.example', 'Hva skjer med det du skriver?']) {
      expect(text).toContain(words);
    }
    // Only the page's foot stands outside the content.
    for (const { untagged } of pages)
      expect(untagged).toMatch(/^\s*Side \d av \d\s*Innspill til Havnegata\s*$/);
  });

  it('tells when the municipality is open and where to get help, as the municipality has written it', async () => {
    const { municipality, plan, hearing } = await buildOpenHearing(database);
    const profile = {
      visitAddress: 'Torget 1',
      openingHours: { nb: 'Hverdager 9–15', nn: 'Kvardagar 9–15', en: 'Weekdays 9–15' },
      assistance: {
        nb: 'Vi skriver for deg.\nRing først.',
        nn: 'Vi skriv for deg.',
        en: 'We write for you.',
      },
    };
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(
        sql`update municipality set profile = ${JSON.stringify(profile)}::jsonb where id = ${municipality.id}`,
      ),
    );
    const path = `/plan/${municipality.number}/${plan.identifier}`;
    const query = `?horing=${hearing.code}`;
    const page = await openPage(test.server, { url: `${path}/skjema${query}` });
    const nynorsk = await openPage(test.server, { url: `${path}/skjema${query}&sprak=nn` });
    const pdf = await test.server.inject({ url: `${path}/skjema.pdf${query}` });
    const plain = await openPage(test.server, { url: `${path}?sprak=nn` });
    const { pages } = await readTags(pdf.rawPayload);
    const printed = pages.map(({ text }) => text).join('');
    for (const text of [page.body, printed]) {
      for (const words of ['Torget 1', 'Hverdager 9–15', 'Vi skriver for deg.', 'Ring først.'])
        expect(text).toContain(words);
    }
    for (const text of [nynorsk.body, plain.body]) {
      expect(text).toContain('Kvardagar 9–15');
      expect(text).toContain('Vi skriv for deg.');
    }
    expect(plain.body).toContain(`${path}/skjema${query}&amp;sprak=nn`);
  });

  it('of a plan that is not on the web is not there', async () => {
    for (const ending of ['skjema', 'skjema.pdf']) {
      expect((await openPage(test.server, { url: `/plan/1234/x/${ending}` })).statusCode).toBe(404);
    }
  });
});
