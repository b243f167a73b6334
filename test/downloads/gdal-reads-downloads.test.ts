import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { PlanFile } from '../../domain/plan-file.ts';
import { demoPlanFiles } from '../../server/demo/plans/demo-plan-files.ts';
import type { PlanFormat } from '../../server/downloads/plans/exported-plan.ts';
import { extentOfGeometry } from '../../server/plans/geometry/extent-of-geometry.ts';
import { readPlanBytes } from '../../server/plans/readers/read-plan-bytes.ts';
import { writePlan } from './write-plan.ts';

/** GDAL is Debian's package gdal-bin; where it is not on the machine these are skipped, and CI installs it. */
const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0;

const folder = mkdtempSync(join(tmpdir(), 'allmenning-gdal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, parameters: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(command, parameters, { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  expect(stderr.split('\n').filter((line) => /^(?:ERROR|Warning)/.test(line))).toEqual([]);
  return stdout;
}

const layersSchema = z.string().transform((text) =>
  [...text.matchAll(/^Layer name: (.*)$([\s\S]*?)(?=^Layer name: |(?![\s\S]))/gm)].map(
    ([, name = '', body = '']) => ({
      name: name.trim(),
      count: Number(/^Feature Count: (\d+)/m.exec(body)?.[1]),
      epsg: /ID\["EPSG",(\d+)\]\]\s*(?:Data axis|$)/m.exec(body)?.[1],
      extent: /^Extent: \((.*), (.*)\) - \((.*), (.*)\)/m.exec(body)?.slice(1).map(Number),
    }),
  ),
);

/** What GDAL finds in a download of a plan. */
function layersOf(plan: PlanFile, format: PlanFormat) {
  const path = join(folder, `plan.${format === 'plan.geojson' ? 'own.geojson' : format}`);
  writeFileSync(path, writePlan(plan, format));
  const options = format === 'gml' ? ['-oo', 'WRITE_GFS=NO'] : [];
  return layersSchema.parse(run('ogrinfo', ['-so', '-al', '-ro', ...options, path]));
}

function demoPlan(format: PlanFile['format']): PlanFile {
  const plans = demoPlanFiles().map(({ bytes }) => readPlanBytes(bytes));
  const found = plans.find((reading) => reading.ok && reading.file.format === format);
  if (!found?.ok) throw new Error(`the demo has no plan in ${format}`);
  return found.file;
}

function extentOf({ objects }: PlanFile): readonly number[] {
  const extents = objects.flatMap(({ geometry }) =>
    geometry === null ? [] : (extentOfGeometry(geometry) ?? []),
  );
  const every = (from: number) => extents.filter((_, index) => index % 4 === from);
  return [Math.min(...every(0)), Math.min(...every(1)), Math.max(...every(2)), Math.max(...every(3))];
}

const cases = (['sosi', 'gml', 'geojson'] as const).flatMap((source) =>
  (['gpkg', 'gml', 'plan.geojson'] as const).map((format) => [source, format] as const),
);

describe.skipIf(!hasGdal)('GDAL (skipped: no gdal-bin, when there is none)', () => {
  it.each(cases)('reads a plan of %s as %s: every object, in its system, where it lies', (source, format) => {
    const plan = demoPlan(source);
    const layers = layersOf(plan, format);
    expect(layers.reduce((sum, { count }) => sum + count, 0)).toBe(plan.objects.length);
    const placed = layers.filter(({ extent }) => extent?.some((value) => value !== 0));
    expect(new Set(placed.map(({ epsg }) => epsg))).toEqual(new Set([String(plan.srid)]));
    const whole = [0, 1, 2, 3].map((side) =>
      (side < 2 ? Math.min : Math.max)(...placed.map(({ extent }) => extent?.[side] ?? Number.NaN)),
    );
    for (const [side, value] of extentOf(plan).entries())
      expect(Math.abs((whole[side] ?? 0) - value)).toBeLessThan(0.01);
  });

  it('finds nothing wrong with the GeoPackage as a database', () => {
    const path = join(folder, 'sound.gpkg');
    writeFileSync(path, writePlan(demoPlan('sosi'), 'gpkg'));
    const text = run('ogrinfo', ['-ro', '-q', '-dialect', 'SQLITE', '-sql', 'pragma integrity_check', path]);
    expect(text).toContain('ok');
  });

  it('finds places in the GeoPackage by an index, which keeps pace with what GDAL changes', () => {
    const path = join(folder, 'indexed.gpkg');
    writeFileSync(path, writePlan(demoPlan('sosi'), 'gpkg'));
    const ask = (query: string) => run('ogrinfo', ['-q', '-sql', query, path]);
    const table = layersOf(demoPlan('sosi'), 'gpkg').find(({ extent }) => extent !== undefined)?.name ?? '';
    const rowsOf = (name: string) => Number(/= (\d+)/.exec(ask(`select count(*) as n from "${name}"`))?.[1]);
    expect(ask(`select HasSpatialIndex('${table}', 'geom')`)).toContain('(Integer) = 1');
    const index = `rtree_${table}_geom`;
    const before = rowsOf(index);
    expect(before).toBe(rowsOf(table));
    const wrong = `select count(*) as n from "${table}" t join "${index}" r on r.id = t.fid
      where abs(r.minx - ST_MinX(t.geom)) > 1 or abs(r.maxy - ST_MaxY(t.geom)) > 1`;
    expect(ask(wrong)).toContain('(Integer) = 0');
    ask(`delete from "${table}" where fid = (select min(fid) from "${table}")`);
    ask(`update "${table}" set geom = null where fid = (select min(fid) from "${table}")`);
    ask(`update "${table}" set fid = fid + 1000000`);
    ask(`insert into "${table}" (geom) select geom from "${table}" where geom is not null limit 1`);
    expect(rowsOf(index)).toBe(before - 2 + 1);
    expect(ask(wrong)).toContain('(Integer) = 0');
  });
});
