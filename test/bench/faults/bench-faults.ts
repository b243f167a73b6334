import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { buildClient, isClientBuilt } from '../../../server/build-client.ts';
import type { BenchResult } from '../bench-result.ts';
import { buildEmbeddedWorld, engineFaults } from './embedded-world.ts';
import { databaseFaults, type Fault, webFaults } from './faults.ts';
import { emptyTally, runCycles, type Tally } from './run-cycles.ts';
import { buildServerWorld, type ServerWorld } from './server-world.ts';
import { addStandby } from './standby-world.ts';

export type FaultCounts = { readonly server: number; readonly standby: number; readonly embedded: number };

/** How the cycles are shared: most on a server, some on the embedded database, some with a standby. */
export function shareCycles(cycles: number): FaultCounts {
  const embedded = Math.round(cycles * 0.25);
  const standby = Math.round(cycles * 0.1);
  return { server: cycles - embedded - standby, standby, embedded };
}

/**
 * Kills, cuts, slows and fills while comments stream in, and counts what was acknowledged, lost and doubled. 200 cycles,
 * or as many as FAULT_CYCLES says, of the faults whose name holds FAULT. As root on Debian with PostgreSQL; as another user no disk is filled.
 */
export async function benchFaults(
  counts: FaultCounts = shareCycles(Number(process.env.FAULT_CYCLES ?? 200)),
): Promise<{ readonly results: readonly BenchResult[]; readonly lastLine: string }> {
  if (!(await isClientBuilt())) await buildClient();
  const root = await mkdtemp(join(tmpdir(), 'allmenning-faults-'));
  // The user postgres goes through it to its own.
  await chmod(root, 0o711);
  const tally = emptyTally();
  try {
    if (counts.server + counts.standby > 0) await onServer(root, counts, tally);
    if (counts.embedded > 0) await onEmbedded(root, counts.embedded, tally);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  const { lost, doubled, wrong } = tally.losses;
  return {
    results: [
      count('lost', lost.length),
      count('doubled', doubled.length),
      count('otherwise wrong', wrong.length),
      {
        what: 'longest until comments are taken again',
        value: tally.longestReturn,
        unit: 's',
        budget: 'at most 60 s',
        isWithin: tally.longestReturn <= 60,
      },
    ],
    lastLine: `${tally.cycles} cycles, ${tally.acknowledged} acknowledged, ${lost.length} lost, ${doubled.length} doubled`,
  };
}

function count(what: string, value: number): BenchResult {
  return { what, value, unit: 'comments', budget: 'none', isWithin: value === 0 };
}

async function onServer(root: string, { server, standby }: FaultCounts, tally: Tally): Promise<void> {
  await using end = new AsyncDisposableStack();
  const world = await buildServerWorld(root, end);
  if (!world.disk) console.log('  no disk is filled: this user may not mount one');
  const faults = [
    ...interleave(webFaults(world), databaseFaults(world, { ...world, line: world.databaseLine })),
    ...fullDatabaseDisk(world),
  ];
  await runCycles(world, faults, { cycles: server, tally });
  if (standby === 0) return;
  const followed = await addStandby(world, root, end);
  const between = followed.renewStandby;
  await runCycles(followed, [followed.failOver], { cycles: standby, tally, between });
}

function fullDatabaseDisk({ cluster, clusterDisk }: ServerWorld): readonly Fault[] {
  if (!clusterDisk) return [];
  return [
    {
      name: 'disk of the database full',
      happen: async () => {
        await clusterDisk.fill();
        await delay(3_000);
        await clusterDisk.empty();
        // A server that could not write its log has ended itself, as it should; whoever runs it starts it again.
        await cluster.kill();
        await cluster.start();
      },
    },
  ];
}

async function onEmbedded(root: string, cycles: number, tally: Tally): Promise<void> {
  await using end = new AsyncDisposableStack();
  const world = await buildEmbeddedWorld(root, end);
  await runCycles(world, interleave(engineFaults(world), webFaults(world)), { cycles, tally });
}

/** One of each by turns, so that a short run meets the different kinds. */
function interleave<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  const length = Math.max(one.length, other.length);
  return Array.from({ length }, (_, index) => [one[index], other[index]])
    .flat()
    .filter((fault) => fault !== undefined);
}
