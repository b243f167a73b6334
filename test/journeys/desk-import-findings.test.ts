import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, osloDate } from '../../domain/oslo-time.ts';
import { fullDate } from '../../domain/wording/date-words.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { square, writeTestPlan } from '../builders/write-test-plan.ts';
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

test('an unknown code is given its meaning once, and the next file is drawn by it', async () => {
  const municipality = await buildMunicipality(product.services.database);
  const planner = await buildPlanner(product, municipality);
  const page = await openPage(browser);
  await signInAt(page, `${product.url}/desk/importer`, planner);
  const withOwnCode = (name: string) => {
    const { buffer, ...file } = planFile(municipality.number, name);
    return {
      ...file,
      buffer: Buffer.from(buffer.toString().replaceAll('RPAREALFORMÅL 1113', 'RPAREALFORMÅL 77')),
    };
  };
  await page.getByLabel('Velg fil').setInputFiles(withOwnCode('egen.sos'));
  await page.getByRole('heading', { name: 'Én ukjent kode' }).waitFor();
  const field = page.getByRole('group', { name: /RpArealformålOmråde, RPAREALFORMÅL: 77 · 2 objekter/ });
  const box = field.getByRole('combobox');
  await box.fill('noe annet');
  // Leaving the box folds its list.
  await box.press('Tab');
  await page.getByRole('button', { name: 'Husk kodene og kontroller på nytt' }).click();
  await page.getByText('Dette står ikke i listen.').waitFor();
  await expectAccessible(page);
  await box.fill('blokk');
  const list = page.getByRole('listbox', { name: /^Offisiell kode/ });
  await list.getByRole('option', { name: '1113 Boligbebyggelse - blokkbebyggelse' }).waitFor();
  await expectAccessible(page);
  await page.screenshot({ path: 'test/output/journeys/code-list.png' });
  await box.press('ArrowDown');
  await box.press('Enter');
  await expect.poll(() => box.inputValue()).toBe('1113 Boligbebyggelse - blokkbebyggelse');
  await expect.poll(() => list.count()).toBe(0);
  await page.getByRole('button', { name: 'Husk kodene og kontroller på nytt' }).click();
  await page.getByText('Koder kommunen husker (1)').waitFor();
  await expect.poll(() => page.getByRole('heading', { name: 'Én ukjent kode' }).count()).toBe(0);
  await page.getByText('egen.sos kan lagres.').first().waitFor();

  await page.getByRole('link', { name: 'Velg en annen fil' }).click();
  await page.getByLabel('Velg fil').setInputFiles(withOwnCode('neste.sos'));
  await page.getByText('neste.sos kan lagres.').first().waitFor();
  expect(await page.getByRole('heading', { name: 'Én ukjent kode' }).count()).toBe(0);
  await page.getByText('Koder kommunen husker (1)').click();
  await page.getByRole('button', { name: /^Glem RpArealformålOmråde/ }).click();
  await expect.poll(() => page.getByText('Koder kommunen husker (1)').count()).toBe(0);
});

test('a finding takes the map to its object and marks it, by keyboard and by mouse', async () => {
  const municipality = await buildMunicipality(product.services.database);
  const planner = await buildPlanner(product, municipality);
  const page = await openPage(browser);
  await signInAt(page, `${product.url}/desk/importer`, planner);
  const buffer = writeTestPlan({
    municipalityNumber: municipality.number,
    planId: 'SLYNG-1',
    name: 'Slyngen',
    outline: square([0, 0], 2000),
    areas: [
      { name: 'BBB1', ring: square([0, 0], 1000) },
      // A bow tie, twice.
      {
        name: 'BBB2',
        ring: [
          [1900, 1900],
          [1950, 1950],
          [1950, 1900],
          [1900, 1950],
        ],
      },
      {
        name: 'BBB3',
        ring: [
          [1800, 1900],
          [1850, 1950],
          [1850, 1900],
          [1800, 1950],
        ],
      },
    ],
  });
  await page
    .getByLabel('Velg fil')
    .setInputFiles({ name: 'slyng.sos', mimeType: 'application/octet-stream', buffer });
  const findings = page.getByRole('button', { name: /^FLATE|RpArealformålOmråde/ });
  await findings.first().waitFor();
  await page.locator('canvas.maplibregl-canvas').waitFor();
  await findings.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const chosen = page.locator('button[aria-current="true"]');
  await chosen.waitFor();
  await expect.poll(() => chosen.evaluate((button) => button === document.activeElement)).toBe(true);
  await expect.poll(() => page.locator('output', { hasText: 'Stedet er merket i kartet.' }).count()).toBe(1);
  await expectAccessible(page);

  await findings.first().click();
  await expect.poll(() => findings.first().getAttribute('aria-current')).toBe('true');
  expect(await chosen.count()).toBe(1);
  // The map has gone from the whole plan, two kilometres, to the one field.
  const scale = page.locator('.maplibregl-ctrl-scale');
  await expect.poll(async () => metres(await scale.innerText()), { timeout: 45_000 }).toBeLessThan(100);
});

function metres(scale: string): number {
  const [, figure = '', unit = ''] = /([\d.,]+)\s*(k?m)/.exec(scale) ?? [];
  return Number(figure) * (unit === 'km' ? 1000 : 1);
}

test('a file that cannot be stored says why, and nothing is stored', async () => {
  const municipality = await buildMunicipality(product.services.database);
  const planner = await buildPlanner(product, municipality);
  const page = await openPage(browser);
  await signInAt(page, `${product.url}/desk/importer`, planner);
  await page.getByLabel('Velg fil').setInputFiles({
    name: 'notat.sos',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('Dette er ikke en plan.'),
  });
  await page.getByText('notat.sos kan ikke lagres som den er.').first().waitFor();
  await page.getByRole('heading', { name: /^Stopper import/ }).waitFor();
  await expectAccessible(page);
  await expect.poll(() => page.getByRole('button', { name: /^Lagre som versjon/ }).count()).toBe(0);
  await page.goto(`${product.url}/desk`);
  await page.getByText('Ingen planer ennå.').waitFor();
});

test('a plan without a map is made by hand', async () => {
  const municipality = await buildMunicipality(product.services.database);
  const planner = await buildPlanner(product, municipality);
  const page = await openPage(browser);
  await signInAt(page, `${product.url}/desk/ny-plan`, planner);
  await page.getByRole('button', { name: 'Lag planen' }).click();
  await page.getByText('Rett feltene som er merket.').waitFor();
  await page.getByLabel('Navn', { exact: true }).fill('Elveparken');
  await page.getByLabel('Plan-ID').fill('2026-9');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lag planen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Elveparken' }).waitFor();
  await page.getByText('Planen har ikke noe plankart ennå.').waitFor();
});

test('the council’s decision and the end of a plan are registered on its page', async () => {
  const municipality = await buildMunicipality(product.services.database);
  const planner = await buildPlanner(product, municipality);
  const plan = await buildPlan(product.services.database, municipality);
  const page = await openPage(browser);
  await signInAt(page, `${product.url}/desk/plan/${plan.id}`, planner);
  await page.getByRole('button', { name: 'Registrer vedtak' }).click();
  const dialog = page.getByRole('dialog');
  const decided = addDays(osloDate(new Date()), -20);
  const inForce = addDays(decided, 10);
  await dialog.getByLabel('Vedtatt').fill(decided);
  await dialog.getByLabel('Gjelder fra').fill(addDays(decided, -1));
  await dialog.getByRole('button', { name: 'Lagre vedtaket' }).click();
  await dialog.getByText('Planen kan ikke gjelde før den er vedtatt.').waitFor();
  await expectAccessible(page);
  await dialog.getByLabel('Gjelder fra').fill(inForce);
  await dialog.getByRole('button', { name: 'Lagre vedtaket' }).click();
  const words = `Vedtatt ${fullDate(decided, 'nb')}. Gjelder fra ${fullDate(inForce, 'nb')}.`;
  await page.getByText(words).waitFor();

  await page.getByRole('button', { name: 'Avslutt planen' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'Opphevet' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Avslutt planen' }).click();
  await page.getByText('Avsluttet: Opphevet.').waitFor();
  await expect.poll(() => page.getByLabel('Planstatus').inputValue()).toBe('4');
});
