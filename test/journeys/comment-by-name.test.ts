import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildStreets } from '../builders/build-streets.ts';
import { expectAccessible, next, openCommentPage, receiptText, tabTo, write } from './comment-acts.ts';
import { buildPlanner, openComment, signInAt } from './desk-acts.ts';
import { openBrowser, openPage, phone } from './open-browser.ts';
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

const finder = 'Søk etter adresse, gate, eiendom eller felt';

async function openWithStreets() {
  const open = await buildOpenHearing(product.services.database);
  await buildStreets(product.services.database, open.municipality);
  return open;
}

test('a stranger with a phone comments on a named house in a named plan', async () => {
  const { plan, municipality } = await openWithStreets();
  const page = await openPage(browser, phone);
  await page.goto(`${product.url}/plan/${municipality.number}/${plan.identifier}`);
  await page.getByRole('link', { name: 'Gi innspill' }).first().tap();
  await page.getByRole('heading', { level: 1, name: 'Hvor gjelder det?' }).waitFor();
  await page.getByLabel(finder).fill('kanalgata 12');
  await page.getByRole('button', { name: /^Kanalgata 12/ }).tap();
  await expectAccessible(page);
  await page.getByLabel('Området rundt').check();
  await page.getByRole('status').getByText('50 meter rundt Kanalgata 12').waitFor();
  await page
    .getByRole('status')
    .getByText(/^Område på 7.8\d\d.m²$/)
    .waitFor();
  await page.getByRole('status').getByText('Berører BBB1.').waitFor();
  await page.getByRole('button', { name: 'Legg til stedet' }).tap();
  const place = page.getByRole('region', { name: 'Steder' }).getByRole('listitem');
  await place.getByText('50 meter rundt Kanalgata 12', { exact: true }).waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Endre sted 1' }).tap();
  await page.getByLabel('100 meter').check();
  await page.getByRole('button', { name: 'Lagre endringen' }).tap();
  await place.getByText('100 meter rundt Kanalgata 12', { exact: true }).waitFor();

  await next(page);
  await write(page, 'Her går barna til skolen.');
  await next(page);
  await page.getByRole('article').getByText('100 meter rundt Kanalgata 12').waitFor();
  await page.getByRole('button', { name: 'Send inn' }).tap();
  expect(await receiptText(page)).toContain('Innspill nr. 1 ');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('with keys alone a stretch of a street is named, sent, and seen on the desk’s map', async () => {
  const { municipality, hearing, commentPath } = await openWithStreets();
  const page = await openPage(browser);
  await openCommentPage(page, product.url + commentPath);
  await search(page, finder, 'Kanalgata');
  await press(page, /^Kanalgata ?Gate/);
  await expect.poll(() => focusedName(page)).toBe('Du har valgt Kanalgata');
  await tabTo(page, page.getByLabel('Hele Kanalgata'));
  await page.keyboard.press('ArrowDown');
  await search(page, 'Fra', 'torg');
  await press(page, /^Torggata ?Gate/);
  await search(page, 'Til', '12');
  await press(page, /^Kanalgata 12/);
  await page.getByRole('status').getByText('Langs Kanalgata mellom Torggata og nr. 12').waitFor();
  await page
    .getByRole('status')
    .getByText(/^Linje på 22\d.m$/)
    .waitFor();
  await expectAccessible(page);
  await press(page, 'Legg til stedet');
  await expect.poll(() => focusedName(page)).toBe(finder);
  await press(page, 'Neste');
  await page.getByRole('heading', { level: 1, name: 'Hva vil du si?' }).waitFor();
  await type(page, 'Innspillet ditt', 'Fortauet mangler her.');
  await type(page, 'Navn', 'Kari Eksempel');
  await type(page, 'E-post', 'kari@eksempel.no');
  await press(page, 'Neste');
  await page.getByRole('heading', { level: 1, name: 'Se over og send' }).waitFor();
  await press(page, 'Send inn');
  expect(await receiptText(page)).toContain('Innspill nr. 1 ');

  const planner = await buildPlanner(product, municipality);
  const desk = await openPage(browser);
  await signInAt(desk, `${product.url}/desk/horing/${hearing.id}`, planner);
  await openComment(desk, 1);
  await desk.getByText('Langs Kanalgata mellom Torggata og nr. 12').first().waitFor();
  await desk.locator('canvas.maplibregl-canvas').first().waitFor();
});

test('a street that does not cross is said to, by name, and nothing is added', async () => {
  const { commentPath } = await openWithStreets();
  const page = await openPage(browser);
  await openCommentPage(page, product.url + commentPath);
  await page.getByLabel(finder).fill('torggata');
  await page.getByRole('button', { name: /^Torggata ?Gate/ }).click();
  await page.getByLabel('En del av gata').check();
  await page.getByLabel('Fra').fill('bryggegata');
  await page.getByRole('button', { name: /^Bryggegata ?Gate/ }).click();
  await page.getByLabel('Til').fill('kanalgata');
  await page.getByRole('button', { name: /^Kanalgata ?Gate/ }).click();
  await page.getByText(/^Bryggegata krysser ikke Torggata\./).waitFor();
  const add = page.getByRole('button', { name: 'Legg til stedet' });
  await expect.poll(() => add.getAttribute('aria-disabled')).toBe('true');
});

/** The three steps as a screen reader meets them: roles and names, in order. */
test('a screen reader meets the three steps in the order of the page, each control by its name', async () => {
  const { commentPath } = await openWithStreets();
  const page = await openPage(browser);
  await openCommentPage(page, product.url + commentPath);
  expect(await controls(page)).toEqual([
    ...['button Vis mer', 'link ‹ Havnegata', 'button 1. Hvor', 'button 2. Hva', 'button 3. Send'].slice(1),
    ...['radio Et sted', 'radio En del av planen (felt, vei eller sone)'],
    ...['radio En bestemmelse (regel i planen)', 'radio Et dokument', 'radio Hele planen'],
    ...[`searchbox ${finder}`, 'button Plasser med tastatur', 'button Neste'],
  ]);
  await page.getByRole('button', { name: '2. Hva' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hva vil du si?' }).waitFor();
  const second = await controls(page);
  expect(second.filter((name) => /^(textbox|radio|checkbox)/.test(name))).toEqual([
    ...['textbox Innspillet ditt', 'textbox Overskrift (valgfritt)'],
    ...['radio Privatperson', 'radio Organisasjon eller bedrift', 'radio Offentlig myndighet'],
    ...['textbox Navn', 'textbox E-post'],
    'checkbox Jeg er under 18 år Da vises ikke navnet ditt på nett.',
  ]);
  await page.getByRole('button', { name: '3. Send' }).click();
  await page.getByRole('heading', { level: 1, name: 'Se over og send' }).waitFor();
  expect((await controls(page)).slice(-2)).toEqual(['button Tilbake', 'button Send inn']);
});

/** Roles and names of the panel's controls, in the order of the accessibility tree. */
async function controls(page: Page): Promise<readonly string[]> {
  const tree = await page.getByRole('main').ariaSnapshot();
  return [...tree.matchAll(/- (link|button|radio|checkbox|textbox|searchbox|combobox) "([^"]*)"/g)].map(
    ([, role, name]) => `${role} ${name}`,
  );
}

async function search(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: true }).first();
  await button.waitFor();
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : null;
    return focused?.getAttribute('aria-label') ?? label ?? focused?.textContent ?? '';
  });
}
