import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, osloDate } from '../../domain/oslo-time.ts';
import { buildHearing } from '../builders/build-hearing.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { expectAccessible } from './comment-acts.ts';
import { buildPlanner, buildQueue, failCalls, signInAt } from './desk-acts.ts';
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

test('a hearing that is not ready says why, each lack leads to its field, and mended it can be put out', async () => {
  const { database } = product.services;
  const municipality = await buildMunicipality(database);
  const plan = await buildPlan(database, municipality, { name: 'Sagbruket' });
  await buildPlanVersion(database, plan, { published: false });
  const planner = await buildPlanner(product, municipality);
  const page = await openPage(browser);
  await signInAt(page, `${product.url}/desk/plan/${plan.id}`, planner);
  await page.getByRole('heading', { level: 1, name: 'Sagbruket' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ny høring' }).click();
  await page.getByLabel('Varsel om oppstart').check();
  await page.getByRole('button', { name: 'Lag høringen' }).click();

  const ready = page.getByRole('region', { name: 'Klar for høring?' });
  await page.getByRole('button', { name: 'Legg ut på høring' }).click();
  await page.getByText('Høringen kan ikke legges ut ennå. Se hva som mangler i listen.').waitFor();
  await expectAccessible(page);
  await ready.getByRole('link', { name: 'Velg dagen høringen åpner.' }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('opensOn');

  const today = osloDate(new Date());
  await page.getByLabel('Åpner').fill(today);
  await page.getByLabel('Kunngjort i avis og på nett').fill(today);
  await page.getByRole('button', { name: /^Bruk / }).click();
  await page.getByLabel('Kunngjøringstekst').fill('Vi starter arbeidet med en ny plan for Sagbruket.');
  await page.getByLabel('E-post', { exact: true }).fill('plan@eksempel.no');
  await page.getByLabel('Postadresse').fill('Postboks 1');
  await page.getByLabel('Versjon 1').check();
  await page.getByLabel('Fra plankartet').check();
  await page.getByRole('button', { name: 'Bekreft', exact: true }).click();
  await ready.getByText('Alt som loven krever, er på plass.').waitFor();

  await page.getByRole('button', { name: 'Legg ut på høring' }).click();
  const question = page.getByRole('dialog', { name: 'Legge ut på høring?' });
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Legg ut' }).click();
  await page.getByRole('heading', { name: 'Høringen er lagt ut.' }).waitFor();
  await expectAccessible(page);
  const short = (await page.getByText(/\/h\/[a-z0-9]+$/).textContent()) ?? '';
  const answer = await fetch(short, { redirect: 'manual' });
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toContain(`/plan/${municipality.number}/${plan.identifier}`);
});

test('the deadline is extended with a reason that everyone may read', async () => {
  const { planner, queuePath, municipality, plan } = await buildQueue(product, []);
  const page = await openPage(browser);
  await signInAt(page, `${product.url}${queuePath}/oppsett`, planner);
  await page.getByRole('button', { name: 'Forleng fristen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Forleng fristen' });
  await dialog.getByLabel('Siste frist').fill(addDays(osloDate(new Date()), 60));
  await dialog.getByLabel('Begrunnelse').fill('Vi glemte å varsle en nabo.');
  await dialog.getByRole('button', { name: 'Forleng fristen' }).click();
  await page.getByText('Vi glemte å varsle en nabo.').waitFor();
  const everyone = await openPage(browser);
  await everyone.goto(`${product.url}/plan/${municipality.number}/${plan.identifier}?fane=saksgang`);
  await everyone.getByText(/Vi glemte å varsle en nabo\./).waitFor();
});

test('two who write the same hearing keep both their fields', async () => {
  const { database } = product.services;
  const municipality = await buildMunicipality(database);
  const plan = await buildPlan(database, municipality);
  const [kari, jonas] = [
    await buildPlanner(product, municipality),
    await buildPlanner(product, municipality, 'Jonas Planlegger'),
  ];
  const [mine, theirs] = [await openPage(browser), await openPage(browser)];
  await signInAt(mine, `${product.url}/desk/plan/${plan.id}`, kari);
  await mine.getByRole('button', { name: 'Ny høring' }).click();
  await mine.getByRole('button', { name: 'Lag høringen' }).click();
  await mine.getByLabel('Kunngjøringstekst').waitFor();
  await signInAt(theirs, mine.url(), jonas);
  await theirs.getByLabel('Postadresse').fill('Postboks 7');
  await theirs.getByText(/^Lagret kl\./).waitFor();
  await mine.getByLabel('Kunngjøringstekst').fill('Si hva du mener om torget.');
  await mine.getByText(/har endret høringen\. Det du har skrevet, står fortsatt i skjemaet\./).waitFor();
  await mine.getByRole('button', { name: 'Behold mine felt og lagre' }).click();
  await mine.getByText(/^Lagret kl\./).waitFor();
  await expect.poll(() => mine.getByLabel('Postadresse').inputValue()).toBe('Postboks 7');
  await expect
    .poll(() => mine.getByLabel('Kunngjøringstekst').inputValue())
    .toBe('Si hva du mener om torget.');
});

test('a fetch that fails behind the form leaves it as it is, says so beside it, and goes on when asked', async () => {
  const { database } = product.services;
  const municipality = await buildMunicipality(database);
  const plan = await buildPlan(database, municipality);
  const hearing = await buildHearing(database, plan, { isDraft: true });
  const page = await openPage(browser);
  const planner = await buildPlanner(product, municipality);
  await signInAt(page, `${product.url}/desk/horing/${hearing.id}/oppsett`, planner);
  const text = page.getByLabel('Kunngjøringstekst');
  await text.fill('Si hva du mener om torget.');
  const mend = await failCalls(page, 'hearingsDesk.get');
  // What is shown is fetched anew when a line comes back.
  await page.evaluate(() => {
    window.dispatchEvent(new Event('offline'));
    window.dispatchEvent(new Event('online'));
  });
  const note = page.getByText('Vi fikk ikke hentet det nyeste. Det du ser og har skrevet her, står.');
  await note.waitFor();
  await expectAccessible(page);
  expect(await text.inputValue()).toBe('Si hva du mener om torget.');
  expect(await text.evaluate((field) => field === document.activeElement)).toBe(true);

  await mend();
  await page.getByRole('button', { name: 'Prøv igjen' }).click();
  await note.waitFor({ state: 'detached' });
  expect(await text.inputValue()).toBe('Si hva du mener om torget.');
});
