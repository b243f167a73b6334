import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './comment-acts.ts';
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

const letter = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

test('a letter is entered with its real day and original, and joins the queue with the next number', async () => {
  const { planner, queuePath } = await buildQueue(product, ['Fra nettet.']);
  const page = await openPage(browser);
  await signInAt(page, product.url + queuePath, planner);
  await page.getByRole('link', { name: 'Registrer innspill' }).click();
  await page.getByRole('heading', { level: 1, name: 'Registrer innspill' }).waitFor();
  await page.getByRole('button', { name: 'Registrer', exact: true }).click();
  await page.getByText('Skriv hva du vil si.').waitFor();
  await expectAccessible(page);

  const received = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Mottatt').fill(received);
  await page.getByLabel('Navn', { exact: true }).fill('Gudrun Brevskriver');
  await page.getByLabel('Tekst', { exact: true }).fill('Jeg skriver for hånd: behold kastanjene.');
  await page.getByLabel('En del av planen').check();
  await page.getByLabel('Felt, vei eller sone').selectOption({ index: 1 });
  await page
    .getByLabel('Originalen')
    .setInputFiles({ name: 'brev.pdf', mimeType: 'application/pdf', buffer: letter });
  await page.getByRole('button', { name: 'Fjern brev.pdf' }).waitFor();
  await page.getByRole('button', { name: 'Registrer', exact: true }).click();
  await page.getByText('Registrert som nr. 2 i høringen.').waitFor();
  await page.getByRole('link', { name: 'Åpne den' }).click();
  await page.getByRole('heading', { level: 2, name: 'Merknad 2', exact: true }).waitFor();
  await page.getByText(/· Brev · Registrert av Kari Planlegger/).waitFor();
  const path = await page.getByRole('link', { name: 'brev.pdf' }).getAttribute('href');
  const file = await page.request.get(`${product.url}${path}`);
  expect(await file.body()).toEqual(letter);
});

test('an authority’s objection is entered as such', async () => {
  const { planner, queuePath } = await buildQueue(product, []);
  const page = await openPage(browser);
  await signInAt(page, `${product.url}${queuePath}/registrer`, planner);
  await page.getByLabel('Innsigelse fra en myndighet').check();
  await page.getByLabel('Organisasjon, bedrift eller myndighet').fill('Statsforvalteren (oppdiktet)');
  await page.getByLabel('Navn på den som skriver').fill('Sjefen sjøl');
  await page.getByLabel('Tekst', { exact: true }).fill('Planen tar dyrka mark.');
  await page.getByRole('button', { name: 'Registrer', exact: true }).click();
  await page.getByRole('link', { name: 'Åpne den' }).click();
  await page.getByRole('heading', { level: 2, name: 'Innsigelse 1', exact: true }).waitFor();
});
