import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openImportJobs } from '../../../server/plans/staging/import-jobs.ts';
import { isWorking, type StagedImport } from '../../../server/plans/staging/staged-import.ts';
import type { StagingFolder } from '../../../server/plans/staging/staging-folder.ts';

const staged = (): StagedImport => ({
  id: randomUUID(),
  municipalityId: randomUUID(),
  accountId: randomUUID(),
  uploadedBy: 'Kari Planlegger',
  fileName: 'plan.sos',
  size: 1,
  choices: { plan: null, alternative: null, srid: null },
  createdAt: new Date().toISOString(),
  updatedAt: new Date().toISOString(),
  stage: 'queued',
  percent: null,
  isStorable: null,
  draftFor: null,
  deliveryId: null,
  stored: null,
});

/** A disk that takes its time: what is written while the work goes on takes longer than its end, which could overtake it. */
function slowFolder() {
  const kept: StagedImport[] = [];
  const write = async (state: StagedImport) => {
    await wait(isWorking(state) ? 60 : 5);
    kept.push(state);
  };
  return { kept, folder: { write } as unknown as StagingFolder };
}

const neverFails = (error: unknown) => {
  throw error;
};

describe('the work on a staged import', () => {
  it('is told to rest only when the next work can begin, which then does begin', async () => {
    const { folder, kept } = slowFolder();
    const jobs = openImportJobs(folder, neverFails);
    const first = staged();
    await jobs.start(first, async () => ({ stage: 'checked', isStorable: false }));
    while (jobs.stateOf(first.id)) {
      expect(isWorking(jobs.stateOf(first.id) ?? first)).toBe(true);
      await wait(1);
    }
    expect(kept.at(-1)).toMatchObject({ stage: 'checked', isStorable: false });
    await jobs.start(first, async () => ({ stage: 'checked', isStorable: true }));
    await expect.poll(() => kept.at(-1)).toMatchObject({ stage: 'checked', isStorable: true });
  });

  it('keeps its states in their order, so that its end lies last', async () => {
    const { folder, kept } = slowFolder();
    const jobs = openImportJobs(folder, neverFails);
    const one = staged();
    await jobs.start(one, async ({ tell }) => {
      tell('reading', 10);
      // Longer than a beat, so that one is under way when the work ends.
      await wait(1005);
      return { stage: 'checked', isStorable: true };
    });
    await expect.poll(() => jobs.stateOf(one.id), { timeout: 10_000 }).toBeUndefined();
    await wait(100);
    expect(new Set(kept.map(({ stage }) => stage))).toEqual(new Set(['queued', 'reading', 'checked']));
    expect(kept.at(-1)).toMatchObject({ stage: 'checked', percent: null });
  });
});
