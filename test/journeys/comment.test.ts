import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import {
  clickMap,
  countReceived,
  expectAccessible,
  next,
  openCommentPage,
  receiptText,
  write,
} from './comment-acts.ts';
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

test('a citizen comments on a place with the mouse and gets a receipt', async () => {
  const { commentPath } = await buildOpenHearing(product.services.database);
  const page = await openPage(browser);
  await openCommentPage(page, product.url + commentPath);
  await expectAccessible(page);
  await clickMap(page, { x: 400, y: 420 });
  await page
    .getByRole('main')
    .getByText(/Punktet ligger i BBB1/)
    .waitFor();
  await page.getByRole('button', { name: 'Ja, hele BBB1' }).click();
  await page.getByLabel('Navn på sted 1 (valgfritt)').fill('Lekeplassen');
  await expectAccessible(page);

  await next(page);
  await write(page, 'Husene blir for høye mot kanalen.');
  await expectAccessible(page);
  await next(page);
  const preview = page.getByRole('article');
  await preview.getByText('Husene blir for høye mot kanalen.').waitFor();
  await expect.poll(() => preview.textContent()).toContain('Ola Eksempel');
  await expect.poll(() => preview.textContent()).toContain('Lekeplassen');
  await expect.poll(() => preview.textContent()).not.toContain('ola@eksempel.no');
  await preview.getByRole('img', { name: 'Kart med stedet' }).waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Send inn' }).click();
  const receipt = await receiptText(page);
  expect(receipt).toMatch(/^Takk\. Innspill nr\. 1 i høringen er mottatt \S+ \d+\. \S+ kl\. \d\d\.\d\d\./);
  expect(receipt).toContain(
    'Det er registrert som merknad til planforslaget (plan- og bygningsloven §\u00a012-10).',
  );
  expect(new URL(page.url()).search).toBe('');
  await expect.poll(() => page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex');
  await expect.poll(() => page.locator('meta[name="referrer"]').getAttribute('content')).toBe('no-referrer');
  await expectAccessible(page);
});

test('a place belongs to the paragraph that the person chooses, and the receipt says so', async () => {
  const { commentPath } = await buildOpenHearing(product.services.database);
  const page = await openPage(browser);
  await openCommentPage(page, product.url + commentPath);
  await clickMap(page, { x: 400, y: 420 });
  await page.getByRole('button', { name: 'Nei, bare stedet' }).click();
  await next(page);
  await write(page, 'Blokkene blir for høye.');
  const ties = page.getByText('Knytt stedene til avsnitt i teksten (valgfritt)');
  await expect.poll(() => ties.count()).toBe(0);
  await page.getByLabel('Innspillet ditt').fill('Blokkene blir for høye.\n\nBehold lekeplassen.');
  await ties.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const choice = page.getByLabel(/^Sted 1: Punkt.*, i BBB1/);
  await expect.poll(() => choice.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type('Avsnitt 2');
  await expect.poll(() => choice.inputValue()).toBe('2');
  await expectAccessible(page);
  await next(page);
  await page.getByRole('article').getByText('Avsnitt 2: «Behold lekeplassen.»').waitFor();
  await page.getByRole('button', { name: 'Send inn' }).click();
  await receiptText(page);
  await page.getByText('Avsnitt 2: «Behold lekeplassen.»').waitFor();
});

test('what is missing is said in a summary that takes the focus, and what was typed stays', async () => {
  const { commentPath } = await buildOpenHearing(product.services.database);
  const page = await openPage(browser);
  await openCommentPage(page, product.url + commentPath);
  await next(page);
  await page.getByRole('link', { name: 'Sett minst ett sted i kartet, eller velg «Hele planen».' }).waitFor();
  await page.getByLabel('Hele planen').check();
  await next(page);
  await page.getByLabel('Innspillet ditt').fill('Behold trærne.');
  await page.getByLabel('E-post').fill('ola@');
  await next(page);
  const summary = page.getByRole('alert').filter({ hasText: '2 ting må rettes' });
  await summary.waitFor();
  await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await expectAccessible(page);
  await summary.getByRole('link', { name: /E-postadressen er ikke riktig skrevet/ }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('comment-author-email');
  await expect.poll(() => page.getByLabel('Innspillet ditt').inputValue()).toBe('Behold trærne.');
});

test('the draft survives a reload, back loses no letter, and sending takes it off the device', async () => {
  const { commentPath } = await buildOpenHearing(product.services.database);
  const page = await openPage(browser);
  await openCommentPage(page, product.url + commentPath);
  await clickMap(page, { x: 700, y: 420 });
  // Which field lies under a pixel is the map's business; that the draft keeps it is this journey's.
  const question = page.getByRole('main').getByText(/Punktet ligger i BBB\d/);
  await question.waitFor();
  const field = /BBB\d/.exec((await question.textContent()) ?? '')?.[0];
  // Streets that another journey laid here may be named: «Punkt ved Kanalgata, i BBB2».
  const place = new RegExp(`Punkt.*, i ${field}`);
  await page.getByRole('button', { name: 'Nei, bare stedet' }).click();
  await page.getByText(place).waitFor();
  await next(page);
  await write(page, 'Utkast med æ, ø og å');
  await page
    .getByRole('main')
    .getByText(/Kladden er lagret på denne enheten kl\. \d\d\.\d\d/)
    .waitFor();
  await page.goBack();
  await page.getByText(place).waitFor();
  await page.goForward();
  await expect.poll(() => page.getByLabel('Innspillet ditt').inputValue()).toBe('Utkast med æ, ø og å');

  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Hva vil du si?' }).waitFor();
  await expect.poll(() => page.getByLabel('Innspillet ditt').inputValue()).toBe('Utkast med æ, ø og å');
  await next(page);
  await page.getByRole('article').getByText(place).waitFor();
  await page.getByRole('button', { name: 'Send inn' }).click();
  await receiptText(page);

  await openCommentPage(page, product.url + commentPath);
  await expect.poll(() => page.getByText(place).count()).toBe(0);
});

test('who leaves the plan while its map moves comes to the form, however slowly it loads', async () => {
  const { commentPath } = await buildOpenHearing(product.services.database);
  const page = await openPage(browser);
  await page.goto(product.url + commentPath.replace('/innspill?', '?'));
  await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
  await page.route('**/assets/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue();
  });
  const zoomIn = await page.getByRole('button', { name: 'Zoom inn' }).elementHandle();
  const give = await page.getByRole('link', { name: 'Gi innspill', exact: true }).first().elementHandle();
  // In one go: the map comes to rest only after the plan has been left.
  await page.evaluate(
    (presses) => {
      for (const press of presses) (press as HTMLElement | null)?.click();
    },
    [zoomIn, give],
  );
  await page.getByRole('heading', { level: 1, name: 'Hvor gjelder det?' }).waitFor();
  expect(new URL(page.url()).pathname).toMatch(/\/innspill$/);
});

test('a deleted draft can be brought back', async () => {
  const { commentPath } = await buildOpenHearing(product.services.database);
  const page = await openPage(browser);
  await page.goto(`${product.url}${commentPath}&steg=hva`);
  await write(page, 'Dette vil jeg ikke miste.');
  await page.getByRole('button', { name: 'Slett kladden' }).click();
  await expect.poll(() => page.getByLabel('Innspillet ditt').inputValue()).toBe('');
  await page.getByRole('main').getByRole('button', { name: 'Angre' }).click();
  await expect.poll(() => page.getByLabel('Innspillet ditt').inputValue()).toBe('Dette vil jeg ikke miste.');
});

test('two quick presses on «Send inn» make one comment', async () => {
  const { commentPath, hearing } = await buildOpenHearing(product.services.database);
  const page = await openPage(browser);
  await openCommentPage(page, product.url + commentPath);
  await page.getByLabel('Hele planen').check();
  await next(page);
  await write(page, 'Bare én gang.');
  await next(page);
  await page.getByRole('button', { name: 'Send inn' }).dblclick();
  expect(await receiptText(page)).toContain('Innspill nr. 1 ');
  await expect.poll(() => countReceived(product.services.database, hearing.id)).toBe(1);
});

test('an answer that is lost on its way makes one comment when the sending is tried again', async () => {
  const { commentPath, hearing } = await buildOpenHearing(product.services.database);
  const page = await openPage(browser);
  await openCommentPage(page, product.url + commentPath);
  await page.getByLabel('Hele planen').check();
  await next(page);
  await write(page, 'Svaret blir borte.');
  await next(page);
  await page.route('**/trpc/comments.submit**', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await page.getByRole('button', { name: 'Send inn' }).click();
  await page.getByRole('heading', { name: 'Ikke sendt ennå' }).waitFor();
  await expect.poll(() => countReceived(product.services.database, hearing.id)).toBe(1);
  await page.unroute('**/trpc/comments.submit**');
  await page.reload();
  expect(await receiptText(page)).toContain('Innspill nr. 1 ');
  await expect.poll(() => countReceived(product.services.database, hearing.id)).toBe(1);
});

test('without network the comment waits on the device and is sent when the network is back', async () => {
  const { commentPath, hearing } = await buildOpenHearing(product.services.database);
  const page = await openPage(browser);
  await openCommentPage(page, product.url + commentPath);
  await page.getByLabel('Hele planen').check();
  await next(page);
  await write(page, 'Fra kjelleren.');
  await next(page);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Send inn' }).click();
  await page
    .getByText(/Du er uten nett\..*Det er mottatt først når du får kvittering\. Fristen er/)
    .waitFor();
  await expect.poll(() => countReceived(product.services.database, hearing.id)).toBe(0);
  await page.context().setOffline(false);
  await receiptText(page);
  await expect.poll(() => countReceived(product.services.database, hearing.id)).toBe(1);
});

test('a file is attached with the comment, and one of another kind is refused in words', async () => {
  const { commentPath } = await buildOpenHearing(product.services.database);
  const page = await openPage(browser);
  await openCommentPage(page, product.url + commentPath);
  await page.getByLabel('Hele planen').check();
  await next(page);
  await write(page, 'Se vedlegget. Nummeret mitt er 99 88 77 66.');
  await page.getByRole('button', { name: 'Fjern 99 88 77 66 fra teksten' }).click();
  await expect
    .poll(() => page.getByLabel('Innspillet ditt').inputValue())
    .toBe('Se vedlegget. Nummeret mitt er.');
  await page.getByLabel('Legg ved filer').setInputFiles([
    { name: 'notat.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') },
    { name: 'regneark.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK') },
  ]);
  await page.getByRole('button', { name: 'Fjern notat.pdf' }).waitFor();
  await page.getByText(/Vi kan ikke ta imot filen regneark\.xlsx/).waitFor();
  await next(page);
  await page.getByRole('button', { name: 'Send inn' }).click();
  await receiptText(page);
  await page.getByRole('button', { name: 'Last ned notat.pdf' }).waitFor();
});

test('after the deadline the page says what that means, and the receipt too', async () => {
  const { commentPath } = await buildOpenHearing(product.services.database, {
    opensInDays: -60,
    closesInDays: -5,
  });
  const page = await openPage(browser);
  await openCommentPage(page, product.url + commentPath);
  await page.getByText(/Fristen gikk ut .* kommunen avgjør om innspillet blir vurdert/).waitFor();
  await page.getByLabel('Hele planen').check();
  await next(page);
  await write(page, 'Litt sent.');
  await next(page);
  await page.getByRole('button', { name: 'Send inn' }).click();
  expect(await receiptText(page)).toContain('Det kom etter fristen');
});

test('a hearing that takes no more comments says whom to reach', async () => {
  const { commentPath } = await buildOpenHearing(product.services.database, {
    opensInDays: -60,
    closesInDays: -5,
    lateRule: 'refuse',
  });
  const page = await openPage(browser);
  await page.goto(product.url + commentPath);
  await page.getByRole('heading', { level: 1, name: 'Høringen tar ikke imot flere innspill her' }).waitFor();
  await page.getByText(/Saksbehandler: Kari Planlegger/).waitFor();
  await expectAccessible(page);
});
