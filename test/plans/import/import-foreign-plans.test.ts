import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildMunicipality } from '../../builders/build-municipality.ts';
import { square, writeTestPlan } from '../../builders/write-test-plan.ts';
import { openTestDatabase } from '../../database/test-database.ts';
import { hasSharedData, readSharedData } from '../../shared-data.ts';
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

const hamburg = [9.7, 53.4, 10.3, 53.7] as const;

describe.skipIf(!hasSharedData)(
  'plans of other countries (skipped: no shared data, when there is none)',
  () => {
    it('two plans in one file are read one at a time, each with its own objects', async () => {
      const municipality = await buildMunicipality(database, { box: hamburg });
      const bytes = readSharedData('plans-de/HafenCity11-14-xplan54.gml');
      const unclear = await bench.importFile(municipality, bytes);
      expect(unclear.report.findings.map(({ code }) => code)).toContain('several-plans');
      const { report, stored } = await bench.importFile(municipality, bytes, {
        planIdentifier: 'HafenCity14',
      });
      expect(report).toMatchObject({ ok: true, planId: 'HafenCity14', objects: { BP_Plan: 1 } });
      const [place] = await database.withRole('operations', {}, (transaction) =>
        transaction.execute<{ west: number; east: number; types: number }>(sql`
        select min(st_xmin(st_transform(geom, 4326))) as west, max(st_xmax(st_transform(geom, 4326))) as east,
          count(distinct object_type)::integer as types
        from plan_object where plan_version_id = ${stored?.planVersionId ?? ''}
      `),
      );
      expect(place?.west).toBeGreaterThan(10.0);
      expect(place?.east).toBeLessThan(10.02);
      expect(place?.types).toBeGreaterThan(5);
    });

    it('a plan that names the wrong system is read where it lies, and says so', async () => {
      const municipality = await buildMunicipality(database, { box: [13.1, 51.3, 13.6, 51.7] });
      const { report } = await bench.importFile(
        municipality,
        readSharedData('plans-de/FPlan-BadLiebenwerda-xplan41.zip'),
        {
          planIdentifier: 'FNP',
        },
      );
      const { findings } = report;
      expect(findings.find(({ code }) => code === 'zone-prefix')?.message).toMatch(/EPSG:25833.*EPSG:31467/);
      expect(report.srid).toBe(25833);
      const place = findings.find(({ code }) => code === 'self-intersection')?.position;
      expect(place?.map(Math.floor)).toEqual([13, 51]);
    });

    it('zoning districts without any name that we know are refused with what they are', async () => {
      const municipality = await buildMunicipality(database, { box: [-73.1, 41.2, -72.8, 41.6] });
      const { report } = await bench.importFile(
        municipality,
        readSharedData('plans-us/hamden-ct-zoning.geojson'),
      );
      expect(report.findings[0]).toMatchObject({ severity: 'error', code: 'not-a-plan' });
      expect(report.unknownCodes?.[0]).toMatchObject({
        attribute: 'objectType',
        value: 'Polygon',
        count: 109,
      });
    });

    it('map data is refused with what it is', async () => {
      const municipality = await buildMunicipality(database);
      const { report } = await bench.importFile(municipality, readSharedData('basemap/vestfold-n1000.gpkg'));
      expect(report.findings[0]?.message).toMatch(/^Dette er ikke en plan, men veglenke \(758\)/);
    });
  },
);

describe('ground without a purpose', () => {
  it('is told with its size and place, and crumbs of it in one line', async () => {
    const municipality = await buildMunicipality(database, { box: [10.35, 59.2, 10.45, 59.3] });
    const bytes = writeTestPlan({
      municipalityNumber: municipality.number,
      planId: '1',
      name: 'Prøve',
      outline: square([0, 0], 100),
      areas: [
        {
          name: 'B1',
          ring: [
            [0, 0],
            [0, 100],
            [50, 100],
            [50, 0],
          ],
        },
        {
          name: 'B2',
          ring: [
            [50, 0],
            [50, 99.5],
            [51, 99.5],
            [51, 100],
            [80, 100],
            [80, 0],
          ],
        },
      ],
    });
    const { report } = await bench.importFile(municipality, bytes);
    const gap = report.findings.find(({ code }) => code === 'gap-between-purposes');
    expect(gap).toMatchObject({
      severity: 'warning',
      message: '2000 m² av planen har ikke noe arealformål.',
    });
    expect(gap?.position?.map((degrees) => degrees.toFixed(3))).toEqual(['10.405', '59.262']);
    expect(report.findings.filter(({ code }) => code === 'small-gaps')).toHaveLength(1);
    expect(report.ok).toBe(true);
  });
});
