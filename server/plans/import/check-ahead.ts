import type { PlanFileFormat } from '../../../domain/plan-file.ts';
import { openGrowingFile } from '../reading/growing-file.ts';
import type { PlanFileSummary, WrittenObjects } from '../reading/plan-file-messages.ts';
import {
  type CheckedObjects,
  checkAllObjects,
  type InTransaction,
  type ObjectsTask,
} from './check-all-objects.ts';

export type CheckAhead = AsyncDisposable & {
  /** More of the object file stands. */
  readonly grow: (written: WrittenObjects) => void;
  /**
   * What was found of all objects, where the file turned out to be what was supposed; else null, and nothing is
   * being written any more.
   */
  readonly take: (file: PlanFileSummary) => Promise<CheckedObjects | null>;
  /** Nothing of it is wanted. */
  readonly drop: () => Promise<null>;
};

type AheadTask = Pick<ObjectsTask, 'checkedPath' | 'previewPath'> & { readonly objectsPath: string };

/**
 * Checks objects while the file is still being read, on the supposition that all of them are one well-placed plan's
 * in the system of the first. Where that was wrong, or anything fails, all of it is thrown away: the caller checks
 * anew and finds what it would have found.
 */
export function checkAhead(
  inTransaction: InTransaction,
  { objectsPath, checkedPath, previewPath }: AheadTask,
): CheckAhead {
  const growing = openGrowingFile(objectsPath);
  const ended = new AbortController();
  const { signal } = ended;
  let begun: { readonly format: PlanFileFormat; readonly srid: number } | null = null;
  let isWhole = false;
  let checked: Promise<CheckedObjects | null> = Promise.resolve(null);
  const begin = ({ format, srid }: WrittenObjects): Promise<CheckedObjects | null> =>
    checkAllObjects(
      (work) => {
        signal.throwIfAborted();
        return inTransaction(work);
      },
      {
        ...{ format, srid, checkedPath, previewPath, objects: growing.pieces() },
        ...{ isPlaced: true, isComparable: true, belongs: () => true, signal },
      },
    ).catch(() => null);
  const giveUp = async (): Promise<null> => {
    ended.abort();
    growing.giveUp(signal.reason);
    await checked;
    return null;
  };
  return {
    grow(written) {
      if (begun === null) {
        begun = { format: written.format, srid: written.srid };
        checked = begin(written);
      }
      growing.grow(written.bytes);
      isWhole ||= written.isWhole;
      if (isWhole) growing.end();
    },
    async take({ format, srid }) {
      const isSame = begun !== null && begun.format === format && begun.srid === srid;
      return isWhole && isSame ? checked : giveUp();
    },
    drop: giveUp,
    async [Symbol.asyncDispose]() {
      await giveUp();
    },
  };
}
