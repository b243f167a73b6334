import { afterAll, describe, expect, test } from 'vitest';
import { provisionInputSchema } from '../../../domain/plan-provisions.ts';
import { publishVersion } from '../../../server/plans/plans-desk.service.ts';
import { readProvisions, setProvisions } from '../../../server/plans/provisions/provisions.service.ts';
import { readPlanObject, readPlanPage } from '../../../server/portal/portal.service.ts';
import { buildMunicipality } from '../../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../../builders/build-plan.ts';
import { buildStaff } from '../../builders/build-staff.ts';
import { openTestDatabase } from '../../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

const clauses = [
  { clause: '§ 1', heading: 'Formål', body: 'Hele planen.' },
  { heading: 'Boliger', level: 2, purposes: ['1113'] },
  { clause: '§ 1.1', heading: 'Høyde', level: 3, governs: ['BBB1', 'BBB1', 'BBB2'], zones: ['320'] },
].map((clause) => provisionInputSchema.parse(clause));

async function build(published: boolean) {
  const municipality = await buildMunicipality(database);
  const staff = await buildStaff(database, municipality);
  const plan = await buildPlan(database, municipality);
  const version = await buildPlanVersion(database, plan, { objects: 2, published });
  return { municipality, staff, plan, version };
}

describe('the provisions of a version', () => {
  test('are stored with levels and links, and govern objects by name and by purpose', async () => {
    const { municipality, staff, plan, version } = await build(false);
    const change = { planVersionId: version.id, expectedRevision: 1, provisions: clauses };
    expect(await setProvisions(database, staff, change)).toEqual({ revision: 2 });
    const desk = await readProvisions(database, staff, version.id);
    expect(desk.provisions).toMatchObject([
      { clause: '§ 1', level: 1, governs: [] },
      { clause: '', heading: 'Boliger', level: 2, purposes: ['1113'] },
      { clause: '§ 1.1', level: 3, governs: ['BBB1', 'BBB2'], zones: ['320'] },
    ]);
    expect(desk.objects.map(({ name }) => name)).toEqual(['BBB1', 'BBB2']);
    await publishVersion(database, staff, version.id);
    const { provisions } = await readPlanObject(database, version.objectIds[0] ?? '');
    expect(provisions.map(({ heading }) => heading)).toEqual(['Boliger', 'Høyde']);
    const page = await readPlanPage(database, municipality.number, plan.identifier);
    expect('provisions' in page && page.provisions).toMatchObject([
      { heading: 'Formål', level: 1, purposes: [] },
      { heading: 'Boliger', level: 2, purposes: ['1113'] },
      { heading: 'Høyde', level: 3, governs: ['BBB1', 'BBB2'], zones: ['320'] },
    ]);
  });

  test('are written all or none: by a second planner, or in a version that is out, nothing is changed', async () => {
    const { staff, version } = await build(false);
    const change = { planVersionId: version.id, expectedRevision: 1, provisions: clauses };
    await setProvisions(database, staff, change);
    await expect(setProvisions(database, staff, { ...change, provisions: [] })).rejects.toMatchObject({
      code: 'revision-conflict',
    });
    expect((await readProvisions(database, staff, version.id)).provisions).toHaveLength(3);
    await publishVersion(database, staff, version.id);
    await expect(setProvisions(database, staff, { ...change, expectedRevision: 2 })).rejects.toThrow();
    expect((await readProvisions(database, staff, version.id)).provisions).toHaveLength(3);
  });

  test('stand beside those of other versions, and are no stranger’s', async () => {
    const { municipality, staff, plan, version } = await build(true);
    const second = await buildPlanVersion(database, plan, { number: 2, published: false });
    const { others } = await readProvisions(database, staff, second.id);
    expect(others).toMatchObject([
      { id: version.id, number: 1, provisions: [{ clause: '§ 1', governs: ['BBB1'] }] },
    ]);
    const stranger = await buildStaff(database, await buildMunicipality(database));
    expect(stranger.municipalityId).not.toBe(municipality.id);
    await expect(readProvisions(database, stranger, version.id)).rejects.toMatchObject({ code: 'not-found' });
  });
});
