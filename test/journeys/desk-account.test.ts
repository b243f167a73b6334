import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountRole } from '../../drizzle/schema/accounts.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan } from '../builders/build-plan.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { givePassword } from '../builders/give-password.ts';
import { expectAccessible } from './comment-acts.ts';
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

test('a planner of two municipalities asks to be told of comments, switches by a link, and changes the password', async () => {
  const { database } = product.services;
  const town = await buildMunicipality(database, { name: 'Byen', box: [9, 57, 9.1, 57.1] });
  const village = await buildMunicipality(database, { name: 'Bygda', box: [9.1, 57, 9.2, 57.1] });
  const planner = await buildPlanner(product, town, 'Eva Begge');
  const plan = await buildPlan(database, village, { name: 'Bygdevegen' });
  const hearing = await buildHearing(database, plan);
  const page = await openPage(browser);
  await signInAt(page, `${product.url}/desk`, planner);
  const header = page.getByRole('link', { name: /^Saksbehandling/ }).first();
  await expect.poll(() => header.textContent()).toContain('Byen');
  // From then on, for whoever has several signs in at any of them.
  await database.withRole('operations', {}, (transaction) =>
    transaction
      .insert(accountRole)
      .values({ accountId: planner.staff.accountId, municipalityId: village.id, role: 'caseworker' }),
  );

  await page.getByRole('link', { name: 'Min konto' }).click();
  await page.getByRole('heading', { name: 'Mine varsler' }).waitFor();
  await page.getByLabel('Hver dag klokka 7').check();
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText('Skriv en e-postadresse').waitFor();
  await page.getByLabel('E-postadressen din').fill('eva@byen.example');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByRole('main').getByText('Varslene er lagret.').waitFor();
  await expectAccessible(page);

  await page.getByLabel('Gammelt passord').fill(planner.password);
  await page.getByLabel('Nytt passord').fill('fjorten hvite måker');
  await page.getByRole('button', { name: 'Bytt passord' }).click();
  await page.getByRole('main').getByText('Passordet er byttet.').waitFor();

  await page.goto(`${product.url}/desk/horing/${hearing.id}`);
  await page.getByRole('heading', { name: 'Denne siden hører til Bygda' }).waitFor();
  await page.getByRole('button', { name: 'Bytt til Bygda' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bygdevegen' }).waitFor();
  await expect.poll(() => header.textContent()).toContain('Bygda');
  await page.goto(`${product.url}/desk/min-konto`);
  await page.getByLabel('Ikke send e-post').waitFor();
  await expect.poll(() => page.getByLabel('Ikke send e-post').isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Bytt til Byen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Saksbehandling i Byen' }).waitFor();
});

test('a case manager lets a colleague decide for a time, who sees it at their desk until it is taken back', async () => {
  const { database } = product.services;
  const town = await buildMunicipality(database, { name: 'Tettstedet', box: [9, 56, 9.1, 56.1] });
  const manager = await buildPlanner(product, town, 'Mona Ansvarlig');
  const colleague = await buildStaff(database, town, 'Jonas Saksbehandler', ['caseworker']);
  const page = await openPage(browser);
  await signInAt(page, `${product.url}/desk/delegering`, manager);
  await page.getByText('Ingen har fått lov til å avgjøre for en tid.').waitFor();
  await page.getByRole('button', { name: 'La personen avgjøre' }).click();
  await page.getByText('Velg hvem som skal kunne avgjøre.').waitFor();
  await page.getByLabel('Saksbehandler').selectOption('Jonas Saksbehandler');
  await page.getByRole('button', { name: 'La personen avgjøre' }).click();
  await page.getByText('Delegert av Mona Ansvarlig').waitFor();
  await expectAccessible(page);

  const other = await openPage(browser);
  await signInAt(other, `${product.url}/desk`, {
    staff: colleague,
    password: await givePassword(database, colleague),
  });
  await other.getByText(/Mona Ansvarlig har latt deg avgjøre saker til og med/).waitFor();

  await page.getByRole('button', { name: /^Ta tilbake/ }).click();
  await page.getByRole('button', { name: /^Ja, ta tilbake nå/ }).click();
  await page.getByText('Ingen har fått lov til å avgjøre for en tid.').waitFor();
});
