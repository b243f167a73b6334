import type { Database } from '../database/database.ts';
import { type DataVersions, liveLayers } from './data-versions.ts';
import { readDataVersions } from './live.queries.ts';

/** How old the versions may be that an answer is given by. */
const maxAgeMilliseconds = 1_000;
/** While anyone asks, the versions are read this often, so that nobody waits for them. */
const pollMilliseconds = 500;
/** Polling ends when nobody has asked for so long. */
const idleMilliseconds = 10_000;

/**
 * What has changed, in this process and every other on the same database: keep an answer under the version of its
 * layers, and it is served until those change, within a second. Take the version before you read the data; then an
 * answer is never older than the version it is kept under.
 *
 *     const { plans } = await live.versions();
 *     const answer = await cache.get(`${reader}/${plans}/${path}`, makeAnswer);
 */
export type Live = {
  /** The versions as they were at most a second ago. Rejects when the database does not answer. */
  versions(): Promise<DataVersions>;
  /**
   * The same without waiting, and the same object until one changes; undefined when they have not been read within
   * the second.
   */
  recent(): DataVersions | undefined;
  close(): void;
};

export function openLive(database: Database): Live {
  let latest: { readonly versions: DataVersions; readonly readAt: number } | undefined;
  let reading: { readonly begunAt: number; readonly told: Promise<DataVersions> } | undefined;
  let timer: NodeJS.Timeout | undefined;
  let askedAt = 0;

  const read = (): Promise<DataVersions> => {
    const begunAt = performance.now();
    // What a slow database is still answering may be older than anyone may be told.
    if (reading && begunAt - reading.begunAt <= maxAgeMilliseconds) return reading.told;
    const told = database.withRole('public', {}, readDataVersions).then((found) => {
      // The same object as long as they say the same: who keeps answers under it need not compare texts.
      const versions = latest && isSame(latest.versions, found) ? latest.versions : found;
      if (!latest || latest.readAt <= begunAt) latest = { versions, readAt: begunAt };
      return versions;
    });
    const current = { begunAt, told };
    reading = current;
    const end = () => {
      if (reading === current) reading = undefined;
    };
    told.then(end, end);
    return told;
  };

  const stopPolling = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const poll = () => {
    if (performance.now() - askedAt > idleMilliseconds) return stopPolling();
    // A failure here is met again, and told, by whoever asks when the versions have grown old.
    read().catch(() => undefined);
  };
  const recent = (): DataVersions | undefined => {
    askedAt = performance.now();
    timer ??= setInterval(poll, pollMilliseconds).unref();
    return latest && askedAt - latest.readAt <= maxAgeMilliseconds ? latest.versions : undefined;
  };

  return { recent, versions: async () => recent() ?? read(), close: stopPolling };
}

function isSame(one: DataVersions, other: DataVersions): boolean {
  return liveLayers.every((layer) => one[layer] === other[layer]);
}
