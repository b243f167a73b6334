import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { next, openCommentPage, receiptText, write } from './comment-acts.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { type Product, startProduct } from './start-product.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  // As if very many were sending all the time.
  product = await startProduct({ PROOF_OF_WORK_FROM: '0' });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await product?.[Symbol.asyncDispose]();
});

describe('while very many are sending', () => {
  test('a browser reckons by itself, and the person only gets the receipt', async () => {
    const { commentPath } = await buildOpenHearing(product.services.database);
    const page = await openPage(browser);
    const statuses: number[] = [];
    page.on('response', (response) => {
      if (response.url().includes('comments.submit')) statuses.push(response.status());
    });
    await openCommentPage(page, product.url + commentPath);
    await page.getByLabel('Hele planen').check();
    await next(page);
    await write(page, 'Behold trærne langs veien.');
    await next(page);
    await page.getByRole('button', { name: 'Send inn' }).click();
    expect(await receiptText(page)).toMatch(/^Takk\. Innspill nr\. 1/);
    expect(statuses).toEqual([428, 200]);
  });
});
