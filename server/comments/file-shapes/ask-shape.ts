import { ChildEnded, startChild } from '../../child-process/start-child.ts';
import type { ShapeReading, ShapeTask } from './shape-reading.ts';

const deadlineMs = 20_000;
const memoryMegabytes = 512;
const mostAtOnce = 2;
/** Whoever comes after these comes again later. */
const mostWaiting = 20;

let atWork = 0;
const waiting: (() => void)[] = [];

/**
 * Has a process of its own read what an attachment shows, two at a time: neither its size nor what is wrong with it
 * can block or bring down the server. A file that takes too long or too much memory has too many points. Null where too many wait.
 */
export async function askShape(task: ShapeTask): Promise<ShapeReading | null> {
  if (atWork < mostAtOnce) atWork += 1;
  else if (waiting.length >= mostWaiting) return null;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await ask(task);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else atWork -= 1;
  }
}

async function ask(task: ShapeTask): Promise<ShapeReading> {
  const child = startChild<ShapeTask, ShapeReading>(new URL('./shape-process.ts', import.meta.url), {
    memoryMegabytes,
    deadlineMs,
  });
  try {
    return await child.ask(task);
  } catch (error) {
    const end = error instanceof ChildEnded ? error.end : 'failed';
    const isTooMuch = end === 'deadline' || end === 'memory';
    return { kind: 'problem', problem: isTooMuch ? 'tooMany' : 'unreadable' };
  } finally {
    child.stop();
  }
}
