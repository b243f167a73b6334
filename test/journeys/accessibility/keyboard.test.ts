import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPlan, buildPlanVersion } from '../../builders/build-plan.ts';
import { receiptText } from '../comment-acts.ts';
import { buildPlanner } from '../desk-acts.ts';
import { openBrowser, openPage, phone } from '../open-browser.ts';
import { type Product, startProduct } from '../start-product.ts';
import { buildPublicPlaces } from './build-public-places.ts';
import { pressInSight, tabInSight, typeInSight } from './focus-fault.ts';
import { mapIsThere } from './page-state.ts';

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

describe.each<[string, BrowserContextOptions]>([
  ['on a wide screen', { viewport: { width: 1280, height: 800 } }],
  ['on a phone', phone],
])('%s', (_screen, screen) => {
  test('keys alone lead from the list of plans to an object and a receipt, and the focus is always in sight', async () => {
    const { municipality } = await buildPublicPlaces(product);
    const page = await openPage(browser, screen);
    await page.goto(`${product.url}/kommune/${municipality.number}`);
    await mapIsThere(page);
    await pressInSight(page, page.getByRole('link', { name: 'Havnegata' }).first());
    await page.getByRole('heading', { level: 1, name: 'Havnegata' }).waitFor();
    await pressInSight(page, page.getByRole('link', { name: 'Kart og bestemmelser' }));
    await pressInSight(page, page.getByRole('button', { name: /^BBB1/ }).first());
    const heading = page.getByRole('heading', { level: 2, name: /^BBB1 – / });
    await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
    await pressInSight(page, page.getByRole('link', { name: 'Gi innspill til BBB1' }));

    await page.getByRole('heading', { level: 1, name: 'Hvor gjelder det?' }).waitFor();
    await pressInSight(page, page.getByRole('button', { name: 'Neste' }));
    await page.getByRole('heading', { level: 1, name: 'Hva vil du si?' }).waitFor();
    await typeInSight(page, 'Innspillet ditt', 'Fortauet mangler her.');
    await typeInSight(page, 'Navn', 'Kari Eksempel');
    await typeInSight(page, 'E-post', 'kari@eksempel.no');
    await pressInSight(page, page.getByRole('button', { name: 'Neste' }));
    await page.getByRole('heading', { level: 1, name: 'Se over og send' }).waitFor();
    await pressInSight(page, page.getByRole('button', { name: 'Send inn' }));
    expect(await receiptText(page)).toContain('Innspill nr. 2 ');
  });
});

test('a document is opened, turned and left by keys, with the focus in sight', async () => {
  const { planPath } = await buildPublicPlaces(product);
  const page = await openPage(browser);
  await page.goto(`${product.url}${planPath}?fane=dokumenter`);
  await mapIsThere(page);
  await pressInSight(page, page.getByRole('link', { name: 'Rapport om støy', exact: true }));
  await page.locator('[data-drawn="true"]').waitFor();
  await tabInSight(page, page.getByRole('region', { name: /^Sidevisning/ }));
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.url()).toContain('side=2');
  await tabInSight(page, page.getByRole('link', { name: 'Alle dokumenter' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Rapport om støy', exact: true }).waitFor();
});

test('a planner signs in, opens a plan and writes a clause by keys, with the focus in sight', async () => {
  const { municipality } = await buildPublicPlaces(product);
  const plan = await buildPlan(product.services.database, municipality, { name: 'Sagbruket' });
  await buildPlanVersion(product.services.database, plan, { published: false });
  const { staff, password } = await buildPlanner(product, municipality);
  const page = await openPage(browser);
  await page.goto(`${product.url}/desk`);
  await typeInSight(page, 'Brukernavn', staff.username);
  await typeInSight(page, 'Passord', password);
  await page.keyboard.press('Enter');
  await pressInSight(page, page.getByRole('main').getByRole('link', { name: 'Sagbruket' }));
  await page.getByRole('heading', { level: 1, name: 'Sagbruket' }).waitFor();
  await pressInSight(page, page.getByRole('link', { name: /^Åpne bestemmelsene/ }));
  await page.getByRole('heading', { level: 1, name: /Bestemmelser/ }).waitFor();
  await pressInSight(page, page.getByRole('button', { name: 'Legg til bestemmelse' }));
  await typeInSight(page, 'Nummer', '§ 2');
  await typeInSight(page, 'Overskrift', 'Uteareal');
  await pressInSight(page, page.getByRole('button', { name: 'Lagre bestemmelsene' }));
  await page.getByText('Bestemmelsene er lagret.').first().waitFor();
});
