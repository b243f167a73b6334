import { sql } from 'drizzle-orm';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildOpenHearing, type OpenHearing } from '../builders/build-open-hearing.ts';
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
import { openOwnBrowser } from './open-own-browser.ts';
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

async function picture(name = 'hagen.jpg') {
  const green = { width: 60, height: 40, channels: 3 as const, background: 'green' };
  return { name, mimeType: 'image/jpeg', buffer: await sharp({ create: green }).jpeg().toBuffer() };
}

/** What came to the hearing: text, places, files with their words. */
async function received({ hearing }: OpenHearing) {
  return product.services.database.withRole('operations', {}, (transaction) =>
    transaction.execute<{
      text: string;
      places: number;
      files: string[];
      descriptions: (string | null)[];
    }>(sql`
      select comment.text,
        (select count(*)::integer from comment_place place where place.comment_id = comment.id) as places,
        coalesce((select json_agg(file.name order by link.position) from comment_file link
          join stored_file file on file.id = link.file_id where link.comment_id = comment.id), '[]') as files,
        coalesce((select json_agg(link.description order by link.position) from comment_file link
          where link.comment_id = comment.id), '[]') as descriptions
      from comment where comment.hearing_id = ${hearing.id} order by comment.number
    `),
  );
}

async function moveDeadline({ hearing }: OpenHearing, seconds: number): Promise<void> {
  await product.services.database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      update hearing set closes_at = now() + make_interval(secs => ${seconds}) where id = ${hearing.id}
    `),
  );
}

/** On the plan as a whole, up to the second step. */
async function begin(page: Page, open: OpenHearing, text: string, url = product.url): Promise<void> {
  await openCommentPage(page, url + open.commentPath);
  await page.getByLabel('Hele planen').check();
  await next(page);
  await write(page, text);
}

/** Until the device has what it takes to show the page and its steps without network. */
async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const shell = () => page.evaluate(async () => (await caches.match('/skall')) !== undefined);
  await expect.poll(shell).toBe(true);
}

const sendIn = (page: Page) => page.getByRole('button', { name: 'Send inn' }).click();

describe('a comment is never lost', () => {
  test('a browser that is killed while one writes has text, places and files when it is opened again', async () => {
    const open = await buildOpenHearing(product.services.database);
    await using own = await openOwnBrowser();
    const page = await own.open();
    // Files do not come through: what is on the device alone must be there.
    await page.route('**/files/comment-uploads**', (route) => route.abort());
    await openCommentPage(page, product.url + open.commentPath);
    await clickMap(page, { x: 400, y: 420 });
    await page.getByLabel('Navn på sted 1 (valgfritt)').fill('Lekeplassen');
    await next(page);
    await write(page, 'Skrevet før strømmen gikk.');
    await page.getByLabel('Legg ved filer').setInputFiles(await picture());
    await page.getByLabel('Hva viser bildet?').fill('Utsikten mot fjorden');
    await page.getByText('Venter på nett').waitFor();
    await own.kill();

    const again = await own.open();
    await again.goto(`${product.url}${open.commentPath}&steg=hva`);
    await expect
      .poll(() => again.getByLabel('Innspillet ditt').inputValue())
      .toBe('Skrevet før strømmen gikk.');
    await expect.poll(() => again.getByLabel('Hva viser bildet?').inputValue()).toBe('Utsikten mot fjorden');
    await again.getByText('Lagt ved').first().waitFor();
    await next(again);
    await sendIn(again);
    expect(await receiptText(again)).toContain('Innspill nr. 1');
    expect(await received(open)).toEqual([
      {
        text: 'Skrevet før strømmen gikk.',
        places: 1,
        files: ['hagen.jpg'],
        descriptions: ['Utsikten mot fjorden'],
      },
    ]);
  });

  test('what is sent without network, with files, goes out once when the network is back', async () => {
    const open = await buildOpenHearing(product.services.database);
    const page = await openPage(browser, { serviceWorkers: 'allow' });
    await begin(page, open, 'Sendt fra fjellet.');
    await untilKept(page);
    await page.context().setOffline(true);
    await page.getByLabel('Legg ved filer').setInputFiles(await picture());
    await page.getByText('Venter på nett').waitFor();
    await expectAccessible(page);
    await next(page);
    await sendIn(page);
    await page.getByRole('heading', { name: 'Ikke sendt ennå' }).waitFor();
    await expectAccessible(page);
    await page.context().setOffline(false);
    expect(await receiptText(page)).toContain('Innspill nr. 1');
    expect(await received(open)).toMatchObject([{ text: 'Sendt fra fjellet.', files: ['hagen.jpg'] }]);
  });

  test('what waited as the page was closed is sent on the next visit, on whatever page, and told', async () => {
    const open = await buildOpenHearing(product.services.database);
    const page = await openPage(browser, { serviceWorkers: 'allow' });
    await begin(page, open, 'Lukket før det ble sendt.');
    await untilKept(page);
    await page.context().setOffline(true);
    await page.getByLabel('Legg ved filer').setInputFiles(await picture());
    await next(page);
    await sendIn(page);
    await page.getByRole('heading', { name: 'Ikke sendt ennå' }).waitFor();
    const context = page.context();
    const later = await context.newPage();
    await page.close();
    await context.setOffline(false);
    await later.goto(`${product.url}/`);
    await later.getByText(/Innspillet ditt til Havnegata er mottatt som nr\. 1/).waitFor();
    await expectAccessible(later);
    await later.getByRole('link', { name: 'Se kvitteringen' }).click();
    await later.getByText(/Innspill nr\. 1 i høringen er mottatt/).waitFor();
    expect(await received(open)).toMatchObject([{ text: 'Lukket før det ble sendt.', files: ['hagen.jpg'] }]);
    await later.reload();
    expect(await countReceived(product.services.database, open.hearing.id)).toBe(1);
  });

  test('a deadline that passed without network is told, with what one can do, and nothing is thrown away', async () => {
    const open = await buildOpenHearing(product.services.database, { lateRule: 'refuse' });
    const page = await openPage(browser, { serviceWorkers: 'allow' });
    await begin(page, open, 'For sent ute.');
    await untilKept(page);
    await page.context().setOffline(true);
    await next(page);
    await sendIn(page);
    await page.getByRole('heading', { name: 'Ikke sendt ennå' }).waitFor();
    await moveDeadline(open, -60);
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Dette kan du gjøre nå' }).waitFor();
    const mail = await page.getByRole('link', { name: 'Send på e-post' }).getAttribute('href');
    expect(mail).toContain(encodeURIComponent('For sent ute.'));
    await expectAccessible(page);
    expect(await received(open)).toEqual([]);

    await page.goto(product.url + open.commentPath);
    await page.getByRole('heading', { name: 'Du har et innspill som ikke ble sendt' }).waitFor();
    await page.getByText('For sent ute.').waitFor();
    await expectAccessible(page);
  });

  test('while the portal rests, a comment with its file is taken and a receipt given', async () => {
    await using resting = await startProduct({ MAINTENANCE: 'on' });
    const open = await buildOpenHearing(product.services.database);
    const page = await openPage(browser);
    await page.goto(resting.url + open.commentPath.replace(/\/innspill.*/, ''));
    await page.getByRole('heading', { name: 'Vi gjør vedlikehold' }).waitFor();
    await expectAccessible(page);
    await begin(page, open, 'Mens alt hviler.', resting.url);
    await page.getByLabel('Legg ved filer').setInputFiles(await picture());
    await page.getByText('Lagt ved').first().waitFor();
    await next(page);
    await sendIn(page);
    expect(await receiptText(page)).toContain('Innspill nr. 1');
    expect(await received(open)).toMatchObject([{ text: 'Mens alt hviler.', files: ['hagen.jpg'] }]);
  });
});
