import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { municipalityNumber } from '../../../drizzle/schema/municipalities.ts';
import type { ImportReport } from '../../../server/plans/import/import-report.ts';
import { buildMunicipality } from '../../builders/build-municipality.ts';
import { buildStaff } from '../../builders/build-staff.ts';
import { type Corner, square, type TestPlan, writeTestPlan } from '../../builders/write-test-plan.ts';
import { openTestDatabase } from '../../database/test-database.ts';
import { type ImportBench, openImportBench } from './import-for-test.ts';

const database = openTestDatabase();
let bench: ImportBench;
beforeAll(async () => {
  bench = await openImportBench(database);
});
afterAll(async () => {
  await bench[Symbol.asyncDispose]();
  await database.close();
});

/** Around the test plans, which lie near 10.40 E, 59.26 N. */
const around = [10.35, 59.2, 10.45, 59.3] as const;
const nothing = { plans: 0, versions: 0, objects: 0, curves: 0, files: 0, acts: 0 };

function planOf(number: string, changes: Partial<TestPlan> = {}): Buffer {
  return writeTestPlan({
    municipalityNumber: number,
    planId: '20270001',
    name: 'Prøveplan',
    outline: [
      [0, 0],
      [0, 50],
      [100, 50],
      [100, 0],
    ],
    areas: [
      { name: 'BBB1', ring: square([0, 0], 50) },
      { name: 'BBB2', ring: square([50, 0], 50) },
    ],
    ...changes,
  });
}

function codes({ findings }: ImportReport): readonly string[] {
  return findings.map(({ code }) => code);
}

function messageOf({ findings }: ImportReport, code: string): string {
  return findings.find((finding) => finding.code === code)?.message ?? '';
}

describe('a plan file', () => {
  it('becomes one version with its objects, curves and source file, and an act in the log', async () => {
    const municipality = await buildMunicipality(database, { box: around });
    const bytes = planOf(municipality.number);
    const { report, stored } = await bench.importFile(municipality, bytes);
    expect(report).toMatchObject({
      ok: true,
      municipality: municipality.number,
      planId: '20270001',
      version: 1,
      srid: 25832,
      objects: { RpArealformålOmråde: 2, RpFormålGrense: 2, RpGrense: 1, RpOmråde: 1 },
      findings: [],
    });
    expect(stored).not.toBeNull();
    expect(await bench.count(municipality)).toEqual({
      plans: 1,
      versions: 1,
      objects: 6,
      curves: 3,
      files: 1,
      acts: 1,
    });
    const sha256 = createHash('sha256').update(bytes).digest();
    expect(await bench.files.readAll(sha256)).toEqual(bytes);
  });

  it('that was imported before says so and makes no twin', async () => {
    const municipality = await buildMunicipality(database, { box: around });
    const bytes = planOf(municipality.number);
    const first = await bench.importFile(municipality, bytes);
    const second = await bench.importFile(municipality, bytes);
    expect(second.report).toMatchObject({ ok: true, version: 1, planId: '20270001' });
    expect(second.report.findings).toEqual([
      expect.objectContaining({ severity: 'info', code: 'already-imported' }),
    ]);
    expect(second.stored).toEqual(first.stored);
    expect(await bench.count(municipality)).toMatchObject({ versions: 1, objects: 6, files: 1 });
  });

  it('that is sent twice at once makes one version', async () => {
    const municipality = await buildMunicipality(database, { box: around });
    const bytes = planOf(municipality.number);
    const both = await Promise.all([
      bench.importFile(municipality, bytes),
      bench.importFile(municipality, bytes),
    ]);
    expect(both.map(({ report }) => report.version)).toEqual([1, 1]);
    expect(await bench.count(municipality)).toMatchObject({ plans: 1, versions: 1 });
  });

  it('with a change makes the next version of the same plan and leaves its name to the planner', async () => {
    const municipality = await buildMunicipality(database, { box: around });
    await bench.importFile(municipality, planOf(municipality.number));
    const { report } = await bench.importFile(
      municipality,
      planOf(municipality.number, { name: 'Annet navn' }),
    );
    expect(report).toMatchObject({ ok: true, version: 2 });
    expect(codes(report)).toEqual(['plan-name-kept']);
    expect(await bench.count(municipality)).toMatchObject({ plans: 1, versions: 2 });
  });

  it('without an outline gets the ground of its area purposes', async () => {
    const municipality = await buildMunicipality(database, { box: around });
    const { report } = await bench.importFile(
      municipality,
      writeTestPlan({
        municipalityNumber: municipality.number,
        planId: '1',
        areas: [{ name: 'B1', ring: square([0, 0], 10) }],
      }),
    );
    expect(report.ok).toBe(true);
    expect(codes(report)).toEqual(['plan-name-missing', 'plan-type-missing', 'plan-area-missing']);
  });

  it('keeps the ids that the plan had before', async () => {
    const municipality = await buildMunicipality(database, { box: around });
    const outlineLines = ['..OPPRINNELIGPLANID 1999-7', '..OPPRINNELIGADMINISTRATIVENHET 0714'];
    const { report } = await bench.importFile(municipality, planOf(municipality.number, { outlineLines }));
    expect(report.ok).toBe(true);
    const former = await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        select former_municipality_number as number, former_identifier as identifier
        from plan_former_identifier where municipality_id = ${municipality.id}
      `),
    );
    expect([...former]).toEqual([{ number: '0714', identifier: '1999-7' }]);
  });
});

describe('a file of several plans', () => {
  const areas = [
    { name: 'B1', ring: square([0, 0], 50) },
    { name: 'B2', ring: square([100, 0], 50), planId: 'B' },
  ];

  it('is refused until one is chosen, with their ids', async () => {
    const municipality = await buildMunicipality(database, { box: around });
    const bytes = writeTestPlan({ municipalityNumber: municipality.number, planId: 'A', areas });
    const { report } = await bench.importFile(municipality, bytes);
    expect(report).toMatchObject({ ok: false, planId: null, version: null });
    expect(messageOf(report, 'several-plans')).toContain(
      `${municipality.number}/A, ${municipality.number}/B`,
    );
    expect(await bench.count(municipality)).toEqual(nothing);
  });

  it('gives the chosen one with its own boundaries alone', async () => {
    const municipality = await buildMunicipality(database, { box: around });
    const bytes = writeTestPlan({ municipalityNumber: municipality.number, planId: 'A', areas });
    const { report } = await bench.importFile(municipality, bytes, { planIdentifier: 'B' });
    expect(report).toMatchObject({
      ok: true,
      planId: 'B',
      objects: { RpArealformålOmråde: 1, RpFormålGrense: 1 },
    });
    expect(codes(report)).toContain('other-plans-left-out');
  });

  it('is refused when the chosen one is not among them', async () => {
    const municipality = await buildMunicipality(database, { box: around });
    const bytes = writeTestPlan({ municipalityNumber: municipality.number, planId: 'A', areas });
    const { report } = await bench.importFile(municipality, bytes, { planIdentifier: 'C' });
    expect(codes(report)).toEqual(['plan-not-in-file']);
  });

  it('that names none takes the id that is given', async () => {
    const municipality = await buildMunicipality(database, { box: around });
    const bytes = writeTestPlan({ areas: [{ name: 'B1', ring: square([0, 0], 50) }] });
    expect(codes((await bench.importFile(municipality, bytes)).report)).toEqual(['plan-id-missing']);
    const { report } = await bench.importFile(municipality, bytes, { planIdentifier: 'NY-1' });
    expect(report).toMatchObject({ ok: true, planId: 'NY-1', version: 1 });
  });
});

describe('the municipality of a plan file', () => {
  it('may stand under a number of the past, which is told', async () => {
    const municipality = await buildMunicipality(database, { box: around });
    const former = '5697';
    await database.withRole('operations', {}, (transaction) =>
      transaction.insert(municipalityNumber).values({
        municipalityId: municipality.id,
        number: former,
        validTo: '2019-12-31',
      }),
    );
    const { report } = await bench.importFile(municipality, planOf(former));
    expect(report).toMatchObject({ ok: true, municipality: municipality.number });
    expect(messageOf(report, 'former-municipality-number')).toContain(former);
  });

  it('may not be another', async () => {
    const municipality = await buildMunicipality(database, { box: around });
    const { report } = await bench.importFile(municipality, planOf('0301'));
    expect(report.ok).toBe(false);
    expect(messageOf(report, 'other-municipality')).toContain('0301');
    expect(await bench.count(municipality)).toEqual(nothing);
  });

  it('may be left unsaid', async () => {
    const municipality = await buildMunicipality(database, { box: around });
    const bytes = writeTestPlan({
      planId: '1',
      name: 'Uten kommune',
      outline: square([0, 0], 50),
      areas: [{ name: 'B1', ring: square([0, 0], 50) }],
    });
    expect((await bench.importFile(municipality, bytes)).report).toMatchObject({ ok: true, findings: [] });
  });

  it('refuses a plan that does not overlap it, with the distance', async () => {
    const municipality = await buildMunicipality(database, { box: [10.6, 59.2, 10.7, 59.3] });
    const { report } = await bench.importFile(municipality, planOf(municipality.number));
    expect(report.ok).toBe(false);
    // From 10.405 E to 10.6 E at this latitude.
    expect(messageOf(report, 'outside-municipality')).toMatch(/ligger 11,\d km utenfor/);
    expect(await bench.count(municipality)).toEqual(nothing);
  });

  it('warns of a plan that lies partly outside, with both areas and whose ground it is', async () => {
    // Far from where other tests draw municipalities: near 11.594 E, 61.041 N.
    const municipality = await buildMunicipality(database, { box: [11.5, 61, 11.594, 61.1] });
    const neighbour = await buildMunicipality(database, { box: [11.594, 61, 11.7, 61.1] });
    const place: Corner = [60_000, 200_000];
    const { report } = await bench.importFile(
      municipality,
      planOf(municipality.number, {
        outline: square(place, 200),
        areas: [{ name: 'B1', ring: square(place, 50) }],
      }),
    );
    expect(report.ok).toBe(true);
    const message = messageOf(report, 'partly-outside-municipality');
    expect(message).toMatch(
      /^[\d ,]+ (m²|dekar) av planen ligger utenfor .+, og [\d ,]+ (m²|dekar) innenfor\./,
    );
    expect(message).toContain(`${neighbour.number} ${neighbour.name}`);
  });

  it('is not checked where its boundary is not loaded, which is told', async () => {
    const municipality = await buildMunicipality(database);
    const { report } = await bench.importFile(municipality, planOf(municipality.number));
    expect(report.ok).toBe(true);
    expect(report.findings).toEqual([
      expect.objectContaining({ severity: 'warning', code: 'municipality-boundary-missing' }),
    ]);
  });

  it('is out of reach for a planner of another', async () => {
    const own = await buildMunicipality(database, { box: around });
    const other = await buildMunicipality(database, { box: around });
    const staff = await buildStaff(database, own);
    const attempt = bench.importFile(other, planOf(other.number), { actor: { kind: 'staff', staff } });
    await expect(attempt).rejects.toMatchObject({ code: 'not-found' });
    expect(await bench.count(other)).toEqual(nothing);
  });
});

describe('coordinates', () => {
  it('outside Norway are refused with where they lie', async () => {
    const municipality = await buildMunicipality(database);
    const { report } = await bench.importFile(municipality, planOf(municipality.number), { srid: 4326 });
    expect(report.ok).toBe(false);
    expect(await bench.count(municipality)).toEqual(nothing);
  });

  it('in a system that the database does not know are refused with its code', async () => {
    const municipality = await buildMunicipality(database);
    const { report } = await bench.importFile(municipality, planOf(municipality.number), { srid: 999_998 });
    expect(report.ok).toBe(false);
    expect(report.findings.map(({ message }) => message).join()).toContain('999998');
  });
});
