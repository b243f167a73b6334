import { readdirSync, readFileSync } from 'node:fs';
import type postgres from 'postgres';

/** Linux counts a process' work in hundredths of a second. */
const tick = 10;

/**
 * Milliseconds of processor that a database's sessions and this process' children have used until now. Unlike the
 * clock it says the same on a machine that others use too. Null where /proc is not to be read (another system, or a
 * database on another machine).
 */
export async function processorMilliseconds(owner: postgres.Sql): Promise<number | null> {
  const sessions = await owner<{ pid: number }[]>`
    select pid from pg_stat_activity
    where datname = current_database() and backend_type in ('client backend', 'parallel worker')
  `;
  try {
    const used = [...sessions.map(({ pid }) => pid), ...descendants(process.pid)].map(ticksOf);
    return used.reduce((sum, ticks) => sum + ticks, 0) * tick;
  } catch {
    return null;
  }
}

/** Own and its children's ended time, so that nothing is lost when one of them ends. */
function ticksOf(pid: number): number {
  return statOf(pid)
    .slice(11, 13)
    .reduce((sum, field) => sum + Number(field), 0);
}

function descendants(ancestor: number): readonly number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          return [[Number(name), Number(statOf(Number(name))[1])] as const];
        } catch {
          return [];
        }
      }),
  );
  const isOurs = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent === ancestor || (parent !== undefined && parent > 1 && isOurs(parent));
  };
  return [...parents.keys()].filter(isOurs);
}

/** Fields after the name, which may have spaces; the first is the state, the second the parent. */
function statOf(pid: number): readonly string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}
