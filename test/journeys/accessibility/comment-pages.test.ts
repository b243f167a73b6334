import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from '../open-browser.ts';
import { type Product, startProduct } from '../start-product.ts';
import { buildPublicPlaces } from './build-public-places.ts';
import { commentStates } from './comment-states.ts';
import { visitStates } from './visit-states.ts';

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

test('every state of the comment page is free of breaches, wide and at 320 pixels, and with double text', async () => {
  const { commentPath } = await buildPublicPlaces(product);
  const page = await openPage(browser);
  expect(await visitStates(page, product.url, commentStates(commentPath))).toEqual([]);
});
