import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readReceipt } from '../../server/comments/comment-receipt.service.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { countReceived, expectAccessible } from './comment-acts.ts';
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

const plain: BrowserContextOptions = { ...phone, javaScriptEnabled: false };

/** True where nothing stands out to the right of the screen. */
async function fitsWidth(page: Page): Promise<boolean> {
  const box = await page.locator('main').boundingBox();
  return box !== null && box.x >= 0 && box.x + box.width <= (page.viewportSize()?.width ?? 0);
}

test('with JavaScript switched off a plan is read and commented on, from the front page to the receipt', async () => {
  const { hearing, municipality } = await buildOpenHearing(product.services.database, {
    name: 'Uten skript',
  });
  const page = await openPage(browser, plain);
  await page.goto(`${product.url}/kommune/${municipality.number}`);
  await page.getByRole('link', { name: 'Uten skript' }).click();
  await page.getByRole('heading', { level: 1, name: 'Uten skript' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'BBB1 – Boligbebyggelse' }).waitFor();
  expect(await fitsWidth(page)).toBe(true);
  await page.getByRole('link', { name: 'Gi innspill' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Gi innspill til Uten skript' }).waitFor();

  await page.getByLabel('Hva gjelder innspillet?').selectOption({ label: 'Hele planen' });
  await page.getByLabel('Overskrift (valgfritt)').fill('Trafikk');
  await page.getByLabel('Innspillet ditt').fill('Det blir for mye trafikk.');
  await page.getByLabel('Navn', { exact: true }).fill('Ola Eksempel');
  await page.getByLabel('E-post').fill('ola@eksempel');
  await page.getByRole('button', { name: 'Send inn' }).click();
  await page.getByRole('heading', { name: 'Innspillet er ikke sendt ennå' }).waitFor();
  expect(await page.getByLabel('Innspillet ditt').inputValue()).toBe('Det blir for mye trafikk.');
  expect(await countReceived(product.services.database, hearing.id)).toBe(0);

  await page.getByLabel('E-post').fill('ola@eksempel.no');
  await page.getByRole('button', { name: 'Send inn' }).click();
  await page.getByRole('heading', { level: 1, name: 'Takk for innspillet' }).waitFor();
  const receipt = await page.getByRole('main').innerText();
  expect(receipt).toMatch(/Innspill nr\. 1 i høringen er mottatt .* kl\. \d\d\.\d\d\./);
  const link = await page.getByRole('link', { name: 'Følg innspillet ditt' }).getAttribute('href');
  expect(new URL(page.url()).search).toBe(`?horing=${hearing.code}`);
  const secret = link?.replace('/innspill#', '') ?? '';
  expect(page.url()).not.toContain(secret);
  expect((await readReceipt(product.services.database, secret)).heading).toBe('Trafikk');

  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Takk for innspillet' }).waitFor();
  expect(await countReceived(product.services.database, hearing.id)).toBe(1);
});

describe('every plain page', () => {
  test('is right in reading order, names and contrast', async () => {
    const { municipality, plan, hearing } = await buildOpenHearing(product.services.database);
    const planPath = `/plan/${municipality.number}/${plan.identifier}`;
    // The checker is a script of its own: the pages' program is kept away instead.
    const page = await openPage(browser, phone);
    await page.route('**/assets/*.js', (route) => route.abort());
    for (const path of [
      '/',
      `/kommune/${municipality.number}`,
      planPath,
      `${planPath}?sprak=en`,
      `${planPath}/innspill?horing=${hearing.code}`,
      `${planPath}/skjema?horing=${hearing.code}`,
      `${planPath}x`,
      '/nope',
    ]) {
      await page.goto(product.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectAccessible(page);
    }
    await page.goto(`${product.url}${planPath}/innspill?horing=${hearing.code}`);
    await page
      .locator('form')
      .first()
      .evaluate((form) => form.setAttribute('novalidate', ''));
    await page.getByRole('button', { name: 'Send inn' }).click();
    await page.getByRole('heading', { name: 'Innspillet er ikke sendt ennå' }).waitFor();
    await expectAccessible(page);
  });
});

describe('the program', () => {
  test('takes the plain page’s place without moving what is read', async () => {
    const { municipality, plan } = await buildOpenHearing(product.services.database);
    const page = await openPage(browser, phone);
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const shift = entry as PerformanceEntry & { readonly value: number };
          document.documentElement.dataset.shift = String(
            Number(document.documentElement.dataset.shift ?? 0) + shift.value,
          );
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${product.url}/plan/${municipality.number}/${plan.identifier}`);
    await page.locator('#plain').waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: 'Havnegata' }).waitFor();
    await page.locator('canvas.maplibregl-canvas').waitFor();
    const shift = await page.evaluate(() => Number(document.documentElement.dataset.shift ?? 0));
    expect(shift).toBeLessThan(0.05);
  });

  test('leaves a form that someone has begun to fill in', async () => {
    const { commentPath } = await buildOpenHearing(product.services.database);
    const page = await openPage(browser, phone);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/assets/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(product.url + commentPath, { waitUntil: 'commit' });
    await page.getByLabel('Innspillet ditt').fill('Jeg har begynt.');
    release();
    await page.getByRole('button', { name: 'Åpne kartet' }).waitFor();
    expect(await page.getByLabel('Innspillet ditt').inputValue()).toBe('Jeg har begynt.');
    await page.getByRole('button', { name: 'Åpne kartet' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hvor gjelder det?' }).waitFor();
  });
});

test.each(['none', 'active'] as const)(
  'a page looks the same before the program’s styles have come as after, with forced colours %s',
  async (forcedColors) => {
    const { municipality, plan } = await buildOpenHearing(product.services.database, { name: 'Uten ark' });
    const planPath = `/plan/${municipality.number}/${plan.identifier}`;
    const page = await openPage(browser, { ...plain, forcedColors });
    const looksOf = async (path: string) => {
      await page.goto(product.url + path, { waitUntil: 'networkidle' });
      return page.evaluate(() =>
        [document.body, ...document.querySelectorAll('#plain, #plain *')].map((element) => {
          const style = getComputedStyle(element);
          const look = Array.from(style, (name) => [name, style.getPropertyValue(name)] as const);
          return [
            `${element.tagName} ${element.className}`,
            ...look.filter(([name]) => !name.startsWith('--')).map(String),
          ];
        }),
      );
    };
    for (const path of ['/', planPath, `${planPath}/innspill`]) {
      // One and the same answer: what others send in meanwhile changes the next one.
      const answer = await page.request.get(product.url + path);
      await page.route(product.url + path, (route) => route.fulfill({ response: answer }));
      const whole = await looksOf(path);
      await page.route(/\.css$/, (route) => route.abort());
      const alone = await looksOf(path);
      await page.unrouteAll();
      expect(whole.length).toBeGreaterThan(20);
      const changed = whole.map(([name = '', ...look], index) => {
        const before = new Set(alone[index]);
        return [name, ...look.filter((one) => !before.has(one))];
      });
      expect(changed.filter(({ length }) => length > 1)).toEqual([]);
    }
  },
);
