import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
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

test('the portal, a plan, its form, the desk and the frame ask nobody but the portal for anything', async () => {
  const { database } = product.services;
  const { municipality, plan, hearing, commentPath } = await buildOpenHearing(database);
  const page = await openPage(browser);
  const asked = recordOrigins(page);
  const path = `/plan/${municipality.number}/${plan.identifier}`;
  for (const [address, heading] of [
    ['/', undefined],
    [`/kommune/${municipality.number}`, undefined],
    [path, 'Havnegata'],
    [commentPath, 'Hvor gjelder det?'],
    [`/embed${path}`, undefined],
    [`/embed/kommune/${municipality.number}`, undefined],
    ['/embed/bygg', undefined],
    ['/ogc?f=html', undefined],
    ['/tilgjengelighet', undefined],
    [`${path}/skjema?horing=${hearing.code}`, undefined],
  ] as const) {
    await page.goto(product.url + address, { waitUntil: 'networkidle' });
    await page
      .getByRole('heading', { level: 1, ...(heading && { name: heading }) })
      .first()
      .waitFor();
  }
  expect([...asked.pages]).toContain(`${product.url}${path}`);
  expect([...asked.origins]).toEqual([product.url]);

  const planner = await buildPlanner(product, municipality);
  await signInAt(page, `${product.url}/desk`, planner);
  await page.goto(`${product.url}/desk/horing/${hearing.id}`, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  expect([...asked.origins]).toEqual([product.url]);
});

/** Origins that anything in the page, its frames and workers is asked from; what it makes itself counts for nothing. */
function recordOrigins(page: Page) {
  const origins = new Set<string>();
  const pages = new Set<string>();
  page.context().on('request', (request) => {
    const { protocol, origin, href } = new URL(request.url());
    if (protocol === 'data:' || protocol === 'blob:') return;
    origins.add(origin);
    if (request.isNavigationRequest()) pages.add(href);
  });
  page.on('websocket', (socket) => origins.add(socket.url()));
  return { origins, pages };
}
