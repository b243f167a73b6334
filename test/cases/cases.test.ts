import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Session } from '../../server/accounts/session.ts';
import { listCases, readCase, readCaseComments } from '../../server/cases/cases.service.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { moderate } from '../../server/desk/comment-handling.service.ts';
import { listQueue } from '../../server/desk/desk-queue.service.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { buildSubmission, pointAt } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer } from '../http/open-test-server.ts';
import { buildTenant, type Tenant } from '../tenancy/build-tenant.ts';

const database = openTestDatabase();
afterAll(() => database.close());

let own: Tenant;
let member: Session;
beforeAll(async () => {
  own = await buildTenant(database);
  member = await buildStaff(database, own.municipality, 'Kari Folkevalgt', ['electedMember']);
});

describe('an elected member', () => {
  it('reads every comment of a case whole, those that are not on the web too', async () => {
    const cases = await listCases(database, member, 'reader');
    expect(cases).toMatchObject([{ hearingId: own.hearing.id, comments: 1 }]);
    const { comments } = await readCaseComments(database, member, 'reader', {
      hearingId: own.hearing.id,
      after: 0,
    });
    expect(comments).toMatchObject([{ number: 1, isOnTheWeb: false, isWithdrawn: false }]);
    expect(comments[0]?.places[0]?.geometry).toEqual({ type: 'Point', coordinates: [10.41, 59.265] });
    const found = await readCase(database, member, 'reader', own.hearing.id);
    expect(found).toMatchObject({ planVersionId: own.version.id });
  });

  it('is given no e-mail address, telephone number or address of anyone, and no name of a child', async () => {
    const submission = buildSubmission(own.hearing.id, { places: [pointAt(10.42, 59.27)] });
    const author = {
      ...submission.author,
      name: 'Barn Barnesen',
      email: 'kan-nås@eksempel.no',
      phone: '41 23 45 67',
      address: 'Storgata 4',
    };
    await submitComment(database, { ...submission, author, underAge: true });
    const page = await readCaseComments(database, member, 'reader', { hearingId: own.hearing.id, after: 1 });
    const told = JSON.stringify(page);
    expect(page.comments).toMatchObject([{ number: 2, author: null }]);
    for (const secret of ['kan-nås', '41 23 45 67', 'Storgata 4', 'Barnesen'])
      expect(told).not.toContain(secret);
  });

  it('reads the copy of what has been redacted, and sees none of its hidden places', async () => {
    const staff = await buildStaff(database, own.municipality);
    const { hearing } = own;
    const submission = buildSubmission(hearing.id, {
      heading: 'Om naboen',
      text: 'Naboen er syk og trenger ro.',
      places: [{ ...pointAt(10.42, 59.27), label: 'Hos naboen' }],
    });
    const { number } = await submitComment(database, submission);
    const { items } = await listQueue(database, staff, { hearingId: hearing.id, limit: 50 });
    await moderate(database, staff, {
      commentId: items.find((item) => item.number === number)?.id ?? '',
      expectedRevision: 1,
      decision: 'redact',
      publicHeading: '',
      publicText: '[skjermet] trenger ro.',
      placesHidden: true,
      nameHidden: false,
      legalBasis: 'specialCategory',
      reason: 'Helseopplysninger',
    });
    const page = await readCaseComments(database, member, 'reader', {
      hearingId: hearing.id,
      after: number - 1,
    });
    expect(page.comments).toMatchObject([
      { number, heading: null, text: '[skjermet] trenger ro.', isRedacted: true, places: [] },
    ]);
    expect(JSON.stringify(page)).not.toMatch(/syk|Hos naboen|Om naboen/);
  });

  it('finds nothing of a municipality where they hold no role', async () => {
    const other = await buildTenant(database);
    const asked = { hearingId: other.hearing.id, after: 0 };
    await expect(readCase(database, member, 'reader', other.hearing.id)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(readCaseComments(database, member, 'reader', asked)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('gets a picture of the places to print', async () => {
    const test = await openTestServer(database);
    const cookie = await test.cookieOf(member);
    const url = `/files/cases/${own.hearing.id}/map.png`;
    const answer = await test.server.inject({ url, headers: { cookie } });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'private, no-store',
    });
    await test[Symbol.asyncDispose]();
  });
});
