import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'drizzle-orm';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { countReceived, tabTo } from './comment-acts.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { type Product, startProduct } from './start-product.ts';

let product: Product;
let browser: Browser;
let host: Server;
let hostPort: number;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  host = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://host');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    // As strict as a policy can be that lets the element in: no inline script, no inline style, nothing else.
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src ${product.url}; frame-src ${product.url}`,
    );
    response.end(`<!doctype html><html lang="nb"><title>Kommunen</title><h1>Kommunen</h1>
<script src="${product.url}/embed.js" async></script>
<p><a href="#etter">Før</a></p>
<allmenning-kart ${searchParams.get('attributter') ?? ''}><a href="${product.url}/">Se planene</a></allmenning-kart>
<p id="etter">Etter</p>`);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  hostPort = (host.address() as AddressInfo).port;
});

afterAll(async () => {
  await browser?.close();
  await product?.[Symbol.asyncDispose]();
  host?.close();
});

const hostOrigin = (name = '127.0.0.1') => `http://${name}:${hostPort}`;

/** A plan in hearing whose municipality lets the host show it. */
async function buildShared() {
  const built = await buildOpenHearing(product.services.database, { name: 'Havnegata' });
  const profile = JSON.stringify({ accent: '#7a1f3d', embedOrigins: [hostOrigin()] });
  await product.services.database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      update municipality set profile = ${profile}::text::jsonb where id = ${built.municipality.id}
    `),
  );
  return built;
}

/** Opens the host's page, which keeps what the element tells; its frame. */
async function openHost(page: Page, attributes: string, origin = hostOrigin()): Promise<FrameLocator> {
  await page.addInitScript(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    for (const type of ['klar', 'hoyde', 'plan-valgt', 'innspill-sendt', 'feil']) {
      document.addEventListener(`allmenning:${type}`, (event) => {
        told.push([type, event instanceof CustomEvent ? event.detail : null]);
      });
    }
  });
  await page.goto(`${origin}/?attributter=${encodeURIComponent(attributes)}`);
  return page.frameLocator('allmenning-kart iframe');
}

const told = (page: Page) => page.evaluate(() => (window as unknown as { told: [string, unknown][] }).told);

test('the list stands on a page with a strict policy, is as high as it needs, and opens a plan in the whole window', async () => {
  const { municipality, plan } = await buildShared();
  const page = await openPage(browser);
  const frame = await openHost(page, `kommune="${municipality.number}" type="liste"`);
  const row = frame.getByRole('link', { name: /Havnegata/ });
  await row.waitFor();
  const element = page.locator('allmenning-kart iframe');
  expect(await element.getAttribute('title')).toBe('Planer på høring – Allmenning');
  // All of it is seen: the frame has no more and no less than its list.
  await expect
    .poll(async () => {
      const inside = await frame
        .locator('#root')
        .evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
      return ((await element.boundingBox())?.height ?? 0) - inside;
    })
    .toBe(0);
  expect(await told(page)).toContainEqual(['klar', { visning: 'liste' }]);
  await expect
    .poll(() =>
      frame.locator('html').evaluate((html) => getComputedStyle(html).getPropertyValue('--accent').trim()),
    )
    .toBe('#7a1f3d');
  expect(await page.context().cookies()).toEqual([]);
  expect(await frame.locator('html').evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  // By the keyboard alone, from the link before the frame.
  await tabTo(page, page.getByRole('link', { name: 'Før' }));
  for (let presses = 0; presses < 10; presses++) {
    await page.keyboard.press('Tab');
    if (await row.evaluate((link) => link === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(`${product.url}/plan/${municipality.number}/${plan.identifier}`);
});

test('a comment is sent from the frame where the browser keeps nothing for it, and the page round learns no secret', async () => {
  const { municipality, plan, hearing } = await buildShared();
  const page = await openPage(browser);
  await page.addInitScript((portal) => {
    if (window.origin !== portal) return;
    // As browsers do that block what third parties want to keep.
    const refuse = () => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'] as const) {
      Object.defineProperty(window, name, { get: refuse });
    }
  }, product.url);
  const frame = await openHost(
    page,
    `kommune="${municipality.number}" type="plan" plan="${plan.identifier}"`,
  );
  await frame.getByRole('link', { name: 'Gi innspill' }).first().click();
  await frame.getByRole('heading', { level: 1, name: 'Hvor gjelder det?' }).waitFor();
  await frame.getByText('Hele planen', { exact: true }).first().click();
  await frame.getByRole('button', { name: 'Neste' }).click();
  await frame.getByLabel('Innspillet ditt').fill('Husene blir for høye.');
  await frame.getByLabel('Navn', { exact: true }).fill('Ola Eksempel');
  await frame.getByLabel('E-post').fill('ola@eksempel.no');
  await frame.getByRole('button', { name: 'Neste' }).click();
  await frame.getByRole('button', { name: 'Send inn' }).click();
  await frame.getByText(/^Takk\. Innspill nr\. 1/).waitFor();
  expect(await countReceived(product.services.database, hearing.id)).toBe(1);
  const events = await told(page);
  expect(events).toContainEqual(['innspill-sendt', { kommune: municipality.number, plan: plan.identifier }]);
  expect(JSON.stringify(events)).not.toMatch(/Ola|eksempel\.no|høye|#/);
  // The link to keep leads to the receipt on a page of its own.
  const mail = await frame.getByRole('link', { name: 'Send lenken på e-post' }).getAttribute('href');
  expect(decodeURIComponent(mail ?? '')).toContain(`${product.url}/innspill#`);
});

test('a site that is not on the list sees no plans, and gets a link to them', async () => {
  const { municipality } = await buildShared();
  const context = await browser.newContext({ locale: 'nb-NO' });
  const page = await context.newPage();
  // The same machine by another name is another site.
  await page.clock.install();
  await openHost(page, `kommune="${municipality.number}" type="liste"`, hostOrigin('localhost'));
  await page.locator('allmenning-kart iframe').waitFor();
  await expect
    .poll(async () => {
      await page.clock.runFor(5_000);
      return page.getByRole('link', { name: 'Åpne planene i en egen side' }).count();
    })
    .toBe(1);
  expect(await told(page)).toContainEqual(['feil', { grunn: 'svarer-ikke' }]);
  const inside = page.frames().find((one) => one !== page.mainFrame());
  expect(await inside?.content().catch(() => '')).not.toContain('Havnegata');
  await context.close();
});

test('an address of a frame opened alone is the page itself', async () => {
  const { municipality } = await buildShared();
  const page = await openPage(browser);
  await page.goto(`${product.url}/embed/kommune/${municipality.number}?visning=liste`);
  await page.waitForURL(new RegExp(`${product.url}/kommune/${municipality.number}`));
  await page.getByRole('link', { name: 'Min side' }).waitFor();
});
