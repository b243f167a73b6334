import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { verifyAll } from '../../../server/proof/verify.service.ts';
import type { Fault } from './faults.ts';
import { compareKept, findNumberFaults, type Losses } from './kept-comments.ts';
import { sendingPeople } from './sending-people.ts';
import type { SentComment } from './sent-comment.ts';
import { doorsOf, type World } from './world.ts';

export type Tally = {
  cycles: number;
  acknowledged: number;
  readonly losses: Losses;
  /** Seconds from the mending of a fault until comments were taken again, the longest. */
  longestReturn: number;
};

const before = 8;
const after = 12;
const mostSecondsToReturn = 90;

export function emptyTally(): Tally {
  return { cycles: 0, acknowledged: 0, losses: { lost: [], doubled: [], wrong: [] }, longestReturn: 0 };
}

/** Fault after fault while comments stream in; after each the comments are counted, at the end all of them once more. */
export async function runCycles(
  world: World,
  offered: readonly Fault[],
  {
    cycles,
    tally,
    between,
  }: { readonly cycles: number; readonly tally: Tally; readonly between?: () => Promise<void> },
): Promise<void> {
  const faults = offered.filter(({ name }) => name.includes(process.env.FAULT ?? ''));
  if (faults.length === 0) return;
  const doors = doorsOf(world.webs);
  const people = sendingPeople(doors, world.hearings);
  const all: SentComment[] = [];
  const compare = async (sent: readonly SentComment[]) =>
    take(
      tally.losses,
      await compareKept(world.database, { sent, dataDirectory: world.dataDirectory, doors }),
    );
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const fault = faults[cycle % faults.length];
    if (!fault) throw new Error('there is no fault');
    const begunAt = performance.now();
    people.begin();
    const reach = (wanted: number) => reachCount(() => people.acknowledged(), wanted, { fault, world });
    await reach(before);
    await delay(Math.random() * 300);
    await fault.happen(Math.floor(cycle / faults.length));
    const mendedAt = performance.now();
    await reach(people.acknowledged() + after);
    const returned = (performance.now() - mendedAt) / 1000;
    const sent = await people.pause();
    tally.losses.wrong.push(...findDead(world, fault));
    await compare(sent);
    const acknowledged = sent.filter(({ number }) => number !== undefined).length;
    all.push(...sent);
    tally.cycles += 1;
    tally.acknowledged += acknowledged;
    tally.longestReturn = Math.max(tally.longestReturn, returned);
    const seconds = ((performance.now() - begunAt) / 1000).toFixed(1);
    console.log(
      `  ${tally.cycles}. ${fault.name}: ${acknowledged} of ${sent.length} acknowledged, again after ${returned.toFixed(1)} s, ${seconds} s`,
    );
    await between?.();
  }
  await compare(all);
  tally.losses.wrong.push(...(await findNumberFaults(world.database)));
  for (const { municipality, findings } of await verifyAll(world.database, {}))
    tally.losses.wrong.push(...findings.map((finding) => `${municipality.name}: ${JSON.stringify(finding)}`));
}

/** Web processes that have ended though nobody ended them. */
function findDead({ webs }: World, { name }: Fault): readonly string[] {
  return webs.flatMap((web) => {
    const { pid, output } = web.running();
    if (existsSync(`/proc/${pid}`)) return [];
    console.log(output().slice(-3_000));
    return [`${name}: a web process ended by itself`];
  });
}

function take(to: Losses, from: Losses): void {
  for (const kind of ['lost', 'doubled', 'wrong'] as const) {
    const fresh = from[kind].filter((line) => !to[kind].includes(line));
    for (const line of fresh) console.log(`    ${kind}: ${line}`);
    to[kind].push(...fresh);
  }
}

async function reachCount(
  count: () => number,
  wanted: number,
  { fault, world }: { readonly fault: Fault; readonly world: World },
): Promise<void> {
  const deadline = Date.now() + mostSecondsToReturn * 1000;
  while (count() < wanted) {
    if (Date.now() > deadline) {
      for (const web of world.webs) console.log(web.running().output().slice(-3_000));
      throw new Error(`${fault.name}: comments were not taken again within ${mostSecondsToReturn} s`);
    }
    await delay(20);
  }
}
