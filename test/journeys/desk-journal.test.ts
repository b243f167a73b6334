import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildStaff } from '../builders/build-staff.ts';
import { givePassword } from '../builders/give-password.ts';
import { sendComment } from '../journal/journal-cases.ts';
import { expectAccessible } from './comment-acts.ts';
import { signInAt } from './desk-acts.ts';
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

test('an archivist shields a name and enters the archive’s number by keyboard, and the receipt bears it', async () => {
  const { database } = product.services;
  const { municipality, secret } = await sendComment(database);
  const staff = await buildStaff(database, municipality, 'Arne Arkivar', ['archivist']);
  const page = await openPage(browser);
  const password = await givePassword(database, staff);
  await signInAt(page, `${product.url}/desk`, { staff, password });
  await page.getByRole('link', { name: 'Journal', exact: true }).click();
  const entry = page.getByRole('article', { name: /nr\. 1, Havnegata$/ });
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const focusedName = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

  await entry.getByRole('button', { name: /^Endre skjerming/ }).press('Enter');
  await expect
    .poll(() => entry.getByLabel('Hva skal skjermes?').evaluate((field) => field === document.activeElement))
    .toBe(true);
  await entry.getByLabel('Hva skal skjermes?').selectOption({ label: 'Navnet' });
  await expectAccessible(page);
  await entry.getByRole('button', { name: 'Lagre' }).press('Enter');
  await entry.getByText(/^Navnet er skjermet: .* \(bestemt av Arne Arkivar\)$/).waitFor();
  await expect.poll(focused).toMatch(/^Endre skjerming/);

  await entry.getByRole('button', { name: /^Før journalnummer/ }).press('Enter');
  await page.keyboard.type('2026/1234-5');
  await page.keyboard.press('Enter');
  // What the archive has leaves this list, and the list keeps the keyboard.
  await entry.waitFor({ state: 'detached' });
  await expect.poll(focusedName).toBe('Journal');
  await page.getByLabel('Vis', { exact: true }).selectOption({ label: 'Journalført' });
  await entry.getByText('Journalnummer 2026/1234-5, ført av Arne Arkivar').waitFor();

  const author = await openPage(browser);
  await author.goto(`${product.url}/innspill#${secret}`);
  await author.getByText('Journalnummer hos kommunen: 2026/1234-5').waitFor();
});
