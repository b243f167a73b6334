import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from '../open-browser.ts';
import { type Product, startProduct } from '../start-product.ts';
import { buildPublicPlaces } from './build-public-places.ts';
import { mapIsThere, titled } from './page-state.ts';
import { publicStates } from './public-states.ts';
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

test('every public page is free of breaches, wide and at 320 pixels, and with double text', async () => {
  const states = publicStates(await buildPublicPlaces(product));
  const page = await openPage(browser);
  expect(await visitStates(page, product.url, states)).toEqual([]);
});

test.each(['nn', 'en'])(
  'in %s the pages that most people meet are free of breaches too',
  async (language) => {
    const places = await buildPublicPlaces(product);
    const heading = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor();
    const states = [
      { name: 'portal', path: `/?sprak=${language}`, reach: mapIsThere },
      { name: 'plan', path: `${places.planPath}?fane=kart&sprak=${language}`, reach: titled('Havnegata') },
      { name: 'comment', path: `${places.planPath}/innspill?sprak=${language}`, reach: heading },
      { name: 'receipt', path: `/innspill?sprak=${language}#${places.receiptSecret}`, reach: heading },
    ];
    const page = await openPage(browser);
    expect(await visitStates(page, product.url, states)).toEqual([]);
  },
);
