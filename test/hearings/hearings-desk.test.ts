import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { atTime } from '../../server/database/at-time.ts';
import type { Database } from '../../server/database/database.ts';
import {
  cancelHearing,
  extendHearing,
  sendToDecision,
} from '../../server/hearings/change-published-hearing.ts';
import { findHearingPage, readHearingByCode } from '../../server/hearings/hearings.service.ts';
import {
  listHearings,
  readHearing,
  readReadiness,
  setContent,
  updateDraft,
} from '../../server/hearings/hearings-desk.service.ts';
import { publishHearing } from '../../server/hearings/publish-hearing.ts';
import { buildPlanVersion } from '../builders/build-plan.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { monday, prepareHearingCases } from './hearing-cases.ts';

const opened = openTestDatabase();
afterAll(() => opened.close());

const { database, buildCase, confirm, publishCase } = prepareHearingCases(opened);

describe('putting a hearing out', () => {
  it('publishes its versions and documents, and is on the web at once', async () => {
    const { staff, id, code, publishedAt, municipality, plan } = await publishCase();
    expect(publishedAt).toEqual(monday);
    const hearing = await readHearing(database, staff, id);
    expect(hearing.planVersions.every((version) => version.publishedAt !== null)).toBe(true);
    expect(hearing.documents.every((document) => document.publishedAt !== null)).toBe(true);
    expect(await readHearingByCode(database, code)).toMatchObject({
      municipality: { number: municipality.number },
      plan: { identifier: plan.identifier },
      hearing: { state: 'open', alternatives: [{ alternative: null }] },
      received: 0,
    });
    expect(await findHearingPage(database, code)).toBe(
      `/plan/${municipality.number}/${plan.identifier}?horing=${code}`,
    );
  });

  it('is refused while something is missing, with what it is', async () => {
    const { staff, id } = await buildCase({ paperCopyPlace: '' });
    expect((await readReadiness(database, staff, id)).blocks.map(({ code }) => code)).toEqual([
      'confirmation-missing',
      'paper-copy-place-missing',
    ]);
    await expect(
      publishHearing(database, staff, { hearingId: id, expectedRevision: 1 }),
    ).rejects.toMatchObject({
      code: 'hearing-not-ready',
      details: { blocks: [{ field: 'confirmedBy' }, { field: 'paperCopyPlace' }] },
    });
    expect((await readHearing(database, staff, id)).publishedAt).toBeNull();
  });

  it('is refused when the period is too short, with the section and the earliest day', async () => {
    const { staff, id } = await buildCase({ lastDay: '2027-03-12' });
    await confirm(staff, id);
    await expect(
      publishHearing(database, staff, { hearingId: id, expectedRevision: 2 }),
    ).rejects.toMatchObject({
      code: 'period-too-short',
      message: expect.stringContaining('§\u00a012-10'),
      details: { weeks: 6, earliestLastDay: '2027-03-15' },
    });
  });

  it('runs the minimum from today when the opening day has passed', async () => {
    const { staff, id } = await buildCase();
    await confirm(staff, id);
    const publish = (at: Database) => publishHearing(at, staff, { hearingId: id, expectedRevision: 2 });
    const tuesday = atTime(opened, new Date('2027-02-02T08:00:00Z'));
    await expect(publish(tuesday)).rejects.toMatchObject({ code: 'period-too-short' });
  });

  it('opens today when the opening day has passed and the period is long enough', async () => {
    const { staff, id } = await buildCase({ lastDay: '2027-03-31' });
    await confirm(staff, id);
    const tuesday = atTime(opened, new Date('2027-02-02T08:00:00Z'));
    const { opensAt } = await publishHearing(tuesday, staff, { hearingId: id, expectedRevision: 2 });
    expect(opensAt).toEqual(new Date('2027-02-01T23:00:00Z'));
  });

  it('needs a named alternative for each of several versions', async () => {
    const built = await buildCase({ hasAlternatives: true });
    const second = await buildPlanVersion(database, built.plan, { number: 2, published: false });
    const put = (alternatives: [string | null, string | null], expectedRevision: number) =>
      setContent(database, built.staff, {
        hearingId: built.id,
        expectedRevision,
        content: {
          planVersions: [
            { planVersionId: built.version.id, alternative: alternatives[0] },
            { planVersionId: second.id, alternative: alternatives[1] },
          ],
          documentIds: built.documentIds,
        },
      });
    const blocks = async () =>
      (await readReadiness(database, built.staff, built.id)).blocks.map(({ code }) => code);
    await put([null, null], 1);
    expect(await blocks()).toContain('alternatives-not-named');
    await put(['A', 'B'], 2);
    expect(await blocks()).toEqual(['confirmation-missing']);
  });

  it('needs no plan version for a notice of start', async () => {
    const { staff, id } = await buildCase(
      { kind: 'startNotice', hasAlternatives: null, riskAnalysisRequired: false },
      { planVersions: [], documentIds: [], area: { source: 'municipality' } },
    );
    const { revision } = await confirm(staff, id);
    expect(
      await publishHearing(database, staff, { hearingId: id, expectedRevision: revision }),
    ).toMatchObject({
      revision: 3,
    });
  });

  it('happens once', async () => {
    const { staff, id, revision } = await publishCase();
    await expect(
      publishHearing(database, staff, { hearingId: id, expectedRevision: revision }),
    ).rejects.toMatchObject({ code: 'hearing-published' });
  });
});

describe('a hearing that is out', () => {
  it('lets contact details change, and nothing else', async () => {
    const { staff, id, revision } = await publishCase();
    const { draft } = await readHearing(database, staff, id);
    const save = (expectedRevision: number, changes: object) =>
      updateDraft(database, staff, { hearingId: id, expectedRevision, draft: { ...draft, ...changes } });
    await expect(save(revision, { lastDay: '2027-04-30' })).rejects.toMatchObject({
      code: 'hearing-published',
    });
    await expect(save(revision, { lateRule: 'refuse' })).rejects.toMatchObject({ code: 'hearing-published' });
    expect(await save(revision, { phone: '33 11 11 11' })).toEqual({ revision: revision + 1 });
    expect((await readHearing(database, staff, id)).draft.phone).toBe('33 11 11 11');
  });

  it('is given more time with a reason that everyone reads', async () => {
    const { staff, id, code, revision } = await publishCase();
    await extendHearing(database, staff, {
      hearingId: id,
      expectedRevision: revision,
      lastDay: '2027-03-27',
      reason: 'Vinterferie',
    });
    const { hearing } = await readHearingByCode(database, code);
    // 27 March 2027 is påskeaften; the next working day is the Tuesday after Easter.
    expect(hearing.closesAt).toEqual(new Date('2027-03-30T22:00:00Z'));
    expect(hearing.extensions).toMatchObject([
      { reason: 'Vinterferie', previousClosesAt: new Date('2027-03-15T23:00:00Z') },
    ]);
  });

  it('is not given less time', async () => {
    const { staff, id, revision } = await publishCase();
    await expect(
      extendHearing(database, staff, {
        hearingId: id,
        expectedRevision: revision,
        lastDay: '2027-03-10',
        reason: 'Hast',
      }),
    ).rejects.toMatchObject({ code: 'validation', details: { field: 'lastDay' } });
  });

  it('leaves the web when it is called off, and keeps what was sent in', async () => {
    const { staff, id, code, revision } = await publishCase();
    await submitComment(database, buildSubmission(id));
    await cancelHearing(database, staff, {
      hearingId: id,
      expectedRevision: revision,
      reason: 'Feil i kartet',
    });
    await expect(readHearingByCode(database, code)).rejects.toMatchObject({ code: 'not-found' });
    await expect(submitComment(database, buildSubmission(id))).rejects.toMatchObject({ code: 'not-found' });
    expect(await listHearings(database, staff)).toMatchObject([{ state: 'cancelled', received: 1 }]);
  });

  it('goes to decision after the deadline only, and then takes no late comment', async () => {
    const { staff, id, revision } = await publishCase();
    const change = { hearingId: id, expectedRevision: revision };
    await expect(sendToDecision(database, staff, change)).rejects.toMatchObject({
      code: 'hearing-wrong-state',
    });
    const after = atTime(opened, new Date('2027-03-16T08:00:00Z'));
    expect((await submitComment(after, buildSubmission(id))).isLate).toBe(true);
    await sendToDecision(after, staff, change);
    await expect(submitComment(after, buildSubmission(id))).rejects.toMatchObject({ code: 'hearing-closed' });
  });

  it('leaves a trace of each act in the log', async () => {
    const { staff, id } = await publishCase();
    const rows = await opened.withRole('planner', { municipalityId: staff.municipalityId }, (transaction) =>
      transaction.execute<{ act: string; actor: string }>(
        sql`select act, actor from audit_event where subject_id = ${id} order by id`,
      ),
    );
    expect(rows.map(({ act }) => act)).toEqual(['hearing.create', 'hearing.confirm', 'hearing.publish']);
    expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set(['Kari Planlegger']));
  });
});
