import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildPerson } from '../builders/build-person.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { expectAccessible } from './comment-acts.ts';
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

test('a person sees what is stored, takes it along, erases contact data and then the page itself', async () => {
  const { database } = product.services;
  const { hearing } = await buildOpenHearing(database, { name: 'Kaiplassen' });
  const { person, token } = await buildPerson(database, { email: 'ola@eksempel.no' });
  const submission = buildSubmission(hearing.id, { text: 'Behold trærne.' });
  await submitComment(database, submission, { person });
  const page = await openPage(browser);
  await page.context().addCookies([{ name: 'allmenning', value: token, url: product.url }]);
  await page.goto(`${product.url}/meg`);
  await page.getByText('Behold trærne.').waitFor();
  await page.getByRole('heading', { name: 'Dette er lagret om deg' }).waitFor();
  await page.getByText('I innspillene dine').click();
  await page.getByText('Ola Eksempel · ola@eksempel.no').waitFor();
  await page.getByText('Hvor lenge vi lagrer').click();
  await expectAccessible(page);

  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Last ned alt (ZIP)' }).click();
  expect((await saved).suggestedFilename()).toBe('mine-opplysninger.zip');

  await page.getByRole('button', { name: 'Slett kontaktopplysninger', exact: true }).click();
  await page.getByRole('heading', { name: 'Vil du slette kontaktopplysningene?' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await page.getByText('Ola Eksempel · ola@eksempel.no').waitFor();
  await page.getByRole('button', { name: 'Slett kontaktopplysninger', exact: true }).click();
  await page.getByRole('button', { name: 'Ja, slett' }).click();
  await page.getByText('Kontaktopplysningene i 1 innspill er slettet.').waitFor();
  await page.getByText(/Ola Eksempel · Kontaktopplysningene er slettet · Navnet er borte fra nett/).waitFor();

  await page.getByRole('button', { name: 'Slett Min side og kontaktopplysninger' }).click();
  await page.getByRole('button', { name: 'Ja, slett' }).click();
  await page.getByRole('heading', { name: 'Logg inn' }).waitFor();
  await page.goto(`${product.url}/innspill#${submission.receiptSecret}`);
  await page.getByText('Behold trærne.').waitFor();
});

test('whoever has only the receipt erases contact data there', async () => {
  const { database } = product.services;
  const { hearing } = await buildOpenHearing(database);
  const submission = buildSubmission(hearing.id);
  await submitComment(database, submission);
  const page = await openPage(browser);
  await page.goto(`${product.url}/innspill#${submission.receiptSecret}`);
  await page.getByText('Avsender: Ola Eksempel, ola@eksempel.no').waitFor();
  await page.getByRole('button', { name: 'Slett kontaktopplysninger' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ja, slett' }).click();
  await page.getByText('Avsender: Ola Eksempel', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Slett kontaktopplysninger' }).count()).toBe(0);
});

test('without an e-mail address the button says what is missing', async () => {
  const page = await openPage(browser);
  await page.goto(`${product.url}/meg`);
  await page.getByRole('button', { name: 'Send lenke på e-post' }).click();
  await page.getByRole('alert').filter({ hasText: 'Skriv e-postadressen din først.' }).waitFor();
  await expectAccessible(page);
});
