import { generateKeyPairSync } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { clickMap, expectAccessible, next, openCommentPage, receiptText, write } from './comment-acts.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { type Product, startProduct } from './start-product.ts';

let product: Product;
let browser: Browser;

beforeAll(async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  product = await startProduct({
    // Nobody answers there.
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'allmenning',
    OIDC_KEY: JSON.stringify(privateKey.export({ format: 'jwk' })),
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await product?.[Symbol.asyncDispose]();
});

/** A draft of the whole plan object at a point, as far as its last step. */
async function writeDraft(page: Page, address: string): Promise<void> {
  await openCommentPage(page, address);
  await clickMap(page, { x: 400, y: 420 });
  await page.getByRole('button', { name: 'Ja, hele BBB1' }).click();
  await next(page);
  await write(page, 'Bevar trærne langs kanalen.');
  await next(page);
}

const isDown = /^Innloggingen svarer ikke nå\. Du er ikke logget inn/;

test('where the hearing asks for a sign-in that is down, one is told so, what else one may do, and keeps the draft', async () => {
  const { commentPath } = await buildOpenHearing(product.services.database, {
    identityDemand: 'substantial',
  });
  const page = await openPage(browser);
  await writeDraft(page, product.url + commentPath);
  await page.getByRole('link', { name: 'Logg inn med ID-porten' }).click();
  await page.getByText(isDown).waitFor();
  await page.getByText(/^Haster det\? Du kan også sende innspillet til kommunen på e-post/).waitFor();
  await page.getByText('Bevar trærne langs kanalen.').first().waitFor();
  await expectAccessible(page);
  // It may be tried again from here.
  await page.getByRole('link', { name: 'Logg inn med ID-porten' }).waitFor();
});

test('where the hearing asks for none, the comment is sent all the same', async () => {
  const { commentPath } = await buildOpenHearing(product.services.database);
  const page = await openPage(browser);
  await page.goto(`${product.url}/meg`);
  await page.getByRole('link', { name: 'Logg inn med ID-porten' }).click();
  await page.getByText(isDown).waitFor();
  await expectAccessible(page);
  await writeDraft(page, product.url + commentPath);
  await page.getByRole('button', { name: 'Send inn' }).click();
  expect(await receiptText(page)).toContain('Innspill nr. 1');
});
