import { sql } from 'drizzle-orm';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPlaces } from '../../server/places/import/import-places.ts';
import { readPlaceFile } from '../../server/places/import/read-place-file.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { type BuiltMunicipality, buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { bytesOf, townFile } from '../places/place-files.ts';
import { expectAccessible } from './comment-acts.ts';
import { buildPlanner, signInAt } from './desk-acts.ts';
import { openBrowser, openPage, phone } from './open-browser.ts';
import { type Product, startProduct } from './start-product.ts';

let product: Product;
let browser: Browser;
let town: BuiltMunicipality;
let near: Awaited<ReturnType<typeof buildPlan>>;
beforeAll(async () => {
  [product, browser] = await Promise.all([
    startProduct({ ANNOUNCED_PLANS_TILE_URL: 'https://tiles.example/{z}/{x}/{y}.png' }),
    openBrowser(),
  ]);
  const { database } = product.services;
  town = await buildMunicipality(database, { box: [10, 59, 11, 60] });
  const file = readPlaceFile(bytesOf(townFile()));
  if (!file) throw new Error('the places were not read');
  await importPlaces(database, file, { municipalityNumber: town.number, source: 'test' });
  near = await buildPlan(database, town, { name: 'Nære hager' });
  await buildPlanVersion(database, near, { box: [10.412, 59.264, 10.414, 59.266] });
  await buildHearing(database, near, { closesInDays: 20 });
  const far = await buildPlan(database, town, { name: 'Fjerne åser', planType: 34 });
  await buildPlanVersion(database, far, { box: [10.6, 59.4, 10.61, 59.41] });
  await buildHearing(database, far, { closesInDays: 5 });
}, 240_000);
afterAll(async () => {
  await browser.close();
  await product[Symbol.asyncDispose]();
});

const titles = (page: Awaited<ReturnType<typeof openPage>>) =>
  page.locator('#list li').evaluateAll((rows) => rows.map((row) => row.textContent ?? ''));

describe('the portal of a municipality', () => {
  it.each([
    ['at a desk', {}],
    ['on a phone', phone],
  ])('finds a house with the keys alone, and the plan nearest to it, %s', async (_, options) => {
    const page = await openPage(browser, options);
    await page.goto(`${product.url}/kommune/${town.number}`);
    // The nearest deadline comes first until a place is chosen.
    await expect.poll(() => titles(page), { timeout: 45_000 }).toHaveLength(2);
    expect((await titles(page))[0]).toContain('Fjerne åser');
    const box = page.getByRole('combobox', { name: 'Søk etter adresse, plan eller sted' });
    // The plain page has such a field too, and goes when the program has drawn its own.
    await page.locator('#plain').waitFor({ state: 'detached' });
    await box.focus();
    await page.keyboard.type('storgata 4');
    await page.getByRole('option', { name: 'Storgata 4 3110' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => page.getByRole('listbox').getByRole('option', { selected: true }).textContent())
      .toContain('Storgata 4');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await titles(page))[0]).toContain('Nære hager');
    expect((await titles(page))[0]).toMatch(/100\sm fra Storgata 4/);
    expect(new URL(page.url()).searchParams.get('sted')).toMatch(/^59\.2651\d,10\.4104\d,Storgata 4$/);
  });

  it('keeps filters in its address through a reload, and through a plan and back', async () => {
    const page = await openPage(browser);
    await page.goto(`${product.url}/kommune/${town.number}`);
    await page.getByRole('radio', { name: /På høring \(2\)/ }).check({ force: true });
    await page.getByLabel('Plantype').selectOption('34');
    await expect.poll(() => titles(page)).toHaveLength(1);
    await page.reload();
    await expect.poll(() => titles(page), { timeout: 45_000 }).toHaveLength(1);
    expect(await page.getByRole('radio', { name: /På høring/ }).isChecked()).toBe(true);
    await page.locator('#list a').first().click();
    await page.getByRole('heading', { level: 1, name: 'Fjerne åser' }).waitFor();
    await page.goBack();
    await expect.poll(() => titles(page), { timeout: 45_000 }).toHaveLength(1);
    expect(new URL(page.url()).searchParams.get('type')).toBe('34');
  });

  it('says what to do where nothing fits', async () => {
    const page = await openPage(browser);
    await page.goto(`${product.url}/kommune/${town.number}?sok=finnesikke`);
    await page.getByRole('heading', { name: 'Ingen planer passer her nå' }).waitFor();
    await page.getByRole('button', { name: 'Vis alle planer' }).click();
    await expect.poll(() => titles(page)).toHaveLength(2);
  });

  it('tells how to go on when the device does not say where the person is', async () => {
    const page = await openPage(browser, { permissions: [] });
    await page.goto(`${product.url}/kommune/${town.number}`);
    await page.getByRole('button', { name: 'Nær meg' }).click();
    await page.getByText('Vi fikk ikke posisjonen din. Gi nettleseren lov').waitFor();
  });

  it('shows how far plans are from where the person is, and keeps that out of the address', async () => {
    const geolocation = { latitude: 59.405, longitude: 10.605, accuracy: 30 };
    const page = await openPage(browser, { permissions: ['geolocation'], geolocation });
    await page.goto(`${product.url}/kommune/${town.number}`);
    await page.getByRole('button', { name: 'Nær meg' }).click();
    await expect.poll(async () => (await titles(page))[0]).toContain('Du er i planområdet');
    expect(page.url()).not.toContain('10.605');
  });
});

describe('the layer of plans announced elsewhere', () => {
  const switchName = 'Kunngjorte planer (Geonorge)';

  it('is asked for only when a reader turns it on, and names its source', async () => {
    const blue = { width: 256, height: 256, channels: 4, background: '#1d4ed8' } as const;
    const tile = await sharp({ create: blue }).png().toBuffer();
    const page = await openPage(browser);
    const asked: string[] = [];
    await page.route('https://tiles.example/**', (route) => {
      asked.push(route.request().url());
      const headers = { 'access-control-allow-origin': '*' };
      return route.fulfill({ status: 200, contentType: 'image/png', headers, body: tile });
    });
    await page.goto(`${product.url}/kommune/${town.number}`);
    const panel = page.locator('.layers-panel');
    await panel.getByText('Kartlag').click();
    const layer = panel.getByRole('checkbox', { name: switchName });
    expect(await layer.isChecked()).toBe(false);
    expect(await page.getByText('Kunngjorte planer: Geonorge').count()).toBe(0);
    expect(asked).toEqual([]);
    await layer.check();
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    expect(asked[0]).toMatch(/^https:\/\/tiles\.example\/\d+\/\d+\/\d+\.png$/);
    await page.getByText('Kunngjorte planer: Geonorge (tiles.example)').waitFor();
    expect(await panel.locator('p[role=status]').textContent()).toBe('');
    await expectAccessible(page);
  });

  it('says when its service does not answer, while the plans stay', async () => {
    const page = await openPage(browser, phone);
    await page.route('https://tiles.example/**', (route) => route.abort('connectionrefused'));
    await page.goto(`${product.url}/plan/${town.number}/${near.identifier}`);
    await page.locator('canvas.maplibregl-canvas').waitFor();
    const panel = page.locator('.layers-panel');
    await panel.getByText('Kartlag').click();
    await panel.getByRole('checkbox', { name: switchName }).check();
    await panel.getByText('Tjenesten med kunngjorte planer svarer ikke nå.').waitFor();
    await panel.getByRole('checkbox', { name: switchName }).uncheck();
    await expect.poll(() => panel.locator('p[role=status]').textContent()).toBe('');
  });
});

describe('the municipality’s own page', () => {
  it('is edited at the desk, and read by everyone at once', async () => {
    const { database } = product.services;
    const planner = await buildPlanner(product, town);
    await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        insert into account_role (account_id, municipality_id, role)
        values (${planner.staff.accountId}, ${town.id}, 'municipalityAdministrator')
      `),
    );
    const page = await openPage(browser);
    await signInAt(page, `${product.url}/desk`, planner);
    await page.getByRole('link', { name: 'Kommunens side' }).click();
    await page.getByLabel('Velkomsttekst (bokmål)').fill('Velkommen til prøvebyen.');
    await page.getByLabel('Telefon').fill('33 12 34 56');
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText('Siden er lagret.').waitFor({ state: 'attached' });
    const visitor = await openPage(browser, phone);
    await visitor.goto(`${product.url}/kommune/${town.number}`);
    await visitor.getByText('Velkommen til prøvebyen.').waitFor();
    await visitor.getByText(`Kontakt og hjelp i ${town.name}`).click();
    await visitor.getByRole('link', { name: '33 12 34 56' }).waitFor();
  });
});
