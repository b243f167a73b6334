import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { expectAccessible } from './comment-acts.ts';
import { buildPlanner, signInAt } from './desk-acts.ts';
import { planFile } from './import-acts.ts';
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

/** The same plan with remarks that no reader takes in, to be so many bytes. */
function padded(plan: Buffer, bytes: number): Buffer {
  const remark = `! ${'-'.repeat(97)}\n`;
  const text = plan.toString();
  return Buffer.from(text.replace('.SLUTT', `${remark.repeat(Math.ceil(bytes / remark.length))}.SLUTT`));
}

test('a plan file is checked, saved when the planner says so, and drawn; a second time it is known', async () => {
  const municipality = await buildMunicipality(product.services.database);
  const planner = await buildPlanner(product, municipality);
  const page = await openPage(browser);
  await signInAt(page, `${product.url}/desk`, planner);
  await page.getByText('Ingen planer ennå.').waitFor();
  await page.getByRole('link', { name: 'Importer planfil' }).click();
  await page.getByLabel('Velg fil').setInputFiles(planFile(municipality.number));
  await page.getByText('torget.sos kan lagres.').first().waitFor();
  await page.getByRole('row', { name: /RpArealformålOmråde 2/ }).waitFor();
  await page.locator('canvas.maplibregl-canvas').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lagre som versjon 1' }).click();
  await page.getByText('Planen er lagret som versjon 1.').first().waitFor();

  await page.getByRole('link', { name: 'Velg en annen fil' }).click();
  await page.getByLabel('Velg fil').setInputFiles(planFile(municipality.number));
  await page.getByText('Samme fil er importert før, som versjon 1.').first().waitFor();
  await page.getByRole('link', { name: 'Åpne planen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Torget' }).waitFor();
  await page.getByText('Versjon 1 · Ikke lagt ut').waitFor();

  await page.getByRole('link', { name: 'Åpne bestemmelsene' }).click();
  await page.getByRole('button', { name: 'Legg til bestemmelse' }).click();
  await page.getByLabel('Nummer', { exact: true }).fill('§ 1');
  await page.getByLabel('Overskrift').fill('Høyde');
  await page.getByLabel('Felt, soner og områder').selectOption('BBB1');
  await page.getByLabel('Felt, soner og områder').selectOption('BBB2');
  await page.getByRole('button', { name: 'Lagre bestemmelsene' }).click();
  await page.getByText('Bestemmelsene er lagret.').first().waitFor();
  await page
    .getByRole('link', { name: /Torget/ })
    .first()
    .click();
  await page.getByText('Bestemmelser, versjon 1 (1)').waitFor();
  await page.getByRole('button', { name: 'Legg ut versjonen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Legg ut', exact: true }).click();
  await page.getByText(/Versjon 1 · Lagt ut/).waitFor();
});

test('another file can be chosen at once, also while the map of the first is not there', async () => {
  const municipality = await buildMunicipality(product.services.database);
  const planner = await buildPlanner(product, municipality);
  const page = await openPage(browser);
  await signInAt(page, `${product.url}/desk/importer`, planner);
  // A map that never comes.
  await page.route('**/preview.geojson*', () => undefined);
  await page.getByLabel('Velg fil').setInputFiles(planFile(municipality.number));
  await page.getByRole('button', { name: 'Lagre som versjon 1' }).click();
  await page.getByRole('link', { name: 'Velg en annen fil' }).click();
  await page.getByLabel('Velg fil').waitFor({ state: 'attached' });
  await page.getByText('lagret · ').waitFor();
});

test('an upload that loses the network goes on by itself, and after a reload when the same file is chosen', async () => {
  const municipality = await buildMunicipality(product.services.database);
  const planner = await buildPlanner(product, municipality);
  const page = await openPage(browser);
  await signInAt(page, `${product.url}/desk/importer`, planner);
  await using folder = await mkdtempDisposable(join(tmpdir(), 'plan-'));
  const path = join(folder.path, 'stor.sos');
  await writeFile(path, padded(planFile(municipality.number).buffer, 14_000_000));
  const offsets: number[] = [];
  let isDown = false;
  await page.route('**/files/plan-uploads/*', (route, request) => {
    if (request.method() !== 'PATCH') return isDown ? route.abort() : route.continue();
    const offset = Number(request.headers()['upload-offset']);
    // The line breaks after each part.
    if (offset > (offsets.at(-1) ?? -1) && offsets.length > 0) isDown = true;
    if (isDown) return route.abort();
    offsets.push(offset);
    return route.continue();
  });
  await page.getByLabel('Velg fil').setInputFiles(path);
  await page.getByText('Vi har mistet forbindelsen.').waitFor();
  await expectAccessible(page);
  offsets.length = 0;
  isDown = false;
  await expect.poll(() => offsets.length, { timeout: 45_000 }).toBe(1);
  await expect.poll(() => isDown, { timeout: 45_000 }).toBe(true);
  expect(offsets[0]).toBeGreaterThan(0);

  await page.reload();
  await page.getByText('stor.sos er ikke ferdig lastet opp.').waitFor();
  await page.unroute('**/files/plan-uploads/*');
  const resumed: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') resumed.push(Number(request.headers()['upload-offset']));
  });
  await page.getByLabel('Velg fil').setInputFiles(path);
  await page.getByText('stor.sos kan lagres.').first().waitFor();
  expect(Math.min(...resumed)).toBeGreaterThan(offsets[0] ?? 0);
});

test('a page that is loaded anew in the middle of the check finds it again, also from the list of files', async () => {
  const municipality = await buildMunicipality(product.services.database);
  const planner = await buildPlanner(product, municipality);
  const page = await openPage(browser);
  await signInAt(page, `${product.url}/desk/importer`, planner);
  await page.getByLabel('Velg fil').setInputFiles(planFile(municipality.number));
  await page.waitForURL(/\/desk\/importer\/[0-9a-f-]{36}$/);
  await page.reload();
  await page.getByText('torget.sos kan lagres.').first().waitFor();
  await page.goto(`${product.url}/desk/importer`);
  await page.getByText('kan lagres · ').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'torget.sos', exact: true }).click();
  await page.getByRole('button', { name: 'Slett filen' }).click();
  await page.getByLabel('Velg fil').waitFor({ state: 'attached' });
  await expect.poll(() => page.getByRole('link', { name: 'torget.sos', exact: true }).count()).toBe(0);
});
