import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export type WarmLoad = { readonly perSecond: number; readonly p99: number };

const run = promisify(execFile);

/** Asks a server by turns for kept tiles, 64 connections and one thread for some seconds; null without wrk. */
export async function loadWarm(origin: string, paths: readonly string[]): Promise<WarmLoad | null> {
  const script = join(tmpdir(), `allmenning-warm-${process.pid}.lua`);
  await writeFile(
    script,
    `local paths = {${paths.map((path) => JSON.stringify(path)).join(',')}}
local turn = 0
request = function()
  turn = turn % #paths + 1
  return wrk.format('GET', paths[turn], { ['Accept-Encoding'] = 'gzip' })
end`,
  );
  const done = await run('wrk', ['-t1', '-c64', '-d5s', '--latency', '-s', script, origin]).catch((error) => {
    console.error(
      `geodata: warm tiles are left out: ${error.code === 'ENOENT' ? 'no wrk (apt install wrk)' : error}`,
    );
    return null;
  });
  if (!done) return null;
  const [, rate] = /Requests\/sec:\s+([\d.]+)/.exec(done.stdout) ?? [];
  const [, p99, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(done.stdout) ?? [];
  if (/Non-2xx/.test(done.stdout)) throw new Error(`tiles failed: ${done.stdout}`);
  return { perSecond: Number(rate), p99: Number(p99) * ({ us: 0.001, ms: 1, s: 1000 }[unit ?? 'ms'] ?? 1) };
}
