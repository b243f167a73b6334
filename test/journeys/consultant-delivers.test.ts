import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givePlan } from '../../server/people/authorities.service.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPdf } from '../builders/build-pdf.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { givePassword } from '../builders/give-password.ts';
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

/** The row of a delivery, by the title that it goes under. */
function rowOf(page: Page, title: string) {
  return page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });
}

test('a consultant delivers a draft and a document; a planner takes in the one and sends back the other', async () => {
  const { database } = product.services;
  const municipality = await buildMunicipality(database);
  const plan = await buildPlan(database, municipality, { identifier: 'TORGET-1', name: 'Torget' });
  const planner = await buildPlanner(product, municipality);
  const administrator = await buildStaff(database, municipality, 'Ida', ['municipalityAdministrator']);
  const consultant = await buildStaff(database, municipality, 'Kim Konsulent', ['planConsultant']);
  await givePlan(database, administrator, { accountId: consultant.accountId, planId: plan.id });
  const kim = await openPage(browser);
  await signInAt(kim, `${product.url}/desk/mine-planer`, {
    staff: consultant,
    password: await givePassword(database, consultant),
  });
  await kim.getByRole('link', { name: 'Torget' }).click();
  await kim.getByRole('heading', { level: 1, name: 'Torget' }).waitFor();
  await expectAccessible(kim);

  await kim.getByLabel('Velg fil').setInputFiles(planFile(municipality.number, 'utkast.sos'));
  await kim.getByText('utkast.sos kan leveres.').first().waitFor();
  await kim.locator('canvas.maplibregl-canvas').waitFor();
  await expectAccessible(kim);
  await kim.getByLabel('Melding til kommunen').fill('Nå med gangvei.');
  await kim.getByRole('button', { name: 'Lever til kommunen' }).click();
  await rowOf(kim, 'utkast.sos').getByText('Venter på svar').waitFor();
  const buffer = await buildPdf('Planbeskrivelse', ['Om planen']);
  const deliver = async (title: string) => {
    await kim
      .getByLabel('Fil', { exact: true })
      .setInputFiles({ name: 'Planbeskrivelse.pdf', mimeType: 'application/pdf', buffer });
    await kim.getByLabel('Tittel').fill(title);
    await kim.getByRole('button', { name: 'Lever til kommunen' }).click();
  };
  await deliver('Feil fil');
  const takeBack = rowOf(kim, 'Feil fil').getByRole('button', { name: /^Trekk tilbake/ });
  const question = kim.getByRole('dialog', { name: 'Trekke tilbake Feil fil?' });
  await takeBack.click();
  await question.getByText('Kommunen kan ikke lenger ta den inn').waitFor();
  await expectAccessible(kim);
  await kim.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(await takeBack.evaluate((button) => button === document.activeElement)).toBe(true);
  await takeBack.click();
  await question.getByRole('button', { name: 'Trekk tilbake' }).click();
  await rowOf(kim, 'Feil fil')
    .getByText(/^Trukket tilbake av Kim Konsulent/)
    .waitFor();
  // Its button is gone; the list has the keyboard.
  const focused = () => kim.evaluate(() => document.activeElement?.getAttribute('aria-labelledby'));
  await expect.poll(focused).toBe('delivered');

  await deliver('Planbeskrivelse, utkast');
  await rowOf(kim, 'Planbeskrivelse, utkast').getByText('Venter på svar').waitFor();

  const kari = await openPage(browser);
  await signInAt(kari, `${product.url}/desk`, planner);
  await kari.getByText('2 leveranser venter').waitFor();
  await kari
    .getByRole('region', { name: 'Levert av konsulent' })
    .getByRole('link', { name: 'Torget' })
    .click();
  await kari
    .getByText(/Levert av Kim Konsulent/)
    .first()
    .waitFor();
  await expectAccessible(kari);
  await kari.getByRole('button', { name: /Send tilbake.*Planbeskrivelse, utkast/ }).click();
  await kari.getByRole('dialog').getByRole('button', { name: 'Send tilbake' }).click();
  await kari.getByText('Skriv hvorfor du sender det tilbake.').waitFor();
  await kari.getByLabel('Begrunnelse').fill('Støy er ikke omtalt.');
  await kari.getByRole('dialog').getByRole('button', { name: 'Send tilbake' }).click();
  await rowOf(kari, 'Planbeskrivelse, utkast')
    .getByText(/Sendt tilbake av Kari Planlegger/)
    .waitFor();
  await kari.getByRole('button', { name: /Se på og ta inn.*utkast.sos/ }).click();
  await kari.getByText('Levert av konsulent Kim Konsulent. Lagrer du, er leveransen tatt inn.').waitFor();
  await kari.getByRole('button', { name: 'Lagre som versjon 1' }).click();
  await kari.getByText('Planen er lagret som versjon 1.').first().waitFor();

  await kim.reload();
  await rowOf(kim, 'utkast.sos')
    .getByText(/Tatt inn av Kari Planlegger .* som versjon 1/)
    .waitFor();
  await rowOf(kim, 'Planbeskrivelse, utkast').getByText('Begrunnelse: Støy er ikke omtalt.').waitFor();
  const page = await openPage(browser);
  const answer = await page.goto(`${product.url}/plan/${municipality.number}/TORGET-1`);
  expect(answer?.status(), 'nothing is public').toBe(404);
});
