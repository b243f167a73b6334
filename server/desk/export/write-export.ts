import type { Language } from '../../../domain/language.ts';
import { startChild } from '../../child-process/start-child.ts';
import type { ExportHead, ExportRow } from './export-row.ts';
import type { PicturePlan } from './place-picture.ts';

export const exportFormats = ['xlsx', 'docx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export type ExportOrder = {
  readonly format: ExportFormat;
  readonly head: ExportHead;
  readonly rows: readonly ExportRow[];
  readonly language: Language;
  /** The plan that the pictures of places are drawn on; none where the hearing has no plan map. */
  readonly picturePlan?: PicturePlan | undefined;
};

const limits = { memoryMegabytes: 2048, deadlineMs: 120_000, usesAddons: true };

let queue: Promise<unknown> = Promise.resolve();

/**
 * Writes the file in a process of its own: five thousand comments take seconds and half a gigabyte, which must
 * not stop the server. One at a time; the next waits its turn.
 */
export function writeExport(order: ExportOrder): Promise<Uint8Array> {
  const turn = queue.then(() => writeApart(order));
  queue = turn.catch(() => undefined);
  return turn;
}

async function writeApart(order: ExportOrder): Promise<Uint8Array> {
  const child = startChild<ExportOrder, Uint8Array>(new URL('./export-process.ts', import.meta.url), limits);
  try {
    return await child.ask(order);
  } catch (cause) {
    throw new Error(`the ${order.format} of ${order.rows.length} comments was not written`, { cause });
  } finally {
    child.stop();
  }
}
