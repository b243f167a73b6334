import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { findChromium } from './find-chromium.ts';
import { browserFlags } from './open-browser.ts';

export type OwnBrowser = AsyncDisposable & {
  /** Starts the browser on its profile, as a person opens it again; answers its page. */
  open(): Promise<Page>;
  /** Ends the whole browser at once, as a crash or an empty battery does. */
  kill(): Promise<void>;
};

/** A browser with a profile of its own on disk, which outlives it. */
export async function openOwnBrowser(): Promise<OwnBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'allmenning-browser-'));
  let running: ChildProcess | undefined;
  const kill = async () => {
    const dying = running;
    running = undefined;
    if (!dying?.pid || dying.exitCode !== null) return;
    const isGone = new Promise((resolve) => dying.once('exit', resolve));
    // The group: a browser is many processes.
    process.kill(-dying.pid, 'SIGKILL');
    await isGone;
  };
  return {
    kill,
    open: async () => {
      const portFile = join(profile, 'DevToolsActivePort');
      await rm(portFile, { force: true });
      await rm(join(profile, 'SingletonLock'), { force: true });
      const flags = [
        ...browserFlags,
        '--headless',
        '--remote-debugging-port=0',
        `--user-data-dir=${profile}`,
      ];
      running = spawn(await findChromium(), [...flags, '--lang=nb-NO', 'about:blank'], {
        detached: true,
        stdio: 'ignore',
      });
      const port = async () => (await readFile(portFile, 'utf8').catch(() => '')).split('\n')[0];
      await expect.poll(port).toMatch(/^\d+$/);
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await port()}`);
      const [context] = browser.contexts();
      if (!context) throw new Error('the browser has no window');
      const page = await context.newPage();
      await page.setExtraHTTPHeaders({ 'accept-language': 'nb' });
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'language', { get: () => 'nb-NO' });
        Object.defineProperty(navigator, 'languages', { get: () => ['nb-NO'] });
      });
      await page.setViewportSize({ width: 1440, height: 900 });
      page.setDefaultTimeout(45_000);
      return page;
    },
    [Symbol.asyncDispose]: async () => {
      await kill();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
