import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildMunicipality } from '../../builders/build-municipality.ts';
import { type Corner, square, writeTestPlan } from '../../builders/write-test-plan.ts';
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

/** A square whose boundary runs in to a triangular hole and out again through one corner. */
const selfTouching: readonly Corner[] = [
  [0, 0],
  [0, 100],
  [50, 100],
  [40, 60],
  [60, 60],
  [50, 100],
  [100, 100],
  [100, 0],
];

/** The boundary crosses itself, so that what lies inside is anybody's guess. */
const bowTie: readonly Corner[] = [
  [0, 0],
  [100, 100],
  [100, 0],
  [0, 90],
];

const evenBowTie: readonly Corner[] = [
  [0, 0],
  [100, 100],
  [100, 0],
  [0, 100],
];

async function importArea(ring: readonly Corner[]) {
  const municipality = await buildMunicipality(database);
  const bytes = writeTestPlan({
    municipalityNumber: municipality.number,
    planId: '1',
    name: 'Prøve',
    outline: square([-10, -10], 200),
    areas: [{ name: 'BFS1', ring, lines: ['..IDENT', '...LOKALID 7c43d398-7cce-444d-92fa-ce6c6294a22a'] }],
  });
  const { report, stored } = await bench.importFile(municipality, bytes);
  const planVersionId = stored?.planVersionId;
  const objects =
    planVersionId === undefined
      ? []
      : await database.withRole('operations', {}, (transaction) =>
          transaction.execute<{ is_valid: boolean; area: number; delivered_area: number }>(sql`
            select st_isvalid(geom) as is_valid, area_square_metres as area, st_area(delivered) as delivered_area
            from plan_object where plan_version_id = ${planVersionId} and kind = 'landUse'
          `),
        );
  return { municipality, report, object: objects[0] };
}

describe('a surface whose boundary touches itself', () => {
  it('is mended, keeps its area, and is named with its id, its fault and the place', async () => {
    const { report, object } = await importArea(selfTouching);
    expect(report.ok).toBe(true);
    const finding = report.findings.find(({ code }) => code === 'geometry-mended');
    expect(finding).toMatchObject({ severity: 'warning', object: 'FLATE 4' });
    expect(finding?.message).toContain('BFS1 (lokalId 7c43d398-7cce-444d-92fa-ce6c6294a22a)');
    expect(finding?.message).toContain('berører seg selv ved 580050,00 øst, 6570100,00 nord');
    expect(finding?.message).toContain('Arealet er uendret');
    expect(object?.is_valid).toBe(true);
    expect(object?.area).toBeCloseTo(100 * 100 - (20 * 40) / 2, 6);
  });
});

describe('a surface whose boundary crosses itself', () => {
  it.each([
    ['with one loop larger than the other', bowTie],
    ['with two loops alike, whose areas outweigh each other', evenBowTie],
  ])('%s is refused rather than guessed, and nothing of its plan is stored', async (_, ring) => {
    const { municipality, report } = await importArea(ring);
    expect(report).toMatchObject({ ok: false, version: null });
    expect(report.findings).toContainEqual(
      expect.objectContaining({
        ...{ severity: 'error', code: 'geometry-refused', object: 'FLATE 4' },
        message: expect.stringMatching(
          /krysser eller berører seg selv ved .+\. Vi kan ikke se hvilket areal som er ment, så den kan ikke brukes\./,
        ),
      }),
    );
    expect(await bench.count(municipality)).toMatchObject({ plans: 0, versions: 0, objects: 0, files: 0 });
  });
});

describe('a surface that bounds nothing', () => {
  it('is refused by name', async () => {
    const { report } = await importArea([
      [0, 0],
      [50, 50],
      [0, 0],
    ]);
    expect(report.ok).toBe(false);
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({ object: 'FLATE 4' }),
    ]);
  });
});
