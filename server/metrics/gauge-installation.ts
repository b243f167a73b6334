import { Gauge, type Registry } from 'prom-client';
import { readLastBackup } from '../backup/last-backup.ts';
import { freeBytes } from '../http/find-obstacle.ts';
import type { Readiness } from '../http/readiness.ts';
import { withinTime } from '../http/within-time.ts';
import type { Services } from '../services.ts';
import type { TileStore } from '../tiles/tile-store.ts';
import { findInstallationFigures } from './installation-figures.queries.ts';

const patienceMilliseconds = 3_000;

type Watched = { readonly readiness: Readiness; readonly tiles: TileStore };

/** Registers what is looked up anew at each reading; the answered function looks. Two who read at once share a look. */
export function gaugeInstallation(
  registry: Registry,
  services: Services,
  { readiness, tiles }: Watched,
): () => Promise<void> {
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `allmenning_${name}`, help, registers: [registry] });
  const queueGauge = (name: string, help: string) =>
    new Gauge({ name: `allmenning_${name}`, help, labelNames: ['queue'], registers: [registry] });
  const ready = gauge('ready', '1 while requests may be sent here, 0 while it starts, drains or waits');
  const up = gauge('database_up', '1 when the database answered within three seconds');
  const ping = gauge(
    'database_ping_seconds',
    'How long the database took to answer; the wait for a connection counted in',
  );
  const lengths = queueGauge(
    'queue_length',
    'What waits: entries of the log for their seal, acts for their journal number',
  );
  const ages = queueGauge(
    'queue_oldest_seconds',
    'How long the oldest in the queue has waited; 0 when it is empty',
  );
  const sealed = gauge('seconds_since_last_seal', 'Since anything was sealed; NaN before the first seal');
  const backup = gauge('seconds_since_last_backup', 'Since `allmenning backup` was done; NaN where never');
  const free = gauge('data_folder_free_bytes', 'What may still be written in the data folder');
  const tileBytes = gauge('tile_cache_bytes', 'Tiles kept in memory');
  const hits = gauge('tile_cache_hits_total', 'Tiles that were answered from memory');
  const misses = gauge('tile_cache_misses_total', 'Tiles that had to be made');

  const look = async (): Promise<void> => {
    const { database, config } = services;
    const begun = performance.now();
    const answered = await withinTime(
      patienceMilliseconds,
      database.ping().then(() => true),
    );
    ready.set(readiness.state().isReady ? 1 : 0);
    up.set(answered ? 1 : 0);
    ping.set((performance.now() - begun) / 1000);
    const figures = answered
      ? await withinTime(patienceMilliseconds, database.withRole('operations', {}, findInstallationFigures))
      : undefined;
    lengths.reset();
    ages.reset();
    for (const { queue, length, oldestSeconds } of figures?.queues ?? []) {
      lengths.set({ queue }, length);
      ages.set({ queue }, oldestSeconds);
    }
    // What cannot be known is not a number, so that no alarm takes an old figure for a new one.
    sealed.set(figures?.secondsSinceSeal ?? Number.NaN);
    const lastBackup = await readLastBackup(config.dataDirectory);
    backup.set(lastBackup ? (Date.now() - lastBackup.getTime()) / 1000 : Number.NaN);
    free.set((await freeBytes(config.dataDirectory)) ?? Number.NaN);
    const kept = tiles.figures();
    tileBytes.set(kept.bytes);
    hits.set(kept.hits);
    misses.set(kept.misses);
  };

  let looking: Promise<void> | undefined;
  return () => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  };
}
