import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import { municipalityNumber } from '../../drizzle/schema/municipalities.ts';
import {
  listPlanObjects,
  readObjectSurroundings,
  readPlanObject,
  readPlanPage,
} from '../../server/portal/portal.service.ts';
import { findPortalPage } from '../../server/portal/portal-plans.service.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { importTestPlan } from '../builders/import-test-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

async function plansOf(municipalityNumber: string) {
  const { rows } = await findPortalPage(database, { municipalityNumber, cursor: 0, limit: 30 });
  return rows;
}

async function decide(planId: string, decidedOn: string, inForceOn: string | null) {
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(
      sql`update plan set decided_on = ${decidedOn}, in_force_on = ${inForceOn} where id = ${planId}`,
    ),
  );
}

describe('the portal', () => {
  it('lists open hearings by their deadline before all else', async () => {
    const municipality = await buildMunicipality(database);
    for (const [name, closesInDays] of [
      ['Sist', 30],
      ['Først', 5],
      ['Over', -2],
    ] as const) {
      await buildHearing(database, await buildPlan(database, municipality, { name }), { closesInDays });
    }
    const plans = await plansOf(municipality.number);
    expect(plans.map(({ name, stage }) => [name, stage])).toEqual([
      ['Først', 'hearing'],
      ['Sist', 'hearing'],
      ['Over', 'processing'],
    ]);
  });

  it('says the same stage of a decided plan as its page', async () => {
    const municipality = await buildMunicipality(database);
    const plan = await buildPlan(database, municipality);
    await buildHearing(database, plan, { opensInDays: -60, closesInDays: -10 });
    for (const [inForceOn, stage] of [
      [null, 'decided'],
      ['2020-02-01', 'inForce'],
    ] as const) {
      await decide(plan.id, '2020-01-01', inForceOn);
      expect(await plansOf(municipality.number)).toMatchObject([{ stage }]);
      expect(await readPlanPage(database, municipality.number, plan.identifier)).toMatchObject({ stage });
    }
  });

  it('knows nothing of a plan that is not out', async () => {
    const municipality = await buildMunicipality(database);
    const { planVersionId, identifier } = await importTestPlan(database, municipality, { published: false });
    expect(await plansOf(municipality.number)).toEqual([]);
    expect(await listPlanObjects(database, planVersionId)).toEqual([]);
    const page = readPlanPage(database, municipality.number, identifier);
    await expect(page).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a plan’s address', () => {
  it('leads on from the id and number that the plan had before', async () => {
    const municipality = await buildMunicipality(database);
    const outlineLines = ['..OPPRINNELIGPLANID GAMMEL-7', '..OPPRINNELIGADMINISTRATIVENHET 5696'];
    const { identifier } = await importTestPlan(database, municipality, { outlineLines });
    expect(await readPlanPage(database, '5696', 'GAMMEL-7')).toMatchObject({
      redirectTo: { municipalityNumber: municipality.number, identifier },
    });
  });

  it('leads on from a number that the municipality had before', async () => {
    const municipality = await buildMunicipality(database);
    const { identifier } = await importTestPlan(database, municipality);
    await database.withRole('operations', {}, (transaction) =>
      transaction
        .insert(municipalityNumber)
        .values({ municipalityId: municipality.id, number: '5695', validTo: '2019-12-31' }),
    );
    expect(await readPlanPage(database, '5695', identifier)).toMatchObject({
      redirectTo: { municipalityNumber: municipality.number, identifier },
    });
  });

  it('asks which is meant where two plans had the same', async () => {
    const municipality = await buildMunicipality(database);
    const outlineLines = ['..OPPRINNELIGPLANID FELLES', '..OPPRINNELIGADMINISTRATIVENHET 5694'];
    await importTestPlan(database, municipality, { identifier: 'EN', outlineLines });
    await importTestPlan(database, municipality, { identifier: 'TO', outlineLines });
    const page = await readPlanPage(database, '5694', 'FELLES');
    const choices = 'choices' in page ? (page.choices ?? []) : [];
    expect(choices.map(({ identifier }) => identifier).sort()).toEqual(['EN', 'TO']);
  });
});

describe('an object of a plan', () => {
  it('names the areas it shares an edge with and the provisions that govern it', async () => {
    const municipality = await buildMunicipality(database);
    const { planVersionId } = await importTestPlan(database, municipality);
    const objects = await listPlanObjects(database, planVersionId);
    expect(objects.map(({ name }) => name)).toEqual(['BBB1', 'BBB2', 'BBB4']);
    const { object, neighbours, provisions } = await readPlanObject(database, objects[0]?.id ?? '');
    expect(object).toMatchObject({ name: 'BBB1', code: '1113', areaSquareMetres: 2500 });
    expect(neighbours.map(({ name }) => name)).toEqual(['BBB2']);
    expect(provisions.map(({ clause }) => clause)).toEqual(['§ 1']);
  });

  it('is told in the list by what lies at it: nearest address, zones over it, fields beside it', async () => {
    const municipality = await buildMunicipality(database);
    const { planVersionId } = await importTestPlan(database, municipality);
    const [object] = await listPlanObjects(database, planVersionId);
    const ids = [object?.id ?? ''];
    const [before] = await readObjectSurroundings(database, planVersionId, ids);
    expect(before).toMatchObject({ id: object?.id, zones: [], neighbours: ['BBB2'] });
    // Other tests lay out addresses too; this one has a name of its own.
    const address = `Prøvegata ${municipality.number}`;
    expect(before?.nearby).not.toBe(address);
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        insert into place (municipality_id, kind, name, geom, words, source)
        select municipality_id, 'address', ${address},
          st_transform(st_pointonsurface(geom_3857), 4258), app.search_words(${address}), 'test'
        from plan_object where id = ${object?.id ?? ''}
      `),
    );
    const [after] = await readObjectSurroundings(database, planVersionId, ids);
    expect(after?.nearby).toBe(address);
  });

  it('of another version tells nothing', async () => {
    const municipality = await buildMunicipality(database);
    const one = await importTestPlan(database, municipality, { identifier: 'EN' });
    const other = await importTestPlan(database, municipality, { identifier: 'TO' });
    const [object] = await listPlanObjects(database, one.planVersionId);
    expect(await readObjectSurroundings(database, other.planVersionId, [object?.id ?? ''])).toEqual([]);
  });
});
