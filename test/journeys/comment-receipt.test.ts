import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withdrawComment } from '../../server/comments/comment-receipt.service.ts';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { sealAll } from '../../server/proof/seal.service.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildStreets } from '../builders/build-streets.ts';
import { buildSubmission, makeReceiptSecret, pointAt } from '../builders/build-submission.ts';
import { expectAccessible, receiptText } from './comment-acts.ts';
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

test('the receipt tells how it stands, and its secret is never asked for in an address', async () => {
  const { database } = product.services;
  const { hearing } = await buildOpenHearing(database, { kind: 'startNotice' });
  const submission = buildSubmission(hearing.id, {
    target: { kind: 'places' },
    places: [pointAt(10.41, 59.265)],
  });
  await submitComment(database, submission);
  const page = await openPage(browser);
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await page.goto(`${product.url}/innspill#${submission.receiptSecret}`);
  expect(await receiptText(page)).toContain('(plan- og bygningsloven §\u00a012-8)');
  await page.getByText('Kommunen har ikke sett gjennom innspillet ennå. Det vises ikke på nett.').waitFor();
  await page.getByRole('img', { name: 'Kart med stedene i innspillet' }).waitFor();
  await expectAccessible(page);
  expect(addresses.filter((address) => address.split('#')[0]?.includes(submission.receiptSecret))).toEqual(
    [],
  );
});

test('the receipt is checked in the browser, and what was changed behind its back is seen', async () => {
  const { database } = product.services;
  const { hearing, municipality } = await buildOpenHearing(database);
  const submission = buildSubmission(hearing.id, { text: 'Behold trærne.' });
  await submitComment(database, submission);
  const page = await openPage(browser);
  await page.goto(`${product.url}/innspill#${submission.receiptSecret}`);
  const check = page.getByRole('button', { name: 'Kontroller kvitteringen' });
  await check.click();
  await page.getByText('Loggen blir forseglet i løpet av et minutt.').waitFor();
  await sealAll(database, { only: municipality.number });
  await check.click();
  await page.getByText(/^Kvitteringen stemmer\. Det du sendte, er uendret/).waitFor();
  await expectAccessible(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Last ned beviset (JSON)' }).click(),
  ]);
  const proof = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(proof).toMatchObject({ format: 'allmenning-receipt-1', record: { text: 'Behold trærne.' } });

  await page.route('**/proof/**', async (route) => {
    const answer = await route.fetch();
    const { seals } = await answer.json();
    await route.fulfill({
      json: { seals: seals.map((seal: object) => ({ ...seal, hash: '0'.repeat(64) })) },
    });
  });
  await check.click();
  await page.getByText(/^Kvitteringen stemmer ikke med kommunens logg/).waitFor();
});

test('a supplement is received with a number of its own, and with a place that was named', async () => {
  const { database } = product.services;
  const { hearing, municipality } = await buildOpenHearing(database);
  await buildStreets(database, municipality);
  const submission = buildSubmission(hearing.id);
  await submitComment(database, submission);
  const page = await openPage(browser);
  await page.goto(`${product.url}/innspill#${submission.receiptSecret}`);
  await page.getByText('Send et tillegg', { exact: true }).click();
  await page.getByRole('button', { name: 'Send tillegget' }).click();
  await page.getByText('Skriv hva du vil si.').waitFor();
  await page.getByLabel('Tillegget ditt').fill('Jeg glemte skyggen.');
  await page.getByLabel('Legg til et sted (valgfritt)').fill('kanalgata 12');
  await page.getByRole('button', { name: /^Kanalgata 12/ }).click();
  await page.getByLabel('Området rundt').check();
  await page.getByRole('button', { name: 'Legg til stedet' }).click();
  await page.getByRole('button', { name: 'Fjern sted 1' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send tillegget' }).click();
  const supplement = page.getByRole('article').filter({ hasText: 'Jeg glemte skyggen.' });
  await supplement.waitFor();
  await expect.poll(() => supplement.textContent()).toContain('Nr. 2, mottatt');
  await expect.poll(() => supplement.textContent()).toContain('50 meter rundt Kanalgata 12');
});

test('a supplement to a comment that was withdrawn meanwhile is not sent, and its words stay to be used', async () => {
  const { database } = product.services;
  const { hearing } = await buildOpenHearing(database);
  const submission = buildSubmission(hearing.id);
  await submitComment(database, submission);
  const page = await openPage(browser);
  await page.goto(`${product.url}/innspill#${submission.receiptSecret}`);
  await page.getByText('Send et tillegg', { exact: true }).click();
  await page.getByLabel('Tillegget ditt').fill('Jeg glemte skyggen.');
  await page
    .getByText(/^Kladden er lagret på denne enheten/)
    .first()
    .waitFor();
  await withdrawComment(database, { receipt: submission.receiptSecret, reason: '' });
  await page.getByRole('button', { name: 'Send tillegget' }).click();
  await page.getByText(/^Innspillet er trukket, så det kan ikke få flere tillegg/).waitFor();
  await expectAccessible(page);
  await page.reload();
  await page.getByText(/^Du trakk innspillet/).waitFor();
  await expect.poll(() => page.getByLabel('Tillegget ditt').inputValue()).toBe('Jeg glemte skyggen.');
});

test('a comment is withdrawn after a question, and the page says so', async () => {
  const { database } = product.services;
  const { hearing } = await buildOpenHearing(database);
  const submission = buildSubmission(hearing.id);
  await submitComment(database, submission);
  const page = await openPage(browser);
  await page.goto(`${product.url}/innspill#${submission.receiptSecret}`);
  await page.getByRole('button', { name: 'Trekk innspillet' }).click();
  await page.getByRole('heading', { name: 'Vil du trekke innspillet?' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ja, trekk innspillet' }).click();
  await page.getByText(/Du trakk innspillet .* ligger i saken som trukket/).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Trekk innspillet' }).count()).toBe(0);
  await expect.poll(() => page.getByText('Send et tillegg', { exact: true }).count()).toBe(0);
});

test('an unknown secret meets friendly words', async () => {
  const page = await openPage(browser);
  for (const fragment of ['', '#tull', `#${makeReceiptSecret()}`]) {
    await page.goto(`${product.url}/`);
    await page.goto(`${product.url}/innspill${fragment}`);
    await page.getByRole('heading', { level: 1, name: 'Vi finner ikke innspillet' }).waitFor();
  }
  await expectAccessible(page);
});
