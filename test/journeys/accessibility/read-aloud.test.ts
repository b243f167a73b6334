import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from '../open-browser.ts';
import { type Product, startProduct } from '../start-product.ts';
import { buildPublicPlaces } from './build-public-places.ts';
import { mapIsThere } from './page-state.ts';
import { landmarksAndHeadings, namelessControls } from './read-aloud.ts';

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

test('a screen reader meets the panel before the map, by landmarks and headings, and every control has a name', async () => {
  const { municipality, planPath, commentPath } = await buildPublicPlaces(product);
  const page = await openPage(browser);
  const read = async (path: string, words: string) => {
    await page.goto(product.url + path);
    await mapIsThere(page);
    await page.getByRole('main').getByText(words).first().waitFor();
    expect(await namelessControls(page)).toEqual([]);
    return landmarksAndHeadings(page);
  };
  expect(await read(`/kommune/${municipality.number}`, 'Havnegata')).toEqual([
    ...['banner', 'main', `heading Planer i ${municipality.name}`, 'search Velg planer'],
    ...['region Kart', 'region Kart over planer'],
  ]);
  const top = ['banner', 'search Søk', 'main'];
  const map = ['region Kart', 'region Plankart for Havnegata'];
  expect(await read(`${planPath}?fane=om`, 'Gi innspill')).toEqual([
    ...[...top, 'heading Havnegata', 'navigation Om planen', 'region Om planen', ...map],
  ]);
  expect(await read(`${planPath}?fane=kart`, 'Bestemmelser (1)')).toEqual([
    ...[...top, 'heading Havnegata', 'navigation Om planen', 'region Kart og bestemmelser'],
    ...['heading Det planen består av (2)', 'region Felt og veier'],
    ...['heading Felt og veier (2)', 'region Bestemmelser (1)', 'heading Bestemmelser (1)', 'heading § 1'],
    ...map,
  ]);
  expect(await read(commentPath, 'Hvor gjelder det?')).toEqual([
    ...[...top, 'navigation Steg', 'heading Hvor gjelder det?', 'region Steder'],
    ...['region Kart', 'region Kart for å sette steder i Havnegata'],
  ]);
});
