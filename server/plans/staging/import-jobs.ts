import { isWorking, type StagedImport, type StagedStage } from './staged-import.ts';
import type { StagingFolder } from './staging-folder.ts';

/** What the work on one import is lent: the word to stop, and a place to say how far it has come. */
export type ImportJob = {
  readonly signal: AbortSignal;
  readonly tell: (stage: StagedStage, percent?: number | null) => void;
};

/** What an import is when its work is done. */
export type ImportWork = (job: ImportJob) => Promise<Partial<StagedImport>>;

/** The work on staged imports in this process. */
export type ImportJobs = {
  /** Begins the work, or lets it wait for its turn; throws nothing, for the state tells what became of it. */
  start(staged: StagedImport, work: ImportWork): Promise<StagedImport>;
  /** The freshest state of an import that this process works on. */
  stateOf(id: string): StagedImport | undefined;
  /** Stops the work and returns when it has ended. */
  stop(id: string): Promise<void>;
  stopAll(): Promise<void>;
};

type Running = {
  state: StagedImport;
  readonly controller: AbortController;
  ended: Promise<void>;
  /** The last write of the state: one after the other, so that an older state never comes to lie over a newer one. */
  written: Promise<void>;
};

/** A large plan takes most of a gigabyte while it is read. */
const mostAtATime = 2;
const beatMs = 1000;

export function openImportJobs(folder: StagingFolder, tellFailure: (error: unknown) => void): ImportJobs {
  const running = new Map<string, Running>();
  const turns = createTurns(mostAtATime);

  const run = async (job: Running, work: ImportWork): Promise<void> => {
    const { signal } = job.controller;
    const beat = setInterval(() => void save(job), beatMs);
    let result: Partial<StagedImport>;
    try {
      result = await turns(signal, () =>
        work({
          signal,
          tell: (stage, percent = null) => {
            job.state = { ...job.state, stage, percent };
          },
        }),
      );
      if (signal.aborted) result = { stage: 'cancelled' };
    } catch (error) {
      if (!signal.aborted) tellFailure(error);
      result = { stage: signal.aborted ? 'cancelled' : 'failed' };
    } finally {
      clearInterval(beat);
    }
    // Nobody is told that it rests before it does: whoever asks for more at once would be given the old work's end.
    await write(job, stamped({ ...job.state, percent: null, ...result }));
    running.delete(job.state.id);
  };

  function save(job: Running): Promise<void> {
    job.state = stamped(job.state);
    return write(job, job.state);
  }

  function write(job: Running, state: StagedImport): Promise<void> {
    job.written = job.written.then(() => folder.write(state)).catch(tellFailure);
    return job.written;
  }

  return {
    stateOf: (id) => running.get(id)?.state,
    start: async (staged, work) => {
      const busy = running.get(staged.id);
      if (busy) return busy.state;
      const job: Running = {
        state: { ...staged, stage: 'queued', percent: null },
        controller: new AbortController(),
        ended: Promise.resolve(),
        written: Promise.resolve(),
      };
      running.set(staged.id, job);
      await save(job);
      job.ended = run(job, work);
      return job.state;
    },
    stop: async (id) => {
      running.get(id)?.controller.abort();
      await running.get(id)?.ended;
    },
    stopAll: async () => {
      const all = [...running.values()];
      for (const { controller } of all) controller.abort();
      await Promise.all(all.map(({ ended }) => ended));
    },
  };
}

function stamped(state: StagedImport): StagedImport {
  return { ...state, updatedAt: new Date().toISOString() };
}

/** Lets some work run at a time, the others in order; who is stopped leaves the queue. */
function createTurns(places: number) {
  let free = places;
  const waiting: (() => void)[] = [];
  return async <T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> => {
    if (free === 0) await waitForTurn(waiting, signal);
    else free -= 1;
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}

function waitForTurn(waiting: (() => void)[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const take = () => {
      signal.removeEventListener('abort', leave);
      resolve();
    };
    const leave = () => {
      const place = waiting.indexOf(take);
      if (place >= 0) waiting.splice(place, 1);
      reject(signal.reason);
    };
    waiting.push(take);
    signal.addEventListener('abort', leave, { once: true });
  });
}

/** A process that died leaves its imports at work for ever; after this without a beat they are taken as left. */
const silentMs = 30_000;

export function wasLeft(staged: StagedImport, now: Date): boolean {
  return isWorking(staged) && now.getTime() - Date.parse(staged.updatedAt) > silentMs;
}
