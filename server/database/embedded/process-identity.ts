import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A process for as long as it lives: its number may later be another's, its number and start may not. */
export const processIdentitySchema = z.object({ pid: z.int().positive(), startedAt: z.string() });
export type ProcessIdentity = z.infer<typeof processIdentitySchema>;

/** The identity of a living process, or undefined if there is none of that number. */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  if (!answersSignals(pid)) return undefined;
  const status = readStatus(pid);
  // Where nobody collects the dead they keep their number, and still answer signals.
  return status?.state === 'Z' ? undefined : { pid, startedAt: status?.startedAt ?? '' };
}

export function isAlive(known: ProcessIdentity): boolean {
  return identifyProcess(known.pid)?.startedAt === known.startedAt;
}

function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** State, and start in clock ticks since which start of the machine; undefined where there is no /proc. */
function readStatus(pid: number): { state: string; startedAt: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The command's name, in brackets, may hold anything; state is the first field after it, start the 20th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startedAt: `${boot}:${fields[19] ?? ''}` };
  } catch {
    return undefined;
  }
}
