import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPlanner, signInAt } from '../desk-acts.ts';
import { openBrowser, openPage } from '../open-browser.ts';
import { type Product, startProduct } from '../start-product.ts';
import { buildPublicPlaces } from './build-public-places.ts';
import { walkThrough } from './focus-fault.ts';
import { mapIsThere } from './page-state.ts';

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

test.each([
  [1280, 800],
  [390, 844],
  [320, 700],
])('every stop of Tab is in sight and ringed at %i × %i', async (width, height) => {
  const { municipality, planPath, commentPath, hearing } = await buildPublicPlaces(product);
  const page = await openPage(browser, { viewport: { width, height } });
  const faults: string[] = [];
  const walk = async (path: string) => {
    const { stops, faults: found } = await walkThrough(page);
    if (stops < 8) faults.push(`${path}: only ${stops} stops`);
    faults.push(...found.map((fault) => `${path}: ${fault}`));
  };
  for (const path of [
    `/kommune/${municipality.number}`,
    planPath,
    `${planPath}?fane=kart`,
    commentPath,
    `${commentPath}&steg=hva`,
  ]) {
    await page.goto(product.url + path);
    await mapIsThere(page);
    await walk(path);
  }
  const planner = await buildPlanner(product, municipality);
  await signInAt(page, `${product.url}/desk/horing/${hearing.id}/oppsett`, planner);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await walk('oppsett');
  expect(faults).toEqual([]);
});
