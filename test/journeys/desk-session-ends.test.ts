import { eq } from 'drizzle-orm';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { session } from '../../drizzle/schema/accounts.ts';
import { expectAccessible } from './comment-acts.ts';
import { buildQueue, openComment, signInAt } from './desk-acts.ts';
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

test('a session that ends while a planner answers loses nothing: signed in over the page, the answer is saved', async () => {
  const { database } = product.services;
  const { planner, queuePath } = await buildQueue(product, ['Husene blir for høye.']);
  const page = await openPage(browser);
  await signInAt(page, product.url + queuePath, planner);
  await openComment(page, 1);
  await page.getByLabel('Vurdering og svar').fill('Vi senker husene med en etasje.');
  await page.getByLabel('Utfall').selectOption('followed');
  await database.withRole('operations', {}, (transaction) =>
    transaction.delete(session).where(eq(session.accountId, planner.staff.accountId)),
  );
  const save = page.getByRole('button', { name: 'Lagre svaret' });
  await save.click();
  const dialog = page.getByRole('dialog', { name: 'Du er logget ut' });
  await dialog.waitFor();
  await expectAccessible(page);

  // Put off to copy the text, say; the next act that is stopped asks again.
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await save.click();
  await dialog.getByLabel('Passord').fill(planner.password);
  await dialog.getByRole('button', { name: 'Logg inn', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await page.getByLabel('Vurdering og svar').inputValue()).toBe('Vi senker husene med en etasje.');
  await save.click();
  await page.getByText('Svaret på merknad 1 er lagret.').first().waitFor();
});
