import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { expectAccessible, next, openCommentPage, receiptText, write } from './comment-acts.ts';
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

test('at 390 pixels a place is set with a finger, and nothing is wider than the screen', async () => {
  const { commentPath } = await buildOpenHearing(product.services.database);
  const page = await openPage(browser, phone);
  await openCommentPage(page, product.url + commentPath);
  const question = page.getByRole('main').getByText(/Punktet ligger i BBB1/);
  // A tap before the map listens is lost, and a person taps again.
  const tapAndWait = async () => {
    await page.touchscreen.tap(150, 300);
    return question.waitFor({ timeout: 10_000 }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(tapAndWait, { timeout: 45_000 }).toBe(true);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nei, bare stedet' }).tap();
  await next(page);
  await write(page, 'Sett opp lys i bakken.');
  await next(page);
  await page.getByRole('article').getByText('Sett opp lys i bakken.').waitFor();
  await page.getByRole('img', { name: 'Kart med stedet' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send inn' }).tap();
  expect(await receiptText(page)).toContain('Innspill nr. 1 ');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
});

test('on a phone the sheet makes room while a line is drawn and comes back when it is done', async () => {
  const { commentPath } = await buildOpenHearing(product.services.database);
  const page = await openPage(browser, phone);
  await openCommentPage(page, product.url + commentPath);
  const sheetHeight = async () => (await page.getByRole('main').boundingBox())?.height ?? 0;
  await page.getByRole('button', { name: 'Linje', exact: true }).tap();
  await expect.poll(sheetHeight, { timeout: 15_000 }).toBeLessThan(844 * 0.25);
  await page.touchscreen.tap(120, 400);
  await page.touchscreen.tap(220, 400);
  await page.getByRole('button', { name: 'Ferdig', exact: true }).tap();
  await page.getByText(/^Linje på \d+/).waitFor();
  await expect.poll(sheetHeight, { timeout: 15_000 }).toBeGreaterThan(844 * 0.4);
});

test('every control of the three steps is at least 44 pixels high for a finger', async () => {
  const { commentPath } = await buildOpenHearing(product.services.database);
  const page = await openPage(browser, phone);
  for (const step of ['hvor', 'hva', 'send']) {
    await page.goto(`${product.url}${commentPath}&steg=${step}`);
    await page.getByRole('button', { name: step === 'send' ? 'Send inn' : 'Neste' }).waitFor();
    const small = await page.getByRole('main').evaluate((main) =>
      [
        ...main.querySelectorAll(
          'button, a, summary, select, textarea, input:not([type=radio], [type=checkbox])',
        ),
      ]
        .filter((element) => element.getClientRects().length > 0)
        .filter((element) => element.getBoundingClientRect().height < 43.5)
        .map((element) => `${element.textContent}: ${element.getBoundingClientRect().height}`),
    );
    expect(small).toEqual([]);
  }
});
