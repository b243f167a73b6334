import { mkdir } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from '../open-browser.ts';
import { type Product, startProduct } from '../start-product.ts';
import { buildPublicPlaces, type PublicPlaces } from './build-public-places.ts';
import { walkThrough } from './focus-fault.ts';
import { mapIsThere } from './page-state.ts';

let product: Product;
let browser: Browser;
let places: PublicPlaces;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  places = await buildPublicPlaces(product);
});

afterAll(async () => {
  await browser?.close();
  await product?.[Symbol.asyncDispose]();
});

const pictures = 'test/output/journeys';

/** How the edges and ground of an element are drawn. */
async function drawing(element: Locator): Promise<string> {
  return element.evaluate((one) => {
    const { borderBottomColor, borderBottomStyle, borderBottomWidth, borderTopColor, backgroundColor } =
      getComputedStyle(one);
    return [borderBottomColor, borderBottomStyle, borderBottomWidth, borderTopColor, backgroundColor].join(
      ' ',
    );
  });
}

test('in forced colours the focus has its ring, and what is chosen looks different from what is not', async () => {
  const page = await openPage(browser, { forcedColors: 'active', viewport: { width: 1280, height: 800 } });
  await mkdir(pictures, { recursive: true });
  const visit = async (path: string, picture: string) => {
    await page.goto(product.url + path);
    await mapIsThere(page);
    await page.screenshot({ path: `${pictures}/forced-${picture}.png` });
  };
  await visit(`/kommune/${places.municipality.number}`, 'portal');
  expect((await walkThrough(page)).faults).toEqual([]);
  await page.getByRole('radio', { name: /^På høring/ }).check();
  const [chosen, other] = ['På høring', 'Vedtatt'].map((words) =>
    page.locator('label.ds-chip').filter({ hasText: words }),
  );
  if (!chosen || !other) throw new Error('no chips');
  expect(await drawing(chosen)).not.toBe(await drawing(other));
  await page.screenshot({ path: `${pictures}/forced-portal-chosen.png` });

  await visit(`${places.planPath}?fane=kart&objekt=${places.versions[0]?.objectIds[0]}`, 'object');
  const tabs = page.getByRole('navigation').filter({ hasText: 'Saksgang' });
  expect(await drawing(tabs.locator('[aria-current="page"]'))).not.toBe(
    await drawing(tabs.getByRole('link', { name: 'Saksgang' })),
  );
  await visit(places.commentPath, 'comment');
  expect((await walkThrough(page)).faults).toEqual([]);
  const step = (name: string) => page.getByRole('button', { name });
  expect(await drawing(step('1. Hvor'))).not.toBe(await drawing(step('3. Send')));
});

test('nothing moves for longer than 200 ms, and nothing at all for those who ask for less motion', async () => {
  const page = await openPage(browser, {
    reducedMotion: 'no-preference',
    viewport: { width: 1280, height: 800 },
  });
  const addresses = [
    `/kommune/${places.municipality.number}`,
    `${places.planPath}?fane=kart`,
    places.commentPath,
  ];
  for (const path of addresses) {
    await page.goto(product.url + path);
    await mapIsThere(page);
    expect(await slowMotions(page, 0.2)).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await slowMotions(page, 0.01)).toEqual([]);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  }
});

/** Elements whose transitions or animations last longer than so many seconds. */
async function slowMotions(page: Page, seconds: number): Promise<readonly string[]> {
  return page.evaluate((limit) => {
    const longest = (list: string) => Math.max(...list.split(',').map(Number.parseFloat));
    return [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
      const lasts = Math.max(
        longest(transitionDuration),
        animationName === 'none' ? 0 : longest(animationDuration),
      );
      return lasts > limit ? [`${element.tagName} ${element.className} ${lasts} s`] : [];
    });
  }, seconds);
}
