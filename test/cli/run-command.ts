import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { runDatabase } from '../database/run-database.ts';

const entry = join(import.meta.dirname, '..', '..', 'server', 'cli', 'allmenning.ts');

/** Kept from one run of a command to the next: compiling them is a quarter of a start. */
export const compiledModules = join(
  import.meta.dirname,
  '..',
  '..',
  'node_modules',
  '.cache',
  'allmenning-compiled',
);

export type Settings = Readonly<Record<string, string>>;

/** The settings of a command on the run's own database; `folder` keeps its files where that is on a server. */
export function settingsOfRun(folder: string): Settings {
  const address = runDatabase();
  return address.engine === 'server'
    ? { DATABASE_URL: address.url, DATA_DIR: folder }
    : { DATA_DIR: address.dataDirectory };
}

export type CommandResult = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** Runs the real command in a process of its own, with these settings alone. */
export function runCommand(settings: Settings, ...parameters: readonly string[]): Promise<CommandResult> {
  const child = startCommand(settings, ...parameters);
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

export function startCommand(settings: Settings, ...parameters: readonly string[]): ChildProcess {
  return spawn(process.execPath, [entry, ...parameters], {
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: compiledModules, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
