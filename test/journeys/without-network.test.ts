import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientDirectory } from '../../server/http/client-directory.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { next, openCommentPage, write } from './comment-acts.ts';
import { openBrowser, openPage, phone } from './open-browser.ts';
import { type Product, startProduct } from './start-product.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await product?.[Symbol.asyncDispose]();
});

/** An open plan of its own, and where it and its comment form are. */
async function openPlan(): Promise<{ readonly planPath: string; readonly commentPath: string }> {
  const { commentPath } = await buildOpenHearing(product.services.database);
  return { commentPath, planPath: commentPath.slice(0, commentPath.indexOf('/innspill')) };
}

describe('without network', () => {
  test('an open plan is shown again with its map, and says that there is no network', async () => {
    const { planPath } = await openPlan();
    const page = await openPage(browser, { ...phone, serviceWorkers: 'allow' });
    await page.goto(product.url + planPath);
    const name = await planName(page);
    await untilKept(page);
    await page.context().setOffline(true);
    await page.reload();
    expect(await planName(page)).toBe(name);
    await page.getByText(/Du er uten nett/).waitFor();
    await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
  });

  test('a comment that was begun is still there', async () => {
    const { commentPath } = await openPlan();
    const page = await openPage(browser, { serviceWorkers: 'allow' });
    await openCommentPage(page, product.url + commentPath);
    await page.getByLabel('Hele planen').check();
    await next(page);
    await write(page, 'Skrevet i fjellet.');
    await untilKept(page);
    await page.context().setOffline(true);
    await page.reload();
    await expect.poll(() => page.getByLabel('Innspillet ditt').inputValue()).toBe('Skrevet i fjellet.');
    await page.getByText(/Du er uten nett/).waitFor();
  });

  test('pages of the desk and receipts are never kept, nor what anyone searched for', async () => {
    const { planPath } = await openPlan();
    const page = await openPage(browser, { serviceWorkers: 'allow' });
    for (const path of [planPath, '/desk', '/innspill#no-such-secret']) {
      await page.goto(product.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      if (path === planPath) await untilKept(page);
    }
    const kept = await keptPaths(page);
    expect(kept.filter((path) => !/^\/(?:assets|kept|geodata)\//.test(path)).sort()).toEqual([
      '/icon.svg',
      '/skall',
    ]);
    expect(
      kept.filter((path) => /comments|accounts|desk|places/.test(path) && !path.startsWith('/assets/')),
    ).toEqual([]);
  });

  test('a new release takes the place of the old one, and says so quietly', async () => {
    const { planPath } = await openPlan();
    const page = await openPage(browser, { serviceWorkers: 'allow' });
    await page.goto(product.url + planPath);
    await untilKept(page);
    const built = await readFile(workerFile, 'utf8');
    try {
      // A page that the first release serves, and whose program runs.
      await page.reload();
      await planName(page);
      await release(built.replace(/RELEASE = "(\w+)"/, 'RELEASE = "another"'));
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
      // It fetches every file of the program first.
      await page.getByText('Det finnes en nyere utgave av siden.').waitFor({ timeout: 90_000 });
      await expect.poll(() => page.evaluate(() => caches.keys())).toContain('allmenning-program-another');
      const programs = async () =>
        (await page.evaluate(() => caches.keys())).filter((name) => name.includes('program'));
      await expect.poll(programs).toEqual(['allmenning-program-another']);
    } finally {
      await release(built);
    }
  });
});

const workerFile = join(clientDirectory, 'service-worker.js');

/** Puts the worker of another release where the server takes it from, also as it is sent compressed. */
async function release(text: string): Promise<void> {
  await writeFile(workerFile, text);
  await writeFile(`${workerFile}.br`, brotliCompressSync(text));
  await writeFile(`${workerFile}.gz`, gzipSync(text));
}

async function planName(page: Page): Promise<string> {
  const heading = page.locator('#root main h1');
  await heading.waitFor();
  return (await heading.textContent()) ?? '';
}

/** Until the device has what it takes to show the open page again. */
async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect.poll(() => keptPaths(page)).toContain('/skall');
  const files = () =>
    page.evaluate(async () => {
      const loaded = performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => /\/assets\/|\/geodata\/plan-versions\//.test(name));
      const found = await Promise.all(loaded.map((name) => caches.match(name)));
      return loaded.filter((_, index) => !found[index]);
    });
  await expect.poll(files).toEqual([]);
}

function keptPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const caught = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return caught.flat().map(({ url }) => new URL(url).pathname);
  });
}
