import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readPlanFile } from '../../server/plans/reading/read-plan-file.ts';
import type { BenchResult } from './bench-result.ts';

const run = promisify(execFile);
const areas = 28_800;
const mostMegabytes = 1_000;

/**
 * Memory of the process and the one that reads for it, while a SOSI plan near the upload limit (199 MB, 14 million vertices)
 * is imported; `importFile` says how, and is left out where only reading is measured.
 */
export async function benchImportMemory(
  importFile: ((path: string, planIdentifier: string) => Promise<unknown>) | null,
): Promise<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), 'allmenning-huge-'));
  try {
    const path = join(folder, 'plan.sos');
    const writer = join(import.meta.dirname, 'write-huge-plan-process.ts');
    const { stdout } = await run(process.execPath, [writer, path, String(areas), 'STOR']);
    const megabytes = Number(stdout) / 1e6;
    let peak = 0;
    // An embedded database has its own memory, before and after.
    const others = new Set(childrenOfThis());
    const watching = setInterval(() => {
      peak = Math.max(peak, residentMegabytes(others));
    }, 50);
    const start = performance.now();
    if (importFile) await importFile(path, 'STOR');
    else {
      const reading = await readPlanFile(path, { objectsPath: join(folder, 'objects') });
      if (!reading.ok) throw new Error(reading.finding.message);
    }
    clearInterval(watching);
    const seconds = Math.round((performance.now() - start) / 1000);
    const what = importFile ? 'import' : 'reading';
    return {
      what: `peak memory, ${what} of ${megabytes.toFixed(0)} MB (SOSI) in ${seconds} s`,
      value: peak,
      unit: 'MB',
      budget: `at most ${mostMegabytes} MB`,
      isWithin: peak <= mostMegabytes,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function childrenOfThis(): readonly string[] {
  return readdirSync('/proc/self/task').flatMap((thread) =>
    textOf(`/proc/self/task/${thread}/children`).split(' ').filter(Boolean),
  );
}

/** This process and the children that it has begun since, as Linux counts them. */
function residentMegabytes(others: ReadonlySet<string>): number {
  const kilobytes = ['self', ...childrenOfThis().filter((child) => !others.has(child))]
    .map((process) => Number(/^VmRSS:\s+(\d+)/m.exec(textOf(`/proc/${process}/status`))?.[1] ?? 0))
    .reduce((sum, one) => sum + one, 0);
  return (kilobytes * 1024) / 1e6;
}

/** Nothing where the process or thread has just ended. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
