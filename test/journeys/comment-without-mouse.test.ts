import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { expectAccessible, openCommentPage, receiptText, tabTo } from './comment-acts.ts';
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

test('with keys alone a street stretch and a five-cornered area are drawn and sent', async () => {
  const { commentPath } = await buildOpenHearing(product.services.database);
  const page = await openPage(browser);
  await openCommentPage(page, product.url + commentPath);
  const main = page.getByRole('main');
  await tabTo(page, main.getByRole('button', { name: 'Plasser med tastatur' }));
  await page.keyboard.press('Enter');
  await chooseTool(page, 'Linje');
  await drawWithKeys(page, ['Enter', 'Shift+ArrowRight', 'Enter', 'ArrowUp', 'ArrowUp', 'Enter', 'Enter']);
  await main.getByText(/^Linje på \d+/).waitFor();

  await chooseTool(page, 'Område');
  await drawWithKeys(page, [
    ...['Enter', 'Shift+ArrowRight', 'Enter', 'Shift+ArrowDown', 'Enter', 'ArrowLeft', 'ArrowLeft'],
    ...['ArrowDown', 'Enter', 'Shift+ArrowLeft', 'Enter', 'Enter'],
  ]);
  await main.getByText(/^Område på [\d\s]+m²/).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await pressButton(page, 'Neste');
  await page.getByRole('heading', { level: 1, name: 'Hva vil du si?' }).waitFor();
  await typeInto(page, 'Innspillet ditt', 'Fortauet mangler her.');
  await typeInto(page, 'Navn', 'Kari Eksempel');
  await typeInto(page, 'E-post', 'kari@eksempel.no');
  await pressButton(page, 'Neste');
  await page.getByRole('heading', { level: 1, name: 'Se over og send' }).waitFor();
  await pressButton(page, 'Send inn');
  expect(await receiptText(page)).toContain('Innspill nr. 1 ');
  const places = page.getByRole('article').getByRole('listitem');
  await expect
    .poll(() => places.allInnerTexts())
    .toEqual([expect.stringMatching(/^Linje på/), expect.stringMatching(/^Område på/)]);
});

test('with buttons alone a street stretch and a five-cornered area are drawn and sent', async () => {
  const { commentPath } = await buildOpenHearing(product.services.database);
  const page = await openPage(browser);
  await openCommentPage(page, product.url + commentPath);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Plasser med tastatur' }).click();
  await page.getByRole('button', { name: 'Linje', exact: true }).click();
  await page.getByRole('button', { name: 'Lange steg' }).click();
  await pressEach(page, ['Sett punkt', 'Øst', 'Sett punkt', 'Nord', 'Sett punkt', 'Ferdig']);
  await main.getByText(/^Linje på \d+/).waitFor();
  await page.getByRole('button', { name: 'Område', exact: true }).click();
  await pressEach(page, [
    'Sett punkt',
    'Øst',
    'Sett punkt',
    'Sør',
    'Sett punkt',
    'Lange steg',
    'Vest',
    'Sør',
  ]);
  await pressEach(page, ['Sett punkt', 'Vest', 'Vest', 'Sett punkt', 'Ferdig']);
  await main.getByText(/^Område på [\d\s]+m²/).waitFor();

  await main.getByRole('button', { name: 'Fjern sted 1' }).click();
  await expect.poll(() => main.getByText(/^Linje på/).count()).toBe(0);
  await main.getByRole('button', { name: 'Angre' }).first().click();
  await main.getByText(/^Linje på/).waitFor();
  await page.getByRole('button', { name: 'Neste' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hva vil du si?' }).waitFor();
  await page.getByLabel('Innspillet ditt').fill('Behold gangveien.');
  await page.getByLabel('Navn', { exact: true }).fill('Kari Eksempel');
  await page.getByLabel('E-post').fill('kari@eksempel.no');
  await page.getByRole('button', { name: 'Neste' }).click();
  await page.getByRole('button', { name: 'Send inn' }).click();
  expect(await receiptText(page)).toContain('Innspill nr. 1 ');
});

test('without the map a part of the plan is found by search and named in the preview', async () => {
  const { commentPath } = await buildOpenHearing(product.services.database);
  const page = await openPage(browser);
  await openCommentPage(page, product.url + commentPath);
  await page.getByLabel('En del av planen (felt, vei eller sone)').check();
  await page.getByLabel('Finn felt, vei eller sone').fill('bbb2');
  await page.getByLabel(/^BBB2/).check();
  await expectAccessible(page);
  expect(new URL(page.url()).searchParams.get('objekt')).not.toBeNull();
  await page.getByRole('button', { name: '3. Send' }).click();
  await page.getByText(/Gjelder: BBB2/).waitFor();
});

/** Goes back to the tools over the map and chooses one, as keys do it. */
async function chooseTool(page: Page, name: string): Promise<void> {
  const surface = page.getByRole('application');
  await surface.waitFor();
  await tabTo(page, page.getByRole('button', { name, exact: true }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, surface);
}

async function drawWithKeys(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function pressEach(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) await page.getByRole('button', { name, exact: true }).click();
}

async function pressButton(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
}

async function typeInto(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
}
