import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { expectAccessible, next, openCommentPage, receiptText, write } from './comment-acts.ts';
import { buildPlanner, openComment, signInAt } from './desk-acts.ts';
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

/** A walk through the plan, as a watch keeps it. */
const walk = `<?xml version="1.0"?>
<gpx version="1.1" creator="klokke" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>
<trkpt lat="59.2640" lon="10.4040"/><trkpt lat="59.2650" lon="10.4050"/><trkpt lat="59.2655" lon="10.4070"/>
</trkseg></trk></gpx>`;

test('a walk that is attached is told of and shown on the map where it is sent, and at the desk', async () => {
  const { municipality, hearing, commentPath } = await buildOpenHearing(product.services.database);
  const page = await openPage(browser);
  await openCommentPage(page, product.url + commentPath);
  await page.getByLabel('Hele planen').check();
  await next(page);
  await write(page, 'Her går skoleveien.');
  await page
    .getByLabel('Legg ved filer')
    .setInputFiles({ name: 'skoleveien.gpx', mimeType: 'application/gpx+xml', buffer: Buffer.from(walk) });
  await page.getByText('På kartet: 1 linje.').waitFor();
  await page.getByRole('button', { name: 'Vis på kartet: skoleveien.gpx' }).click();
  await expectAccessible(page);
  await page.getByText('Lagt ved').first().waitFor();
  await next(page);
  await page.getByRole('button', { name: 'Send inn' }).click();
  expect(await receiptText(page)).toContain('Innspill nr. 1');

  const desk = await openPage(browser);
  const planner = await buildPlanner(product, municipality);
  await signInAt(desk, `${product.url}/desk/horing/${hearing.id}`, planner);
  await openComment(desk, 1);
  await desk.getByText('skoleveien.gpx').first().waitFor();
  await desk.getByText('Stedene i filen er stiplet på kartet under.').waitFor();
});
