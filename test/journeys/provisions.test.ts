import { sql } from 'drizzle-orm';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePdf } from '../../server/demo/documents/write-pdf.ts';
import { publishVersion } from '../../server/plans/plans-desk.service.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { expectAccessible, next, receiptText, write } from './comment-acts.ts';
import { buildPlanner, signInAt } from './desk-acts.ts';
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

async function provisionsPdf() {
  const buffer = await writePdf({
    title: 'Reguleringsbestemmelser (eksempel)',
    subtitle: 'Eksempel kommune',
    facts: [['Plan-id', 'EKS-99']],
    sections: [
      { heading: '§ 1 Formål', paragraphs: ['Planen skal legge til rette for boliger.'] },
      { heading: '§ 2 Boliger (BBB1-2)', paragraphs: ['Husene skal ha saltak. Takene skal være mørke.'] },
      { heading: '§ 2.1 Høyde i BBB2', paragraphs: ['Høyst 12 meter, målt som i BBB9.'] },
    ],
  });
  return { name: 'bestemmelser.pdf', mimeType: 'application/pdf', buffer };
}

test('provisions go from PDF through a planner’s check to the map, and a citizen comments on one', async () => {
  const { database } = product.services;
  const municipality = await buildMunicipality(database);
  const planner = await buildPlanner(product, municipality);
  const plan = await buildPlan(database, municipality, { name: 'Havnegata' });
  const version = await buildPlanVersion(database, plan, { published: false });
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`delete from provision where plan_version_id = ${version.id}`),
  );

  const desk = await openPage(browser);
  await signInAt(desk, `${product.url}/desk/bestemmelser/${version.id}`, planner);
  await desk.getByLabel('Velg fil').setInputFiles(await provisionsPdf());
  await desk.getByRole('heading', { name: 'Bestemmelsene' }).waitFor();
  await desk.getByText('Ett navn finnes ikke i kartet').waitFor();
  await expect.poll(() => desk.getByRole('button', { name: /BBB9 i §\s2\.1/ }).count()).toBe(1);
  await expectAccessible(desk);

  await desk.getByRole('button', { name: 'Bekreft alle (2)' }).click();
  await desk.getByRole('button', { name: /§\s2\.1 Høyde/ }).click();
  await desk.getByRole('button', { name: 'Fjern koblingen til BBB2, 1 i kartet' }).waitFor();
  await desk.getByLabel('Tekst', { exact: true }).fill('Høyst 12 meter, målt som i BBB1.');
  await expect.poll(() => desk.getByText('finnes ikke i kartet').count()).toBe(0);
  await desk.getByRole('button', { name: 'Slett' }).click();
  await desk.getByRole('button', { name: 'Angre' }).click();
  await desk.getByRole('button', { name: /§\s2\.1 Høyde/ }).waitFor();
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Lagre bestemmelsene' }).click();
  await desk.getByText('Bestemmelsene er lagret.').first().waitFor();

  await publishVersion(database, planner.staff, version.id);
  const hearing = await buildHearing(database, plan, { planVersionIds: [version.id] });
  const page = await openPage(browser);
  await page.goto(`${product.url}/plan/${municipality.number}/${plan.identifier}?fane=kart`);
  const clause = page.getByRole('article').filter({ hasText: 'Høyde i BBB2' });
  await clause.getByText('Gjelder: BBB2').waitFor();
  await page.locator('canvas.maplibregl-canvas').waitFor();
  await expectAccessible(page);

  // From the map to the text: pointing at a field in the list marks its clauses.
  await page.getByRole('button', { name: /^BBB2/ }).first().focus();
  await clause.getByText('Gjelder stedet du peker på').waitFor();
  // From the text to the map, by keyboard.
  await clause.getByRole('button', { name: /^Vis i kartet/ }).press('Enter');

  await clause.getByRole('link', { name: /^Gi innspill til bestemmelsen/ }).click();
  const search = page.getByRole('searchbox', { name: 'Finn bestemmelse' });
  await search.waitFor();
  const chosen = page.getByRole('radio', { name: /^§\s2\.1 Høyde i BBB2/ });
  await expect.poll(() => chosen.isChecked()).toBe(true);
  // Another is found by its words and chosen by keyboard, and the first one again by its number.
  await search.fill('saltak');
  await page.getByText('1 treff').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  const other = page.getByRole('radio', { name: /^§\s2 Boliger/ });
  await expect.poll(() => other.isChecked()).toBe(true);
  await expectAccessible(page);
  await search.fill('2.1');
  await chosen.press('Space');
  await expect.poll(() => chosen.isChecked()).toBe(true);
  await next(page);
  await write(page, 'Tolv meter er for høyt.');
  await next(page);
  await page.getByRole('button', { name: 'Send inn' }).click();
  expect(await receiptText(page)).toMatch(/Innspill nr\. 1/);
  const [stored] = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ clause: string }>(sql`
      select provision.clause from comment join provision on provision.id = comment.provision_id
      where comment.hearing_id = ${hearing.id}
    `),
  );
  expect(stored?.clause).toBe('§ 2.1');
});
