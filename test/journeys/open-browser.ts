import { mkdir } from 'node:fs/promises';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { findChromium } from './find-chromium.ts';

const screenshots = 'test/output/journeys';

/** WebGL in software, and none of Chromium's own errands. */
export const browserFlags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // Painting pages and putting them together in WebGL is slow in software; only the map needs it.
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** One browser for a file of journeys; close it in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: browserFlags });
}

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};

/**
 * A page for one journey. A journey that fails leaves a picture; one that meets an uncaught error in
 * the page, or a refused script or style, fails.
 */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    // Maps are drawn in software: a quarter of the pixels, and nothing else is another to those who press and read.
    deviceScaleFactor: 0.5,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    reducedMotion: 'reduce',
    // What a device keeps answers past the routes that journeys set; without-network.test.ts is about it.
    serviceWorkers: 'block',
    ...options,
  });
  // A try that the page caught itself is told nowhere else.
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`Content Security Policy: ${violatedDirective} ${blockedURI}`),
    ),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text());
  });
  // Not in onTestFailed: that runs when the page is closed already.
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') {
      await mkdir(screenshots, { recursive: true });
      await page.screenshot({ path: `${screenshots}/${task.name.replace(/[^\p{L}\d]+/gu, '-')}.png` });
    }
    await context.close();
    expect(faults).toEqual([]);
  });
  return page;
}
