import { sql } from 'drizzle-orm';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { freePort } from '../ogc/free-port.ts';
import { clickMap, next, openCommentPage, receiptText, write } from './comment-acts.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { type Product, startProduct } from './start-product.ts';

let product: Product;
let browser: Browser;
let url: string;

beforeAll(async () => {
  const port = await freePort();
  // The provider of the demo sends people back to the portal's own address.
  url = `http://localhost:${port}`;
  product = await startProduct({ PORT: String(port), DEMO: 'on' });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await product?.[Symbol.asyncDispose]();
});

test('a guest signs in in the middle of a draft, which is still there, sends, claims an earlier one, and signs out everywhere', async () => {
  const { database } = product.services;
  const { hearing, commentPath } = await buildOpenHearing(database, { identityDemand: 'substantial' });
  const earlier = await buildOpenHearing(database, { name: 'Torggata' });
  const guest = buildSubmission(earlier.hearing.id, { text: 'Sendt som gjest.' });
  await submitComment(database, guest);

  const page = await openPage(browser);
  await openCommentPage(page, url + commentPath);
  await clickMap(page, { x: 400, y: 420 });
  await page.getByRole('button', { name: 'Ja, hele BBB1' }).click();
  await next(page);
  await write(page, 'Bevar trærne langs kanalen.');
  await page.locator('input[type=file]').setInputFiles({
    name: 'trær.png',
    mimeType: 'image/png',
    buffer: await onePixel(),
  });
  await page.getByText('trær.png').first().waitFor();
  await next(page);
  await page.getByRole('link', { name: 'Logg inn med ID-porten' }).click();
  // The person turns back: told in words, and nothing is lost.
  await page.getByRole('link', { name: /Avbryt/ }).click();
  await page.getByRole('link', { name: 'Logg inn med ID-porten' }).waitFor();
  await page.getByRole('link', { name: 'Logg inn med ID-porten' }).click();
  await page.getByRole('link', { name: /Nora Eksempel/ }).click();

  const preview = page.getByRole('article');
  await preview.getByText('Bevar trærne langs kanalen.').waitFor();
  await expect.poll(() => preview.textContent()).toContain('BBB1');
  await page.getByRole('button', { name: 'Send inn' }).click();
  expect(await receiptText(page)).toContain('Innspill nr. 1');
  const files = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ name: string }>(sql`
      select file.name from comment_file link
      join comment on comment.id = link.comment_id
      join stored_file file on file.id = link.file_id
      where comment.hearing_id = ${hearing.id}
    `),
  );
  expect([...files]).toEqual([{ name: 'trær.png' }]);

  await page.goto(`${url}/meg`);
  await page.getByText('Bevar trærne langs kanalen.').waitFor();
  await page.getByLabel('Lenken fra kvitteringen').fill(`${url}/innspill#${guest.receiptSecret}`);
  await page.getByRole('button', { name: 'Hent innspillet' }).click();
  await page.getByText('Sendt som gjest.').waitFor();
  await page.getByRole('heading', { name: '2 innspill' }).waitFor();

  // Out here, and at the provider, which asks once and sends the person back.
  await page.getByRole('button', { name: 'Logg ut overalt' }).click();
  await page.waitForURL(/session\/end/);
  await page.getByRole('button', { name: 'Logg ut', exact: true }).click();
  await page.waitForURL(`${url}/meg`);
  await page.getByRole('link', { name: 'Logg inn med ID-porten' }).waitFor();
  expect(await page.getByText('Sendt som gjest.').count()).toBe(0);
});

async function onePixel(): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp({ create: { width: 8, height: 8, channels: 3, background: 'green' } })
    .png()
    .toBuffer();
}
