import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { privacyNoticeSchema } from '../../domain/privacy/privacy-notice.ts';
import { readPrivacySetting, updatePrivacySetting } from '../../server/desk/privacy-setting.service.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildAdministrator, buildStaff } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

const page = async (url: string) => {
  const { statusCode, body, headers } = await test.server.inject({ method: 'GET', url });
  return { statusCode, body, location: headers.location };
};

async function buildNotice() {
  const municipality = await buildMunicipality(database);
  const administrator = await buildAdministrator(database, municipality);
  const path = `/kommune/${municipality.number}/personvern`;
  return { municipality, administrator, path };
}

describe('a municipality’s privacy notice', () => {
  it('says in three languages who answers, what is kept and for how long, and how to complain', async () => {
    const { municipality, path } = await buildNotice();
    const said = {
      nb: [
        'Personvern i',
        'Hvem har ansvaret',
        'Hvor lenge',
        'Datatilsynet',
        'Spør kommunen om hvem som er personvernombud',
      ],
      nn: ['Personvern i', 'Kven har ansvaret', 'Kor lenge', 'Datatilsynet', 'Mi side'],
      en: ['Privacy in', 'Who is responsible', 'For how long', 'Datatilsynet', 'My page'],
    };
    for (const [language, words] of Object.entries(said)) {
      const { statusCode, body } = await page(`${path}?sprak=${language}`);
      expect(statusCode).toBe(200);
      for (const word of [...words, municipality.name]) expect(body).toContain(word);
      // Nothing of another's is fetched with it.
      expect(body).not.toMatch(/(?:src|<link[^>]*href)="https?:\/\/(?!localhost|127)/);
    }
  });

  it('bears what its administrator writes, escaped, and the terms that the municipality has chosen', async () => {
    const { municipality, administrator, path } = await buildNotice();
    const more = { nb: 'Vi bruker <b>ikke</b> data til annet.', nn: '', en: '' };
    const notice = privacyNoticeSchema.parse({
      ...{ officerName: 'Ada Ombud', officerEmail: 'ombud@eksempel.no', processor: 'Drift AS', more },
    });
    const update = { expectedRevision: 0, redactionNeedsTwo: true, notice };
    expect(await updatePrivacySetting(database, administrator, update)).toEqual({ revision: 1 });
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        insert into retention_setting (municipality_id, rule, days, set_by) values (${municipality.id}, 'names', 90, 'Ada')
      `),
    );
    const { body } = await page(path);
    expect(body).toContain('Ada Ombud');
    expect(body).toContain('mailto:ombud@eksempel.no');
    expect(body).toContain('Drift AS');
    expect(body).toContain('Vi bruker &lt;b&gt;ikke&lt;/b&gt; data til annet.');
    expect(body).toContain('leser to personer i kommunen teksten');
    expect(body).toContain('90 dager etter endelig vedtak');
  });

  it('tells the later of two administrators that another has written', async () => {
    const { administrator } = await buildNotice();
    const { notice } = await readPrivacySetting(database, administrator);
    const update = { expectedRevision: 0, redactionNeedsTwo: false, notice };
    await updatePrivacySetting(database, administrator, update);
    await expect(updatePrivacySetting(database, administrator, update)).rejects.toMatchObject({
      code: 'revision-conflict',
      details: { revision: 1, changedBy: 'Kari Planlegger' },
    });
  });

  it('is written by no caseworker', async () => {
    const { municipality } = await buildNotice();
    const caseworker = await buildStaff(database, municipality);
    const notice = privacyNoticeSchema.parse({});
    await expect(
      updatePrivacySetting(database, caseworker, { expectedRevision: 0, redactionNeedsTwo: true, notice }),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('is linked from every page’s footer, and missing for a municipality that is not here', async () => {
    const { municipality, path } = await buildNotice();
    expect((await page(`/kommune/${municipality.number}`)).body).toContain(`href="${path}`);
    expect((await page('/tilgjengelighet')).body).toContain('href="/personvern');
    const list = await page('/personvern');
    expect(list.body).toContain(municipality.name);
    expect((await page('/kommune/0000/personvern')).statusCode).toBe(404);
  });
});
