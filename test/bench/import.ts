import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import postgres from 'postgres';
import { createDatabaseEngine } from '../../server/database/database-engine.ts';
import { openFileStore } from '../../server/files/file-store.ts';
import type { ImportReport } from '../../server/plans/import/import-report.ts';
import { importPlanFile, type PlanImport } from '../../server/plans/import.service.ts';
import type { Services } from '../../server/services.ts';
import { hasSharedData, readSharedData } from '../shared-data.ts';
import type { BenchResult } from './bench-result.ts';
import { benchImportMemory } from './import-memory.ts';
import { benchRawInsert } from './raw-insert.ts';
import { writeLargeGeojson, writeLargePlan } from './write-large-plan.ts';

const areas = 10_000;
/** What the reference machine of two cores keeps while nothing else runs on it. */
const wantedRate = 5_000;
/** Polygons imported with all checks for each that is merely inserted, in the same run. */
const smallestShare = 0.2;
const longestSeconds = 2;

/**
 * Whole imports, from bytes to committed rows: a real plan of 470 objects, 10 000 areas alone (GeoJSON), and as
 * many built of boundary curves that are objects too (SOSI), counted by objects, and the memory that a file near the
 * upload limit takes. On PostGIS where DATABASE_URL is set, in a database of its own; else on the embedded engine,
 * for which only the real plan has a budget.
 */
export async function benchImport(): Promise<readonly BenchResult[]> {
  await using bench = await openBench(env.DATABASE_URL);
  // The first import of a process loads code and plans statements; a server has long done so.
  await time(bench.services, writeLargePlan(200, 'VARM'), 'VARM');
  return [
    // First: what the others leave behind would be counted with it.
    await benchImportMemory(
      bench.engine === 'server' ? (path, planIdentifier) => importPath(bench, path, planIdentifier) : null,
    ),
    ...(await benchRealPlan(bench)),
    ...(await benchAreas(bench)),
    await benchMany(bench, writeLargePlan(areas, 'KURVER'), {
      planIdentifier: 'KURVER',
      what: `${areas} areas and their boundary curves (SOSI)`,
      unit: 'objects/s',
    }),
  ];
}

/** Areas alone, and on PostGIS beside the bare insertion of the same polygons: that ratio holds on any machine. */
async function benchAreas(bench: Bench): Promise<readonly BenchResult[]> {
  const plan = writeLargeGeojson(areas, 'FLATER');
  const before = bench.url === undefined ? 0 : await benchRawInsert(bench.url, plan);
  const imported = await benchMany(bench, plan, {
    planIdentifier: 'FLATER',
    what: `${areas} areas of 24 vertices (GeoJSON)`,
    unit: 'polygons/s',
  });
  if (bench.url === undefined) return [imported];
  // Before and after, since a machine is seldom the same from one second to the next.
  const raw = (before + (await benchRawInsert(bench.url, plan))) / 2;
  const share = imported.value / raw;
  return [
    imported,
    {
      what: `import of those areas to bare insertion of them (${raw.toFixed(0)} polygons/s)`,
      value: share,
      unit: 'times as fast',
      budget: `at least ${smallestShare}`,
      isWithin: share >= smallestShare,
    },
  ];
}

async function benchRealPlan({ services, engine }: Bench): Promise<BenchResult[]> {
  if (!hasSharedData) {
    console.error('import: Nattlandsfjellet is left out: no shared data');
    return [];
  }
  const folder = 'plans-no/nattlandsfjellet-4601-66470000';
  const gml = readSharedData(`${folder}/nattlandsfjellet-reguleringsplanforslag-5.0.gml`);
  const { seconds } = await time(services, gml, '66470000', '4601');
  const what = `Nattlandsfjellet (GML, 470 objects, ${engine})`;
  return [
    {
      what,
      value: seconds,
      unit: 's',
      budget: `at most ${longestSeconds} s`,
      isWithin: seconds <= longestSeconds,
    },
  ];
}

async function benchMany(
  { services, engine }: Bench,
  bytes: Buffer,
  { planIdentifier, what, unit }: { planIdentifier: string; what: string; unit: string },
): Promise<BenchResult> {
  const { seconds, report } = await time(services, bytes, planIdentifier);
  const objects = Object.values(report.objects).reduce((sum, count) => sum + count, 0);
  const rate = objects / seconds;
  return {
    what: `${what}, ${engine}`,
    value: rate,
    unit,
    budget:
      engine === 'server' ? `told: ${wantedRate} where nothing else runs` : 'none on the embedded engine',
    isWithin: true,
  };
}

async function time(
  services: Pick<Services, 'database' | 'files'>,
  bytes: Buffer,
  planIdentifier: string,
  number = '3905',
): Promise<{ readonly seconds: number; readonly report: ImportReport }> {
  const stages: string[] = [];
  const start = performance.now();
  const since = () => ((performance.now() - start) / 1000).toFixed(2);
  const task: PlanImport = {
    municipality: { number },
    bytes,
    fileName: 'bench',
    planIdentifier,
    actor: { kind: 'operator', name: 'bench' },
    onProgress: (stage) => stages.push(`${stage} at ${since()} s`),
  };
  const { report } = await importPlanFile(services, task);
  const seconds = (performance.now() - start) / 1000;
  if (!report.ok) throw new Error(`the import was refused: ${JSON.stringify(report.findings.slice(0, 3))}`);
  console.error(`import: ${planIdentifier}: ${stages.join(', ')}, done at ${since()} s`);
  return { seconds, report };
}

async function importPath({ services }: Bench, path: string, planIdentifier: string): Promise<void> {
  const { report } = await importPlanFile(services, {
    municipality: { number: '3905' },
    path,
    fileName: 'bench',
    planIdentifier,
    actor: { kind: 'operator', name: 'bench' },
  });
  if (!report.ok) throw new Error(`the import was refused: ${JSON.stringify(report.findings.slice(0, 3))}`);
}

type Bench = AsyncDisposable & {
  readonly engine: 'server' | 'embedded';
  /** Its address with the owner's rights; none for the embedded one. */
  readonly url: string | undefined;
  readonly services: Pick<Services, 'database' | 'files'>;
};

/** An empty migrated database that is gone afterwards. */
async function openBench(serverUrl: string | undefined): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'allmenning-bench-'));
  const own = serverUrl === undefined ? undefined : await createServerDatabase(serverUrl);
  const engine = createDatabaseEngine({
    databaseUrl: own?.url,
    databaseOwnerUrl: own?.url,
    dataDirectory: folder,
  });
  await engine.start({});
  return {
    engine: own ? 'server' : 'embedded',
    url: own?.url,
    services: { database: engine.database, files: openFileStore(join(folder, 'files')) },
    [Symbol.asyncDispose]: async () => {
      await engine.stop();
      await own?.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function createServerDatabase(serverUrl: string) {
  const owner = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  const name = `allmenning_bench_${process.pid}`;
  await owner`create database ${owner(name)}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await owner`drop database ${owner(name)} with (force)`;
      await owner.end();
    },
  };
}
