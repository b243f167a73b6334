import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPublicComments } from '../../server/comments/public-comments.service.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { showMany } from '../../server/desk/comment-handling.service.ts';
import { readDeskComment } from '../../server/desk/desk-queue.service.ts';
import { showFile } from '../../server/desk/show-file.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { sendByTus } from '../files/tus-for-comments.ts';
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

async function buildShownComment() {
  const municipality = await buildMunicipality(database);
  const staff = await buildStaff(database, municipality);
  const hearing = await buildHearing(database, await buildPlan(database, municipality), {
    publicationRule: 'asReviewed',
  });
  const bytes = Buffer.from('%PDF-1.7\n<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>\n%%EOF');
  const { id } = await sendByTus(test, hearing.id, { bytes, name: 'Kari Nordmanns klage.pdf' });
  const fileDescriptions = { [id]: 'Skyggene i mars' };
  await submitComment(database, buildSubmission(hearing.id, { files: [id], fileDescriptions }));
  const [row] = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ id: string }>(sql`select id from comment where hearing_id = ${hearing.id}`),
  );
  const commentId = row?.id ?? '';
  await showMany(database, staff, [{ commentId, expectedRevision: 1 }]);
  const address = `/files/public-comments/${commentId}/1`;
  const get = () => test.server.inject({ method: 'GET', url: address });
  const listed = async () =>
    (await listPublicComments(database, { hearingId: hearing.id, limit: 10 })).items.flatMap(
      ({ files }) => files,
    );
  return { staff, commentId, get, listed, size: bytes.length };
}

describe('an attachment of a comment that is shown', () => {
  it('stays off the web until someone at the municipality says that it may be there', async () => {
    const { staff, commentId, get, listed, size } = await buildShownComment();
    expect(await listed()).toEqual([]);
    expect((await get()).statusCode).toBe(404);
    await showFile(database, staff, { commentId, position: 1, isShown: true });
    expect(await listed()).toEqual([
      { position: 1, description: 'Skyggene i mars', mediaType: 'application/pdf', size, hasShape: false },
    ]);
    const { attachments } = await readDeskComment(database, staff, commentId);
    expect(attachments).toMatchObject([{ description: 'Skyggene i mars', scan: 'unasked', isShown: true }]);
    await showFile(database, staff, { commentId, position: 1, isShown: false });
    expect((await get()).statusCode).toBe(404);
  });

  it('is saved and never opened as a page, and its name tells of nobody', async () => {
    const { staff, commentId, get } = await buildShownComment();
    await showFile(database, staff, { commentId, position: 1, isShown: true });
    const { headers, statusCode } = await get();
    expect(statusCode).toBe(200);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="innspill-1-vedlegg-1.pdf"; filename*=UTF-8''innspill-1-vedlegg-1.pdf`,
    );
    expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('leaves the web with its comment', async () => {
    const { staff, commentId, get } = await buildShownComment();
    await showFile(database, staff, { commentId, position: 1, isShown: true });
    await database.withRole('planner', { municipalityId: staff.municipalityId }, (transaction) =>
      transaction.execute(sql`update comment set withdrawn_at = now() where id = ${commentId}`),
    );
    expect((await get()).statusCode).toBe(404);
  });

  it('is another municipality’s to show for nobody', async () => {
    const { commentId } = await buildShownComment();
    const stranger = await buildStaff(database, await buildMunicipality(database));
    await expect(
      showFile(database, stranger, { commentId, position: 1, isShown: true }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
