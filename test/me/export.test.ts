import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { listQueue } from '../../server/desk/desk-queue.service.ts';
import { readContact } from '../../server/desk/read-personal-data.ts';
import { storeUpload } from '../../server/files/files.service.ts';
import { readStored } from '../../server/me/stored.service.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildPdf } from '../builders/build-pdf.ts';
import { buildPerson } from '../builders/build-person.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
afterAll(() => database.close());

it('«Min side» as a zip holds all that one has sent, the files byte for byte, and nothing of anyone else', async () => {
  const open = await buildOpenHearing(database);
  await using test = await openTestServer(database);
  const services = { config: test.config, database, files: test.files };
  const { token, person } = await buildPerson(database, { email: 'ola@eksempel.no' });
  const bytes = await buildPdf('Brev', ['Vedlegget mitt']);
  const upload = await storeUpload(
    services,
    { municipalityId: open.municipality.id },
    { bytes, name: 'brev.pdf' },
  );
  await submitComment(
    database,
    buildSubmission(open.hearing.id, {
      text: 'Mitt innspill',
      files: [upload.id],
      places: [pointAt(10.41, 59.265)],
    }),
    { person },
  );
  await submitComment(database, buildSubmission(open.hearing.id, { text: 'En annens innspill' }));
  const staff = await buildStaff(database, open.municipality, 'Kari Leser');
  const { items } = await listQueue(database, staff, { hearingId: open.hearing.id, limit: 2 });
  for (const { id } of items) await readContact(database, staff, id);
  const { authors } = await readStored(database, person);
  expect(authors).toMatchObject([{ readings: [{ kind: 'contact', position: null }] }]);

  const answer = await test.server.inject({
    url: '/files/min-side.zip?sprak=en',
    headers: { cookie: `allmenning=${token}` },
  });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/zip',
    'cache-control': 'private, no-store',
  });
  const files = unzipSync(answer.rawPayload);
  const names = Object.keys(files);
  expect(names).toEqual([
    'opplysninger.json',
    'innspill.txt',
    expect.stringMatching(/^vedlegg\/[\w.-]+\/1-brev\.pdf$/),
  ]);
  const json = JSON.parse(strFromU8(files['opplysninger.json'] ?? new Uint8Array()));
  expect(json).toMatchObject({
    format: 'allmenning-person-1',
    person: { email: 'ola@eksempel.no' },
    comments: [
      {
        number: 1,
        text: 'Mitt innspill',
        author: { name: 'Ola Eksempel', email: 'ola@eksempel.no' },
        readings: [{ kind: 'contact', position: null, readAt: expect.stringMatching(/^\d{4}-/) }],
        places: [{ geometry: { type: 'Point', coordinates: [10.41, 59.265] } }],
      },
    ],
  });
  expect(Buffer.from(files[names[2] ?? ''] ?? [])).toEqual(
    await test.files.readAll(Buffer.from(json.comments[0].files[0].sha256, 'hex')),
  );
  const inWords = strFromU8(files['innspill.txt'] ?? new Uint8Array());
  expect(inWords).toContain('Comment no. 1');
  expect(inWords).toContain(
    `- Contact details, read by someone who works with the case in ${open.municipality.name}`,
  );
  expect(JSON.stringify(json) + inWords).not.toContain('Kari Leser');
  expect(JSON.stringify(json)).not.toContain('En annens');
});

it('is for the signed-in citizen alone', async () => {
  const open = await buildOpenHearing(database);
  await using test = await openTestServer(database);
  const nobody = await test.server.inject({ url: '/files/min-side.zip' });
  const staff = await buildStaff(database, open.municipality);
  const caseworker = await test.server.inject({
    url: '/files/min-side.zip',
    headers: { cookie: await test.cookieOf(staff) },
  });
  expect([nobody.statusCode, caseworker.statusCode]).toEqual([401, 401]);
});
