import { sql } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { municipalityPageSchema } from '../../domain/municipality-profile.ts';
import type { Session } from '../../server/accounts/session.ts';
import { drawLogo } from '../../server/desk/draw-logo.ts';
import {
  readMunicipalityPage,
  readRegionPage,
  updateMunicipalityPage,
  updateRegionPage,
} from '../../server/desk/municipality-page.service.ts';
import { listMunicipalities } from '../../server/portal/portal.service.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
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

const page = municipalityPageSchema.parse({
  welcome: { nb: 'Velkommen', nn: 'Velkomen', en: 'Welcome' },
  accent: '#FF9900',
  phone: '33 00 00 00',
  email: 'post@eksempel.no',
  postalAddress: '',
  visitAddress: 'Torget 1',
  openingHours: { nb: 'Hverdager 9–15', nn: 'Kvardagar 9–15', en: 'Weekdays 9–15' },
  assistance: { nb: '', nn: '', en: '' },
});

/** Someone with one more role in a municipality of their own. */
async function buildWith(role: 'municipalityAdministrator' | 'regionalAdministrator') {
  const municipality = await buildMunicipality(database);
  const staff = await buildStaff(database, municipality);
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      insert into account_role (account_id, municipality_id, role)
      values (${staff.accountId}, ${municipality.id}, ${role})
    `),
  );
  return { municipality, staff: { ...staff, roles: [...staff.roles, role] } satisfies Session };
}

async function publicProfile(number: string) {
  const all = await listMunicipalities(database);
  return all.find((one) => one.number === number)?.profile;
}

async function sendLogo(staff: Session, bytes: Uint8Array, name: string, expectedRevision = 0) {
  const boundary = 'grense';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="expectedRevision"\r\n\r\n${expectedRevision}\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return test.server.inject({
    method: 'POST',
    url: '/files/municipality-logo',
    headers: {
      cookie: await test.cookieOf(staff),
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
}

describe('the page of a municipality', () => {
  it('is changed by its administrator, is public at once and stands in the log', async () => {
    const { municipality, staff } = await buildWith('municipalityAdministrator');
    const { revision } = await updateMunicipalityPage(database, staff, {
      expectedRevision: 0,
      page,
      removeLogo: false,
    });
    expect(revision).toBe(1);
    const profile = await publicProfile(municipality.number);
    expect(profile).toMatchObject({ welcome: page.welcome, phone: '33 00 00 00', visitAddress: 'Torget 1' });
    expect(profile).not.toHaveProperty('postalAddress');
    expect(profile).not.toHaveProperty('assistance');
    const [event] = await database.withRole('planner', { municipalityId: municipality.id }, (transaction) =>
      transaction.execute<{ act: string; actor: string }>(
        sql`select act, actor from audit_event where subject_id = ${municipality.id}`,
      ),
    );
    expect(event).toEqual({ act: 'municipality.page', actor: staff.displayName });
  });

  it('gets its colour darkened until white is read on it', async () => {
    const { municipality, staff } = await buildWith('municipalityAdministrator');
    await updateMunicipalityPage(database, staff, { expectedRevision: 0, page, removeLogo: false });
    expect((await publicProfile(municipality.number))?.accent).toMatch(/^#[89a][0-9a-f]{5}$/);
  });

  it('refuses what was made from an older page, and says who changed it', async () => {
    const { municipality, staff } = await buildWith('municipalityAdministrator');
    const change = { expectedRevision: 0, page, removeLogo: false };
    await updateMunicipalityPage(database, staff, change);
    const late = updateMunicipalityPage(database, staff, {
      ...change,
      page: { ...page, phone: '99 99 99 99' },
    });
    await expect(late).rejects.toMatchObject({
      code: 'revision-conflict',
      details: { revision: 1, changedBy: staff.displayName },
    });
    expect((await publicProfile(municipality.number))?.phone).toBe('33 00 00 00');
  });

  it('is closed to a caseworker without the role, and to other municipalities', async () => {
    const staff = await buildStaff(database, await buildMunicipality(database));
    const answer = await postProcedure(
      test,
      'municipalityDesk.update',
      { expectedRevision: 0, page },
      { cookie: await test.cookieOf(staff) },
    );
    expect(answer.statusCode).toBe(403);
    const png = await sharp({ create: { width: 4, height: 4, channels: 4, background: '#123456' } })
      .png()
      .toBuffer();
    expect((await sendLogo(staff, png, 'a.png')).statusCode).toBe(403);
    const own = await buildWith('municipalityAdministrator');
    const other = await readMunicipalityPage(database, own.staff);
    expect(other.number).toBe(own.municipality.number);
  });
});

describe('a coat of arms', () => {
  const svg = (content: string) =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="60">${content}</svg>`);

  it('is drawn anew as a PNG and shown to everyone', async () => {
    const { municipality, staff } = await buildWith('municipalityAdministrator');
    const sent = await sendLogo(staff, svg('<rect width="40" height="60" fill="#036"/>'), 'våpen.svg');
    expect(sent.statusCode).toBe(200);
    const { logo, revision } = sent.json();
    expect(revision).toBe(1);
    const shown = await test.server.inject(`/files/municipalities/${municipality.number}/${logo}.png`);
    expect(shown.headers['content-type']).toBe('image/png');
    expect(await sharp(shown.rawPayload).metadata()).toMatchObject({ format: 'png' });
    const elsewhere = await test.server.inject(`/files/municipalities/3905/${logo}.png`);
    expect(elsewhere.statusCode).toBe(404);
  });

  it.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['a file of the server', svg('<image href="file:///etc/passwd" width="9" height="9"/>')],
    ['a picture elsewhere', svg('<image xlink:href="https://eksempel.no/a.png"/>')],
    ['a style elsewhere', svg('<style>@import url(https://eksempel.no/a.css)</style>')],
    ['entities', Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['no picture', Buffer.from('hei')],
    ['a PDF', Buffer.from('%PDF-1.7\n%%EOF')],
    ['half a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
  ])('with %s is refused', async (_, bytes) => {
    await expect(drawLogo(bytes, 'våpen.svg')).rejects.toMatchObject({ code: 'file-type-refused' });
  });

  it('that is huge becomes small', async () => {
    const huge = await sharp({ create: { width: 3000, height: 1500, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(await sharp(await drawLogo(huge, 'a.png')).metadata()).toMatchObject({ width: 512, height: 256 });
  });
});

describe('the page of a region', () => {
  it('is changed by a regional administrator of one of its municipalities, and by no other', async () => {
    const { municipality, staff } = await buildWith('regionalAdministrator');
    const text = { nb: 'Ny tekst', nn: 'Ny tekst', en: 'New text' };
    const change = { expectedRevision: 0, page: { name: 'Prøveregion', text } };
    expect(await readRegionPage(database, staff)).toBeNull();
    await expect(updateRegionPage(database, staff, change)).rejects.toMatchObject({ code: 'not-found' });
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        with made as (insert into region (slug, name) values (${municipality.id}, 'Å prøve') returning id)
        insert into region_municipality (region_id, municipality_id) select id, ${municipality.id} from made
      `),
    );
    expect(await updateRegionPage(database, staff, change)).toEqual({ revision: 1 });
    expect(await readRegionPage(database, staff)).toEqual({ name: 'Prøveregion', text, revision: 1 });
    await expect(updateRegionPage(database, staff, change)).rejects.toMatchObject({
      code: 'revision-conflict',
    });
  });
});
