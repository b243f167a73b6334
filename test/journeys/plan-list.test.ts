import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildStreets } from '../builders/build-streets.ts';
import { expectAccessible, tabTo } from './comment-acts.ts';
import { openBrowser, openPage } from './open-browser.ts';
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

test('with keys alone an object is found in the list, told in words, opened, and left again', async () => {
  const { municipality, plan } = await buildOpenHearing(product.services.database);
  await buildStreets(product.services.database, municipality);
  const page = await openPage(browser);
  await page.goto(`${product.url}/plan/${municipality.number}/${plan.identifier}?fane=kart`);
  const row = page.getByRole('listitem').filter({ hasText: 'BBB1' }).filter({ hasText: 'Grenser til BBB2' });
  await row.waitFor();
  await expect.poll(() => row.textContent()).toContain('Ved Kanalgata 4.');
  await expectAccessible(page);
  await tabTo(page, row.getByRole('button', { name: /^BBB1/ }));
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 2, name: /^BBB1 – / });
  await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
  await expectAccessible(page);
  await tabTo(page, page.getByRole('button', { name: 'Til hele planen' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => row.getByRole('button', { name: /^BBB1/ }).evaluate((b) => b === document.activeElement))
    .toBe(true);
});
