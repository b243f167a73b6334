import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from './postgres-cluster.ts';
import type { Line, LineState } from './tcp-proxy.ts';
import type { WebProcess, World } from './world.ts';

/** Something that happens to a running world, and is mended when it returns. */
export type Fault = { readonly name: string; readonly happen: (cycle: number) => Promise<void> };

const shortWhile = 1_500;

/** What happens to web processes and to the lines between them and people. */
export function webFaults({ webs, disk }: World): readonly Fault[] {
  const webOf = (cycle: number): WebProcess => {
    const web = webs[cycle % webs.length];
    if (!web) throw new Error('there is no web process');
    return web;
  };
  const lines = webs.map(({ line }) => line);
  return [
    {
      name: 'web process killed',
      happen: async (cycle) => {
        await webOf(cycle).end('SIGKILL');
        await webOf(cycle).start();
      },
    },
    { name: 'lines to people cut', happen: () => cutOften(lines) },
    { name: 'lines to people break midway', happen: () => holdLines(lines, 'halved', shortWhile) },
    { name: 'lines to people slow', happen: () => holdLines(lines, 'slow', shortWhile) },
    {
      name: 'web process told to stop',
      happen: async (cycle) => {
        const code = await webOf(cycle).end('SIGTERM');
        if (code !== 0) throw new Error(`a web process that was told to stop ended with ${code}`);
        await webOf(cycle).start();
      },
    },
    {
      name: 'clock of the web process jumps',
      happen: async (cycle) => {
        for (let jump = 0; jump < 3; jump += 1) {
          process.kill(webOf(cycle).running().pid, 'SIGUSR2');
          await delay(700);
        }
      },
    },
    ...(disk
      ? [
          {
            name: 'disk of the data folder full',
            happen: async () => {
              await disk.fill();
              await delay(shortWhile);
              await disk.empty();
            },
          },
        ]
      : []),
  ];
}

type ServerParts = { readonly cluster: Cluster; readonly line: Line };

/** What happens to a PostgreSQL server and to the line between it and the web processes. */
export function databaseFaults({ webs }: World, { cluster, line }: ServerParts): readonly Fault[] {
  return [
    {
      name: 'PostgreSQL killed',
      happen: async () => {
        await cluster.kill();
        await delay(300);
        await cluster.start();
      },
    },
    { name: 'lines to the database cut', happen: () => cutOften([line]) },
    { name: 'lines to the database break midway', happen: () => holdLines([line], 'halved', shortWhile) },
    { name: 'lines to the database slow', happen: () => holdLines([line], 'slow', shortWhile) },
    { name: 'lines to the database silent', happen: () => holdLines([line], 'silent', 2 * shortWhile) },
    { name: 'database refuses connections', happen: () => refuse(line) },
    {
      name: 'everything killed at once',
      happen: async () => {
        await Promise.all([cluster.kill(), ...webs.map((web) => web.end('SIGKILL'))]);
        await cluster.start();
        await Promise.all(webs.map((web) => web.start()));
      },
    },
  ];
}

async function refuse(line: Line): Promise<void> {
  line.set('refused');
  line.cut();
  await delay(shortWhile);
  line.set('whole');
}

async function cutOften(lines: readonly Line[]): Promise<void> {
  for (let time = 0; time < 8; time += 1) {
    for (const line of lines) line.cut();
    await delay(150);
  }
}

async function holdLines(lines: readonly Line[], state: LineState, milliseconds: number): Promise<void> {
  for (const line of lines) line.set(state);
  await delay(milliseconds);
  for (const line of lines) line.set('whole');
}
