import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildOpenHearing } from '../../builders/build-open-hearing.ts';
import { openBrowser, openPage } from '../open-browser.ts';
import { type Product, startProduct } from '../start-product.ts';

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

function spoken(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.lang);
}

test('the language of an address holds on the pages after it, and what is chosen by hand outranks it', async () => {
  const { municipality, plan } = await buildOpenHearing(product.services.database);
  const planPath = `/plan/${municipality.number}/${plan.identifier}`;
  const page = await openPage(browser);
  await page.goto(`${product.url}/kommune/${municipality.number}?sprak=nn`);
  await page.getByRole('link', { name: 'Hopp til innhald' }).waitFor({ state: 'attached' });
  expect(await spoken(page)).toBe('nn');
  await page.getByRole('link', { name: 'Havnegata' }).first().click();
  await page.getByRole('link', { name: 'Kart og føresegner' }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'Kart og føresegner' }).waitFor();
  await expect.poll(() => spoken(page)).toBe('nn');

  await page.goto(`${product.url}${planPath}?sprak=en`);
  await page.getByRole('link', { name: 'Documents' }).first().waitFor();
  await expect.poll(() => spoken(page)).toBe('en');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('nb');
  await page.getByRole('link', { name: 'Kart og bestemmelser' }).waitFor();
  await page.reload();
  await page.getByRole('link', { name: 'Kart og bestemmelser' }).waitFor();
  await expect.poll(() => spoken(page)).toBe('nb');
});
