import { sql } from 'drizzle-orm';
import proj4 from 'proj4';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  readUnreadShapes,
  readUploadShape,
} from '../../../server/comments/file-shapes/file-shapes.service.ts';
import { listPublicComments } from '../../../server/comments/public-comments.service.ts';
import { submitComment } from '../../../server/comments/submit-comment.ts';
import { showMany } from '../../../server/desk/comment-handling.service.ts';
import { readDeskComment } from '../../../server/desk/desk-queue.service.ts';
import { showFile } from '../../../server/desk/show-file.ts';
import { sweepUnclaimedFiles } from '../../../server/files/files.service.ts';
import { buildHearing } from '../../builders/build-hearing.ts';
import { buildMunicipality } from '../../builders/build-municipality.ts';
import { buildPlan } from '../../builders/build-plan.ts';
import { buildStaff } from '../../builders/build-staff.ts';
import { buildSubmission, pointAt } from '../../builders/build-submission.ts';
import { openTestDatabase } from '../../database/test-database.ts';
import { keepLostFiles } from '../../files/keep-lost-files.ts';
import { sendByTus } from '../../files/tus-for-comments.ts';
import { openTestServer, type TestServer } from '../../http/open-test-server.ts';
import { gpxFile, sosiFile } from './shape-files.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

async function buildCase() {
  const municipality = await buildMunicipality(database, { box: [10.3, 59.2, 10.5, 59.35] });
  const staff = await buildStaff(database, municipality);
  const hearing = await buildHearing(database, await buildPlan(database, municipality), {
    publicationRule: 'asReviewed',
  });
  return { municipality, staff, hearing };
}

async function upload(hearingId: string, text: string, name: string): Promise<string> {
  const { id, code } = await sendByTus(test, hearingId, { bytes: Buffer.from(text), name });
  expect(code).toBeUndefined();
  return id;
}

const room = () => ({ database, files: test.files });
const shapeOf = (hearingId: string, id: string) => readUploadShape(room(), hearingId, id);

describe('attached map data, before it is sent', () => {
  it('is read once when its sender asks, and shown in longitude and latitude', async () => {
    const { hearing } = await buildCase();
    const id = await upload(hearing.id, gpxFile, 'tur.gpx');
    const shape = await shapeOf(hearing.id, id);
    expect(shape).toEqual({
      kind: 'shown',
      far: 0,
      geometries: [
        {
          type: 'LineString',
          coordinates: [
            [10.401, 59.261],
            [10.402, 59.262],
            [10.403, 59.263],
          ],
        },
        { type: 'Point', coordinates: [10.405, 59.265] },
      ],
    });
    expect(await shapeOf(hearing.id, id)).toEqual(shape);
  });

  it('is turned from the metres of its own system', async () => {
    const { hearing } = await buildCase();
    const shape = await shapeOf(hearing.id, await upload(hearing.id, sosiFile, 'sti.sos'));
    const [line] = shape?.kind === 'shown' ? shape.geometries : [];
    const [first] = line?.type === 'LineString' ? line.coordinates : [];
    const [longitude = 0, latitude = 0] = proj4(
      '+proj=utm +zone=32 +ellps=GRS80',
      'EPSG:4326',
      [580000, 6570000],
    );
    expect(first?.[0]).toBeCloseTo(longitude, 6);
    expect(first?.[1]).toBeCloseTo(latitude, 6);
  });

  it('says plainly that all of it lies elsewhere, as where east and north are swapped', async () => {
    const { hearing } = await buildCase();
    const swapped = JSON.stringify({ type: 'Point', coordinates: [59.26, 10.4] });
    expect(await shapeOf(hearing.id, await upload(hearing.id, swapped, 'a.geojson'))).toEqual({
      kind: 'problem',
      problem: 'elsewhere',
    });
    const crs = { type: 'name', properties: { name: 'EPSG:25832' } };
    const nowhere = JSON.stringify({ type: 'Point', coordinates: [9e7, 9e7], crs });
    expect(await shapeOf(hearing.id, await upload(hearing.id, nowhere, 'b.geojson'))).toEqual({
      kind: 'problem',
      problem: 'elsewhere',
    });
  });

  it('leaves out what lies far away and counts it', async () => {
    const { hearing } = await buildCase();
    const geometry = (longitude: number) => ({ type: 'Point', coordinates: [longitude, 59.26] });
    const features = [10.4, 5.3, 25].map((longitude) => ({
      type: 'Feature',
      properties: {},
      geometry: geometry(longitude),
    }));
    const id = await upload(hearing.id, JSON.stringify({ type: 'FeatureCollection', features }), 'c.json');
    expect(await shapeOf(hearing.id, id)).toEqual({ kind: 'shown', geometries: [geometry(10.4)], far: 2 });
  });

  it('is still taken where it cannot be read, and says why nothing is shown', async () => {
    const { hearing } = await buildCase();
    const id = await upload(hearing.id, gpxFile.slice(0, 300), 'halv.gpx');
    expect(await shapeOf(hearing.id, id)).toEqual({ kind: 'problem', problem: 'unreadable' });
  });

  it('is told to nobody by another hearing, and nothing is told of other files', async () => {
    const { hearing } = await buildCase();
    const other = await buildCase();
    const id = await upload(hearing.id, gpxFile, 'tur.gpx');
    expect(await shapeOf(other.hearing.id, id)).toBeNull();
    const pdf = await upload(hearing.id, '%PDF-1.7\n%%EOF', 'a.pdf');
    expect(await shapeOf(hearing.id, pdf)).toBeNull();
  });

  it('goes with its file when nobody took that', async () => {
    const { hearing } = await buildCase();
    const id = await upload(hearing.id, gpxFile, 'tur.gpx');
    await shapeOf(hearing.id, id);
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(
        sql`update stored_file set created_at = now() - interval '3 days' where id = ${id}`,
      ),
    );
    await sweepUnclaimedFiles(database, test.files);
    const rows = await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`select from file_shape where file_id = ${id}`),
    );
    expect(rows).toHaveLength(0);
  });

  it('is read though many that came before it have lost their bytes', async () => {
    const { hearing } = await buildCase();
    const id = await upload(hearing.id, gpxFile, 'tur.gpx');
    await keepLostFiles(database, id, 25);
    while ((await readUnreadShapes(room())) > 0);
    const [row] = await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`select problem from file_shape where file_id = ${id}`),
    );
    expect(row).toEqual({ problem: null });
  });
});

describe('attached map data of a comment', () => {
  async function buildComment() {
    const { staff, hearing } = await buildCase();
    const id = await upload(hearing.id, gpxFile, 'tur.gpx');
    await submitComment(database, buildSubmission(hearing.id, { files: [id] }));
    const [row] = await database.withRole('operations', {}, (transaction) =>
      transaction.execute<{ id: string }>(sql`select id from comment where hearing_id = ${hearing.id}`),
    );
    const commentId = row?.id ?? '';
    while ((await readUnreadShapes(room())) > 0);
    const get = async (kind: 'comments' | 'public-comments', cookie?: string) =>
      test.server.inject({
        method: 'GET',
        url: `/files/${kind}/${commentId}/1/shape.geojson`,
        ...(cookie && { headers: { cookie } }),
      });
    return { staff, hearing, commentId, get };
  }

  it('is read for the desk though its sender never asked, and shown to its own municipality alone', async () => {
    const { staff, commentId, get } = await buildComment();
    const { attachments } = await readDeskComment(database, staff, commentId);
    expect(attachments).toMatchObject([{ shape: { problem: null, far: 0 } }]);
    const answer = await get('comments', await test.cookieOf(staff));
    expect(answer.headers).toMatchObject({ 'cache-control': 'private, no-store' });
    expect(answer.json().features).toHaveLength(2);
    // Shapes alone: no name, no time.
    expect(answer.body).not.toMatch(/Kari|2026/);
    expect((await get('comments')).statusCode).toBe(401);
    const stranger = (await buildCase()).staff;
    expect((await get('comments', await test.cookieOf(stranger))).statusCode).toBe(404);
  });

  it('lies on the desk’s big map beside what people drew themselves', async () => {
    const { staff, hearing, commentId } = await buildComment();
    await submitComment(
      database,
      buildSubmission(hearing.id, { target: { kind: 'places' }, places: [pointAt(10.405, 59.265)] }),
    );
    const answer = await test.server.inject({
      url: `/files/desk/${hearing.id}/places.geojson`,
      headers: { cookie: await test.cookieOf(staff) },
    });
    const { features } = answer.json() as {
      features: { geometry: { type: string }; properties: { id: string; number: number } }[];
    };
    expect(features.map(({ geometry, properties }) => [properties.number, geometry.type])).toEqual([
      [1, 'LineString'],
      [1, 'Point'],
      [2, 'Point'],
    ]);
    expect(features[0]?.properties.id).toBe(commentId);
  });

  it('stands on the web only while comment and file do', async () => {
    const { staff, hearing, commentId, get } = await buildComment();
    const listed = async () =>
      (await listPublicComments(database, { hearingId: hearing.id, limit: 10 })).items.flatMap(({ files }) =>
        files.map(({ hasShape }) => hasShape),
      );
    expect((await get('public-comments')).statusCode).toBe(404);
    await showMany(database, staff, [{ commentId, expectedRevision: 1 }]);
    expect((await get('public-comments')).statusCode).toBe(404);
    await showFile(database, staff, { commentId, position: 1, isShown: true });
    expect((await get('public-comments')).json().features).toHaveLength(2);
    expect(await listed()).toEqual([true]);
    await showFile(database, staff, { commentId, position: 1, isShown: false });
    expect((await get('public-comments')).statusCode).toBe(404);
  });

  it('tells nothing of a file that a redacted copy stands for', async () => {
    const { staff, commentId, get } = await buildComment();
    await showMany(database, staff, [{ commentId, expectedRevision: 1 }]);
    await showFile(database, staff, { commentId, position: 1, isShown: true });
    expect((await get('public-comments')).statusCode).toBe(200);
    await database.withRole('operations', {}, async (transaction) => {
      const [copy] = await transaction.execute<{ id: string }>(sql`
        insert into stored_file (municipality_id, sha256, size, media_type, name)
        values (${staff.municipalityId}, sha256('copy'), 4, 'application/pdf', 'kopi.pdf')
        returning id
      `);
      await transaction.execute(sql`
        insert into comment_file_handling
          (comment_id, position, municipality_id, copy_file_id, legal_basis, reason, account_id, decided_by)
        values (${commentId}, 1, ${staff.municipalityId}, ${copy?.id}, 'confidential', 'Helse', ${staff.accountId}, 'Kari')
      `);
    });
    expect((await get('public-comments')).statusCode).toBe(404);
  });

  it('is held back with a file that the scanner has stopped', async () => {
    const { staff, commentId, get } = await buildComment();
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        update stored_file set scan = 'infected'
        where id = (select file_id from comment_file where comment_id = ${commentId})
      `),
    );
    expect((await get('comments', await test.cookieOf(staff))).statusCode).toBe(404);
    const { attachments } = await readDeskComment(database, staff, commentId);
    expect(attachments).toMatchObject([{ shape: null }]);
  });
});
