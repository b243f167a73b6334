import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await expect.poll(focused).toContain('Registrert som nr. 2 i høringen.');
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

test('a supplement from the author’s receipt lies with the comment it adds to, with a way to and fro', async () => {
  const { planner, queuePath, receipts } = await buildQueue(product, ['Gata er for smal.']);
  const author = await openPage(browser);
  await author.goto(`${product.url}/innspill#${receipts[0]}`);
  await author.getByText('Send et tillegg', { exact: true }).click();
  await author.getByLabel('Tillegget ditt').fill('Jeg glemte skyggen.');
  await author.getByRole('button', { name: 'Send tillegget' }).click();
  await author.getByRole('article').filter({ hasText: 'Jeg glemte skyggen.' }).waitFor();

  const page = await openPage(browser);
  await signInAt(page, product.url + queuePath, planner);
  await openComment(page, 1);
  await page
    .getByRole('region', { name: 'Tillegg' })
    .getByRole('button', { name: /^Merknad 2/ })
    .click();
  await page.getByRole('heading', { level: 2, name: 'Merknad 2', exact: true }).waitFor();
  await page.getByText('Jeg glemte skyggen.').first().waitFor();
  await page.getByRole('button', { name: /^Tillegg til en merknad/ }).click();
  await page.getByRole('heading', { level: 2, name: 'Merknad 1', exact: true }).waitFor();
});
