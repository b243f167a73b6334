import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { square, writeTestPlan } from '../builders/write-test-plan.ts';
import { startCommand } from '../cli/run-command.ts';

export type TestPlanFile = {
  readonly path: string;
  readonly municipalityNumber: string;
  readonly identifier: string;
  readonly sha256: string;
};

const columns = 50;

/** A plan of some thousand squares in Tønsberg, which takes a while to store. */
export async function writeLargeTestPlan(folder: string, identifier: string): Promise<TestPlanFile> {
  const municipalityNumber = '3905';
  const bytes = writeTestPlan({
    municipalityNumber,
    planId: identifier,
    name: 'Prøveplan',
    outline: square([0, 0], columns * 10),
    areas: Array.from({ length: columns * columns }, (_, index) => ({
      name: `B${index}`,
      ring: square([(index % columns) * 10, Math.floor(index / columns) * 10], 10),
    })),
  });
  const path = join(folder, `${identifier}.sos`);
  await writeFile(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, municipalityNumber, identifier, sha256 };
}

export type RunningImport = {
  /** Resolves when the command begins to store; rejects when it ends before. */
  readonly isStoring: Promise<void>;
  readonly kill: () => void;
  /** Its exit code and the objects that its report counts. */
  readonly ended: Promise<{ readonly code: number | null; readonly objects: number }>;
};

/** `npm run allmenning -- import` on the database that a running product has open. */
export function startImport(
  dataDirectory: string,
  { path, municipalityNumber }: TestPlanFile,
): RunningImport {
  const command = startCommand(
    { DATA_DIR: dataDirectory },
    'import',
    path,
    '--municipality',
    municipalityNumber,
    '--json',
  );
  let stdout = '';
  let stderr = '';
  command.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  const storing = Promise.withResolvers<void>();
  command.stderr?.on('data', (chunk) => {
    stderr += chunk;
    if (stderr.includes('Lagrer')) storing.resolve();
  });
  const ended = once(command, 'close').then(([code]) => {
    storing.reject(new Error(`the import ended before it stored: ${stdout}${stderr}`));
    return { code: code as number | null, objects: countObjects(stdout) };
  });
  return { isStoring: storing.promise, kill: () => command.kill('SIGKILL'), ended };
}

function countObjects(stdout: string): number {
  if (stdout === '') return 0;
  const { objects } = JSON.parse(stdout) as { objects: Readonly<Record<string, number>> };
  return Object.values(objects).reduce((sum, count) => sum + count, 0);
}
