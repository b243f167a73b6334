import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tabTo } from './comment-acts.ts';
import { buildQueue, signInAt } from './desk-acts.ts';
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

test('with keys alone one is shown, one held back, one answered, and a mistake undone', async () => {
  const { planner, queuePath } = await buildQueue(product, ['Den første.', 'Den andre.', 'Den tredje.']);
  const page = await openPage(browser);
  await signInAt(page, product.url + queuePath, planner);
  const row = (number: number) => page.getByRole('button', { name: new RegExp(`^Merknad ${number}\\b`) });
  await tabTo(page, row(1));

  await page.keyboard.press('p');
  await page.getByText('Merknad 1 vises på nett.').first().waitFor();
  await page.keyboard.press('z');
  await page.getByText('Siste endring av merknad 1 er angret.').first().waitFor();
  await page.keyboard.press('p');
  await page.getByText('1 vist på nett').waitFor();

  await page.keyboard.press('j');
  await page.getByRole('heading', { level: 2, name: 'Merknad 2', exact: true }).waitFor();
  await page.keyboard.press('x');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('hold-basis');
  await tabTo(page, page.getByLabel('Begrunnelse'));
  await page.keyboard.type('Utenfor saken.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Merknad 2 vises ikke på nett.').first().waitFor();

  await tabTo(page, row(2), 'Shift+Tab');
  await page.keyboard.press('j');
  await page.getByRole('heading', { level: 2, name: 'Merknad 3', exact: true }).waitFor();
  await page.keyboard.press('s');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('answer-text');
  await page.keyboard.type('Takk, vi ser på det.');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Tatt til orientering');
  await tabTo(page, page.getByRole('button', { name: 'Lagre svaret' }));
  await page.keyboard.press('Enter');
  await page.getByText('Svaret på merknad 3 er lagret.').first().waitFor();
});

test('letters do nothing outside the queue, and nowhere once they are switched off', async () => {
  const { planner, queuePath } = await buildQueue(product, ['Den eneste.']);
  const page = await openPage(browser);
  await signInAt(page, product.url + queuePath, planner);
  const search = page.getByLabel('Søk i tekst, navn og nummer');
  await search.focus();
  await page.keyboard.type('p');
  await expect.poll(() => search.inputValue()).toBe('p');
  await search.fill('');

  await tabTo(page, page.getByRole('button', { name: /^Merknad 1\b/ }));
  await page.keyboard.press('?');
  await page.getByLabel('Bruk hurtigtaster').uncheck();
  await page.getByRole('button', { name: 'Lukk', exact: true }).click();
  await tabTo(page, page.getByRole('button', { name: /^Merknad 1\b/ }));
  await page.keyboard.press('p');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Merknad 1', exact: true }).waitFor();
  await page.getByText('1 venter').waitFor();
  await expect.poll(() => page.getByText('Merknad 1 vises på nett.').count()).toBe(0);
});
