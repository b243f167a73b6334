import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const run = promisify(execFile);

const usualPlaces = [
  // Without a window of its own a browser takes a quarter less of a small machine.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
];

let found: Promise<string> | undefined;

/**
 * A Chromium that starts: CHROME_PATH, one on the machine, Playwright's own, or the one that npm
 * brings; as root on Debian the package is installed at last. Throws with what is missing: a suite
 * without its browser must not be green.
 */
export function findChromium(): Promise<string> {
  found ??= firstThatStarts();
  return found;
}

async function firstThatStarts(): Promise<string> {
  const tried: string[] = [];
  for (const candidate of await candidates()) {
    const complaint = await startComplaint(candidate);
    if (!complaint) return candidate;
    tried.push(`${candidate}: ${complaint}`);
  }
  if (process.getuid?.() === 0) {
    await run('apt-get', ['update', '-q']).catch(() => undefined);
    await run('apt-get', ['install', '-qy', 'chromium'], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const complaint = await startComplaint('/usr/bin/chromium');
    if (!complaint) return '/usr/bin/chromium';
    tried.push(`Debian's chromium: ${complaint}`);
  }
  throw new Error(`No Chromium starts here. Set CHROME_PATH, or install one. Tried:\n${tried.join('\n')}`);
}

async function candidates(): Promise<string[]> {
  if (process.env.CHROME_PATH) return [process.env.CHROME_PATH];
  const found = await Promise.all(
    [...usualPlaces, chromium.executablePath()].map((path) =>
      access(path).then(
        () => path,
        () => null,
      ),
    ),
  );
  const present = found.filter((path) => path !== null);
  return present.length > 0 ? present : [await chromiumOfNpm()];
}

async function chromiumOfNpm(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

async function startComplaint(path: string): Promise<string | null> {
  try {
    await run(path, ['--headless', '--no-sandbox', '--version'], { timeout: 20_000 });
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[1] ?? error.message) : String(error);
  }
}
