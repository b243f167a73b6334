import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFileStore } from '../../../server/files/file-store.ts';
import { type ReadingTask, readPlanForPreview } from '../../../server/plans/import/read-plan-for-preview.ts';
import { storeReadPlan } from '../../../server/plans/import/store-read-plan.ts';
import { findVersionObjects } from '../../../server/plans/version-objects.queries.ts';
import { type BuiltMunicipality, buildMunicipality } from '../../builders/build-municipality.ts';
import { buildStaff } from '../../builders/build-staff.ts';
import { square, type TestPlan, writeTestPlan } from '../../builders/write-test-plan.ts';
import { openTestDatabase } from '../../database/test-database.ts';
import { type ImportBench, openImportBench } from './import-for-test.ts';

const database = openTestDatabase();
let bench: ImportBench;
let root: string;
beforeAll(async () => {
  bench = await openImportBench(database);
  root = await mkdtemp(join(tmpdir(), 'allmenning-preview-'));
});
afterAll(async () => {
  await bench[Symbol.asyncDispose]();
  await rm(root, { recursive: true });
  await database.close();
});

const nothing = { plans: 0, versions: 0, objects: 0, curves: 0, files: 0, acts: 0 };
const around = [10.35, 59.2, 10.45, 59.3] as const;
const operator = { kind: 'operator', name: 'prøve' } as const;

async function readFor(municipality: BuiltMunicipality, bytes: Buffer, options: Partial<ReadingTask> = {}) {
  const folder = await mkdtemp(join(root, 'reading-'));
  const path = join(folder, 'levert.sos');
  await writeFile(path, bytes);
  const task = { municipality: { id: municipality.id }, path, fileName: 'plan.sos', folder, actor: operator };
  const preview = await readPlanForPreview({ database }, { ...task, ...options });
  return { ...preview, folder, path };
}

function planOf({ number }: BuiltMunicipality, changes: Partial<TestPlan> = {}): Buffer {
  return writeTestPlan({
    municipalityNumber: number,
    planId: '1',
    name: 'Prøve',
    outline: square([0, 0], 100),
    areas: [{ name: 'B1', ring: square([0, 0], 100) }],
    ...changes,
  });
}

async function previewOf(path: string | null): Promise<FeatureCollection> {
  return JSON.parse(await readFile(path ?? '', 'utf8'));
}

describe('a plan that is read for preview', () => {
  it('is drawn as it will be once stored, and nothing of it is stored', async () => {
    const municipality = await buildMunicipality(database, { box: around });
    const read = await readFor(municipality, planOf(municipality));
    expect(read.report).toMatchObject({ ok: true, planId: '1', version: 1, unknownCodes: [] });
    expect(await bench.count(municipality)).toEqual(nothing);
    const preview = await previewOf(read.previewPath);

    const { files } = bench;
    const { stored, report } = await storeReadPlan(
      { database, files },
      { folder: read.folder, path: read.path, actor: operator },
    );
    expect(report).toEqual(read.report);
    const features = await database.withRole('operations', {}, (transaction) =>
      findVersionObjects(transaction, stored?.planVersionId ?? ''),
    );
    const withoutId = ({ geometry, properties }: FeatureCollection['features'][number]) => {
      const { id: _id, ...rest } = properties ?? {};
      return { geometry, properties: rest };
    };
    expect(preview.features.map(withoutId)).toEqual(
      features?.map((feature) => withoutId(JSON.parse(feature))),
    );
  });

  it('may be stored by its own municipality alone, and only with the bytes that were read', async () => {
    const municipality = await buildMunicipality(database);
    const other = await buildStaff(database, await buildMunicipality(database));
    const { folder, path } = await readFor(municipality, planOf(municipality));
    const services = { database, files: openFileStore(join(folder, 'files')) };
    const foreign = storeReadPlan(services, { folder, path, actor: { kind: 'staff', staff: other } });
    await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
    await writeFile(path, planOf(municipality, { name: 'Et annet navn' }));
    await expect(storeReadPlan(services, { folder, path, actor: operator })).rejects.toMatchObject({
      code: 'validation',
    });
    expect(await bench.count(municipality)).toEqual(nothing);
  });

  it('tells where each fault lies, in degrees', async () => {
    const municipality = await buildMunicipality(database, { box: around });
    const bow = [
      [0, 0],
      [100, 100],
      [100, 0],
      [0, 100],
    ] as const;
    const read = await readFor(municipality, planOf(municipality, { areas: [{ name: 'B1', ring: bow }] }));
    const finding = read.report.findings.find(({ code }) => code === 'geometry-refused');
    expect(finding?.position?.map((degrees) => degrees.toFixed(3))).toEqual(['10.404', '59.262']);
    const [west = 0, south = 0, east = 0, north = 0] = finding?.bbox ?? [];
    expect([east - west, north - south].every((size) => size > 0.0005 && size < 0.003)).toBe(true);
    expect(read.report.ok).toBe(false);
    const { folder, path } = read;
    await expect(
      storeReadPlan({ database, files: bench.files }, { folder, path, actor: operator }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lists the codes that no national list has, and takes what the municipality says they mean', async () => {
    const municipality = await buildMunicipality(database, { box: around });
    const areas = [
      { name: 'B1', ring: square([0, 0], 50), lines: ['..UTNYTT', '...UTNTYP 99'] },
      { name: 'B2', ring: square([50, 0], 50), lines: ['..UTNYTT', '...UTNTYP 99'] },
    ];
    const bytes = Buffer.from(
      planOf(municipality, { areas }).toString().replaceAll('..RPAREALFORMÅL 1113', '..RPAREALFORMÅL BFS'),
    );
    const unknown = { objectType: 'RpArealformålOmråde', attribute: 'RPAREALFORMÅL', value: 'BFS', count: 2 };
    const { unknownCodes } = await readFor(municipality, bytes);
    expect(unknownCodes).toEqual([unknown, { ...unknown, attribute: 'UTNTYP', value: '99' }]);

    const { objectType, attribute, value } = unknown;
    const codeMapping = [{ objectType, attribute, from: value, to: '1111' }];
    const mapped = await readFor(municipality, bytes, { codeMapping });
    expect(mapped.unknownCodes.map((code) => code.attribute)).toEqual(['UTNTYP']);
    const { features } = await previewOf(mapped.previewPath);
    const purposes = features.filter(({ properties }) => properties?.kind === 'landUse');
    expect(purposes.map(({ properties }) => properties?.code)).toEqual(['1111', '1111']);
    const checked = await readFile(join(mapped.folder, 'checked.jsonl'), 'utf8');
    expect(checked).toContain('{"name":"RPAREALFORMÅL","value":"BFS"}');
  });

  it('is refused unread when it is larger than may be', async () => {
    const municipality = await buildMunicipality(database);
    const { report } = await readFor(municipality, planOf(municipality), { largestBytes: 100 });
    expect(report.findings.map(({ code }) => code)).toEqual(['file-too-large']);
  });
});
