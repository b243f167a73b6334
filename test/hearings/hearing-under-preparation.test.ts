import { afterAll, describe, expect, it } from 'vitest';
import type { HearingContent } from '../../domain/hearings/hearing-content.ts';
import { readHearingByCode } from '../../server/hearings/hearings.service.ts';
import {
  listHearings,
  readHearing,
  setContent,
  updateDraft,
} from '../../server/hearings/hearings-desk.service.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { monday, prepareHearingCases } from './hearing-cases.ts';

const opened = openTestDatabase();
afterAll(() => opened.close());

const { database, buildCase, confirm } = prepareHearingCases(opened);

describe('a hearing under preparation', () => {
  it('has a short address without look-alike signs, its own area and what it puts out', async () => {
    const { staff, id, code, version } = await buildCase();
    expect(code).toMatch(/^[2-9a-hjkmnp-z]{6}$/);
    const hearing = await readHearing(database, staff, id);
    expect(hearing).toMatchObject({
      state: 'draft',
      revision: 1,
      planVersions: [{ planVersionId: version.id }],
    });
    expect(hearing.area).toMatchObject({ source: 'plan', bbox: [10.4, 59.26, 10.42, 59.27] });
    expect(hearing.documents).toHaveLength(2);
    expect(hearing.earliestLastDay).toBe('2027-03-15');
  });

  it('is listed with its plan, and unknown to everyone else', async () => {
    const { staff, id, code, plan } = await buildCase();
    const other = await buildStaff(database, await buildMunicipality(database));
    expect(await listHearings(database, staff, plan.id)).toMatchObject([{ id, received: 0, state: 'draft' }]);
    expect(await listHearings(database, other, plan.id)).toEqual([]);
    await expect(readHearing(database, other, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(readHearingByCode(database, code)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('moves a deadline from a day off to the next working day', async () => {
    const { staff, id } = await buildCase({ lastDay: '2027-03-25' });
    const { draft, closesAt } = await readHearing(database, staff, id);
    // 25 March 2027 is skjærtorsdag; the next working day is the Tuesday after Easter.
    expect(draft.lastDay).toBe('2027-03-30');
    expect(closesAt).toEqual(new Date('2027-03-30T22:00:00Z'));
  });

  it('takes a drawn area and mends it, and refuses one that covers nothing', async () => {
    const { staff, id } = await buildCase();
    const content = (ring: [number, number][]): HearingContent => ({
      planVersions: [],
      documentIds: [],
      area: { source: 'drawn', geometry: { type: 'Polygon', coordinates: [ring] } },
    });
    const bowTie = content([
      [10, 59],
      [10.1, 59.1],
      [10.1, 59],
      [10, 59.1],
      [10, 59],
    ]);
    const { revision } = await setContent(database, staff, {
      hearingId: id,
      expectedRevision: 1,
      content: bowTie,
    });
    expect((await readHearing(database, staff, id)).area?.source).toBe('drawn');
    const flat = content([
      [10, 59],
      [10.1, 59],
      [10.2, 59],
      [10, 59],
    ]);
    await expect(
      setContent(database, staff, { hearingId: id, expectedRevision: revision, content: flat }),
    ).rejects.toMatchObject({ code: 'validation', details: { field: 'area' } });
  });

  it('may cover the whole municipality', async () => {
    const { staff, id } = await buildCase({}, { area: { source: 'municipality' } });
    expect((await readHearing(database, staff, id)).area).toMatchObject({
      source: 'municipality',
      bbox: [10, 59, 11, 60],
    });
  });

  it('links to no version or document of another plan', async () => {
    const { staff, id } = await buildCase();
    const other = await buildCase();
    const content = {
      planVersions: [{ planVersionId: other.version.id, alternative: null }],
      documentIds: [],
    };
    await expect(
      setContent(database, staff, { hearingId: id, expectedRevision: 1, content }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('tells the second of two planners who changed it and when', async () => {
    const { staff, id, draft, municipality } = await buildCase();
    const colleague = await buildStaff(database, municipality, 'Per Kollega');
    await updateDraft(database, colleague, {
      hearingId: id,
      expectedRevision: 1,
      draft: { ...draft, phone: '1' },
    });
    await expect(
      updateDraft(database, staff, { hearingId: id, expectedRevision: 1, draft: { ...draft, phone: '2' } }),
    ).rejects.toMatchObject({
      code: 'revision-conflict',
      details: { revision: 2, changedBy: 'Per Kollega', changedAt: monday.toISOString() },
    });
    expect((await readHearing(database, staff, id)).draft.phone).toBe('1');
  });

  it('lets one of two planners through when both save at once', async () => {
    const { staff, id, draft } = await buildCase();
    const saves = ['1', '2', '3', '4'].map((phone) =>
      updateDraft(database, staff, { hearingId: id, expectedRevision: 1, draft: { ...draft, phone } }),
    );
    const results = await Promise.allSettled(saves);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is confirmed by name only through the confirmation', async () => {
    const { staff, id, draft } = await buildCase();
    await updateDraft(database, staff, {
      hearingId: id,
      expectedRevision: 1,
      draft: { ...draft, confirmedBy: 'Noen Andre' },
    });
    expect((await readHearing(database, staff, id)).confirmedBy).toBeNull();
    await confirm(staff, id, 2);
    expect(await readHearing(database, staff, id)).toMatchObject({
      confirmedBy: 'Kari Planlegger',
      confirmedAt: monday,
    });
  });
});
