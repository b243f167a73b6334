import type { HearingContent } from '../../domain/hearings/hearing-content.ts';
import { type HearingDraftInput, hearingDraftSchema } from '../../domain/hearings/hearing-draft.ts';
import type { Session } from '../../server/accounts/session.ts';
import { atTime } from '../../server/database/at-time.ts';
import type { Database } from '../../server/database/database.ts';
import { createHearing } from '../../server/hearings/hearings-desk.service.ts';
import { confirmHearing, publishHearing } from '../../server/hearings/publish-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildDocument, buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';

/** A Monday morning in Oslo, winter time. */
export const monday = new Date('2027-02-01T08:00:00Z');

/** A draft that lacks nothing but the confirmation: six weeks from Monday 1 February end on 15 March. */
export const complete = {
  kind: 'publicDisplay',
  announcementText: 'Planforslaget legges ut.',
  announcedOn: '2027-02-01',
  opensOn: '2027-02-01',
  lastDay: '2027-03-15',
  decisionBody: 'Utvalg for plan',
  decisionDate: '2027-01-20',
  decisionCaseNumber: '4/27',
  hasAlternatives: false,
  paperCopyPlace: 'Servicetorget',
  postalAddress: 'Postboks 1',
  email: 'plan@kommune.example',
  phone: '33 00 00 00',
  contactName: 'Kari Planlegger',
} satisfies Partial<HearingDraftInput>;

/** Cases at the desk on that Monday; the caller closes the database. */
export function prepareHearingCases(opened: Database) {
  const database = atTime(opened, monday);

  async function buildCase(changes: Partial<HearingDraftInput> = {}, content: Partial<HearingContent> = {}) {
    const municipality = await buildMunicipality(database, { box: [10, 59, 11, 60] });
    const staff = await buildStaff(database, municipality);
    const plan = await buildPlan(database, municipality);
    const version = await buildPlanVersion(database, plan, { published: false });
    const documentIds = [
      await buildDocument(database, plan, { kind: 'PLANBESKR', published: false }),
      await buildDocument(database, plan, { kind: 'ROS-ANALYSE', published: false }),
    ];
    const draft = hearingDraftSchema.parse({ ...complete, planId: plan.id, ...changes });
    const { id, code } = await createHearing(database, staff, draft, {
      planVersions: [{ planVersionId: version.id, alternative: null }],
      documentIds,
      area: { source: 'plan' },
      ...content,
    });
    return { staff, plan, version, documentIds, draft, id, code, municipality };
  }

  async function confirm(staff: Session, hearingId: string, expectedRevision = 1) {
    return confirmHearing(database, staff, { hearingId, expectedRevision, name: 'Kari Planlegger' });
  }

  async function publishCase(changes: Partial<HearingDraftInput> = {}) {
    const built = await buildCase(changes);
    const { revision } = await confirm(built.staff, built.id);
    const published = await publishHearing(database, built.staff, {
      hearingId: built.id,
      expectedRevision: revision,
    });
    return { ...built, ...published };
  }

  return { database, buildCase, confirm, publishCase };
}
