import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CodeMapping } from '../../../domain/code-mapping.ts';
import type { Finding } from '../../../domain/plan-file.ts';
import { ChildEnded, startChild } from '../../child-process/start-child.ts';
import type { PlanFileReading } from '../readers/read-plan-bytes.ts';
import type {
  PlanFileProgress,
  PlanFileSummary,
  PlanFileTask,
  WrittenObjects,
} from './plan-file-messages.ts';

/** A small nursery for a large file: what is read is kept or gone at once, and a large one only adds to the peak. */
const youngMegabytes = { ofLargeFile: 24, ofOthers: 192 } as const;
/** A file larger than this is read with as little memory as can be. */
export const largeBytes = 64 * 1024 * 1024;

export type ReadPlanFileOptions = {
  /** Where the objects are written, for readObjectBatches; in a folder of this reading's own. */
  readonly objectsPath: string;
  /** EPSG code to read the coordinates as, in place of what the file says or fails to say. */
  readonly srid?: number | undefined;
  /** What the municipality has said that codes mean; none when not said. */
  readonly codeMapping?: CodeMapping | undefined;
  /** The reading is given up after this many milliseconds; 300 000 when not said, for the largest files. */
  readonly deadlineMs?: number;
  /** Most megabytes of objects the reading may hold; 768 when not said. */
  readonly memoryMegabytes?: number;
  readonly onProgress?: (bytesRead: number) => void;
  /** Tells how much of the object file may be read already. */
  readonly onWritten?: (written: WrittenObjects) => void;
  /** Ends the reading; it is then refused. */
  readonly signal?: AbortSignal | undefined;
};

/**
 * Reads a plan file in a process of its own, so that neither its size nor what is wrong with it can block
 * or bring down the server: the objects go to a file, the rest comes back. Resolves always: `ok: false` where there is no plan file to speak of. A file that was
 * read may still bear errors among its findings, and must not be imported then.
 */
export async function readPlanFile(
  path: string,
  { objectsPath, srid, codeMapping = [], ...options }: ReadPlanFileOptions,
): Promise<PlanFileReading<PlanFileSummary>> {
  const deadlineMs = options.deadlineMs ?? 300_000;
  // A file that is not there is told of by the one that reads.
  const isLarge = ((await stat(path).catch(() => null))?.size ?? 0) > largeBytes;
  const child = startChild<PlanFileTask, PlanFileReading<PlanFileSummary>, PlanFileProgress>(
    new URL('./plan-file-process.ts', import.meta.url),
    {
      memoryMegabytes: options.memoryMegabytes ?? 768,
      youngMegabytes: isLarge ? youngMegabytes.ofLargeFile : youngMegabytes.ofOthers,
      deadlineMs,
      writes: dirname(objectsPath),
    },
  );
  options.signal?.addEventListener('abort', child.stop);
  try {
    const task = { path, objectsPath, codeMapping, ...(srid !== undefined && { srid }) };
    return await child.ask(task, (progress) => {
      if ('written' in progress) options.onWritten?.(progress.written);
      else options.onProgress?.(progress.bytesRead);
    });
  } catch (error) {
    return { ok: false, finding: findingOf(error, deadlineMs) };
  } finally {
    options.signal?.removeEventListener('abort', child.stop);
    child.stop();
  }
}

const stopped: Finding = {
  severity: 'error',
  code: 'reading-stopped',
  message: 'Lesingen ble stoppet før den var ferdig.',
};

function tooSlow(deadlineMs: number): Finding {
  const message = `Lesingen tok mer enn ${Math.round(deadlineMs / 1000)} sekunder og ble stoppet. Del planen i mindre filer.`;
  return { severity: 'error', code: 'reading-too-slow', message };
}

function findingOf(error: unknown, deadlineMs: number): Finding {
  const { end = 'failed', cause } = error instanceof ChildEnded ? error : {};
  if (end === 'stopped') return stopped;
  if (end === 'deadline') return tooSlow(deadlineMs);
  if (end === 'memory') {
    const message = 'Fila krever mer minne enn vi gir lesingen. Del planen i mindre filer.';
    return { severity: 'error', code: 'reading-too-large', message };
  }
  if (hasCode(cause, 'ENOENT')) {
    return { severity: 'error', code: 'file-not-found', message: 'Fila finnes ikke.' };
  }
  return {
    severity: 'error',
    code: 'reading-failed',
    message: 'Fila kunne ikke leses på grunn av en feil hos oss.',
  };
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
