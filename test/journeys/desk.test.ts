import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { submitComment } from '../../server/comments/submit-comment.ts';
import { moderate } from '../../server/desk/comment-handling.service.ts';
import { listQueue } from '../../server/desk/desk-queue.service.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { expectAccessible } from './comment-acts.ts';
import { buildPlanner, buildQueue, openComment, signInAt } from './desk-acts.ts';
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

test('a planner finds the hearing, shows a waiting comment, and everyone can read it in list and map', async () => {
  const { hearing, municipality, plan, planner } = await buildQueue(product, ['La trærne stå.']);
  const page = await openPage(browser);
  await signInAt(page, `${product.url}/desk`, planner);
  await page.getByText('1 mottatt · 1 venter').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Havnegata', exact: true }).first().click();
  await openComment(page, 1);
  expect(await page.getByText('ola@eksempel.no').count()).toBe(0);
  await page.getByRole('button', { name: 'Vis kontaktopplysninger' }).click();
  await page.getByText('ola@eksempel.no').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vis på nett', exact: true }).click();
  await page.getByText('Merknad 1 vises på nett.').first().waitFor();
  await page.getByText('0 venter').waitFor();

  const everyone = await openPage(browser);
  await everyone.goto(
    `${product.url}/plan/${municipality.number}/${plan.identifier}?horing=${hearing.code}&fane=innspill`,
  );
  await everyone.getByText('La trærne stå.').waitFor();
  const places = await fetch(`${product.url}/geodata/hearings/${hearing.id}/comments.geojson`);
  expect(((await places.json()) as { features: unknown[] }).features).toHaveLength(1);
});

test('what is shown and held back comes to and leaves a map that is open already', async () => {
  const { hearing, municipality, plan, planner } = await buildQueue(product, ['La trærne stå.']);
  const everyone = await openPage(browser);
  // Read on the way to the page: a page that asks anew for what has changed gives up the answer it waits for.
  const read: number[] = [];
  await everyone.route(`**/geodata/hearings/${hearing.id}/comments.geojson`, async (route) => {
    const response = await route.fetch();
    if (response.ok()) read.push(((await response.json()) as { features: unknown[] }).features.length);
    await route.fulfill({ response });
  });
  const lastRead = () => expect.poll(() => read.at(-1), { timeout: 30_000 });
  await everyone.goto(`${product.url}/plan/${municipality.number}/${plan.identifier}?horing=${hearing.code}`);
  await lastRead().toBe(0);
  const { items } = await listQueue(product.services.database, planner.staff, {
    hearingId: hearing.id,
    limit: 1,
  });
  const act = { commentId: items[0]?.id ?? '', expectedRevision: 1 };
  const shown = await moderate(product.services.database, planner.staff, {
    ...act,
    decision: 'show',
    nameHidden: false,
  });
  await lastRead().toBe(1);
  await moderate(product.services.database, planner.staff, {
    ...act,
    expectedRevision: shown.revision,
    decision: 'hold',
    legalBasis: 'confidential',
    reason: 'Helseopplysninger',
  });
  await lastRead().toBe(0);
  await everyone.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a comment is held back with reason and legal basis, which its author reads on the receipt', async () => {
  const { planner, queuePath, receipts } = await buildQueue(product, ['Naboen er alvorlig syk.']);
  const page = await openPage(browser);
  await signInAt(page, product.url + queuePath, planner);
  await openComment(page, 1);
  await page.getByRole('button', { name: 'Ikke vis på nett' }).click();
  await page.getByRole('button', { name: 'Hold tilbake fra nettet' }).click();
  await page.getByText('Skriv en begrunnelse. Avsenderen ser den.').waitFor();
  await page.getByLabel('Grunnlag').selectOption('specialCategory');
  await page.getByLabel('Begrunnelse').fill('Teksten forteller om helsen til en nabo.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Hold tilbake fra nettet' }).click();
  await page.getByText('Merknad 1 vises ikke på nett. Avsenderen ser begrunnelsen.').first().waitFor();

  const author = await openPage(browser);
  await author.goto(`${product.url}/innspill#${receipts[0]}`);
  await author.getByText('Teksten forteller om helsen til en nabo.').waitFor();
  await author.getByText(/Særlige kategorier av personopplysninger/).waitFor();
});

test('parts are taken out for the web while the original stands untouched beside them', async () => {
  const { planner, queuePath } = await buildQueue(product, ['Ring meg på 91 23 45 67 om trærne.']);
  const page = await openPage(browser);
  await signInAt(page, product.url + queuePath, planner);
  await openComment(page, 1);
  await page.getByText('Kan være opplysninger som ikke skal på nett:').waitFor();
  await page.getByRole('button', { name: 'Skjerm deler' }).click();
  await expect
    .poll(() => page.getByLabel('Tekst på nett').inputValue())
    .toBe('Ring meg på [skjermet] om trærne.');
  await page.getByLabel('Begrunnelse').fill('Telefonnummer skal ikke på nett.');
  await page.getByRole('button', { name: 'Vis med deler skjermet' }).click();
  await page.getByRole('heading', { name: 'Slik den står på nett' }).waitFor();
  await page.getByRole('button', { name: 'Vis originalen' }).click();
  await page.getByRole('heading', { name: 'Slik den ble sendt' }).waitFor();
  await expect
    .poll(() => page.getByRole('article').textContent())
    .toContain('Ring meg på 91 23 45 67 om trærne.');
});

test('an answer is saved with its outcome, stays while one looks elsewhere, and can be taken back', async () => {
  const { planner, queuePath } = await buildQueue(product, ['Flytt lekeplassen.', 'Behold hallen.']);
  const page = await openPage(browser);
  await signInAt(page, product.url + queuePath, planner);
  await openComment(page, 1);
  await page.getByLabel('Vurdering og svar').fill('Lekeplassen flyttes mot sør.');
  await openComment(page, 2);
  await expect.poll(() => page.getByLabel('Vurdering og svar').inputValue()).toBe('');
  await openComment(page, 1);
  await expect
    .poll(() => page.getByLabel('Vurdering og svar').inputValue())
    .toBe('Lekeplassen flyttes mot sør.');
  await page.getByRole('button', { name: 'Lagre svaret' }).click();
  await page.getByText('Velg utfall.').waitFor();
  await page.getByLabel('Utfall').selectOption('partly');
  await page.getByRole('button', { name: 'Lagre svaret' }).click();
  await page.getByText('Svaret på merknad 1 er lagret.').first().waitFor();
  await page.getByText('1 besvart').waitFor();
  await page.getByRole('region', { name: 'Logg' }).getByRole('button', { name: 'Angre' }).click();
  await page.getByText('Siste endring av merknad 1 er angret.').first().waitFor();
  await page.getByText('0 besvart').waitFor();
});

test('of two planners the second is told who was first, and loses nothing of what was typed', async () => {
  const { municipality, planner, queuePath } = await buildQueue(product, ['Bygg lavere.']);
  const other = await buildPlanner(product, municipality, 'Jonas Planlegger');
  const [mine, theirs] = [await openPage(browser), await openPage(browser)];
  await signInAt(mine, product.url + queuePath, planner);
  await openComment(mine, 1);
  await mine.getByLabel('Utfall').selectOption('noted');
  await mine.getByLabel('Vurdering og svar').fill('Kommunen tar merknaden med seg.');

  await signInAt(theirs, product.url + queuePath, other);
  await openComment(theirs, 1);
  await theirs.getByRole('button', { name: 'Vis på nett', exact: true }).click();
  await theirs.getByText('Merknad 1 vises på nett.').first().waitFor();

  await mine.getByRole('button', { name: 'Lagre svaret' }).click();
  await mine.getByText(/Jonas Planlegger kl\. .* har endret merknaden/).waitFor();
  await mine.getByRole('button', { name: 'Vis det nye' }).click();
  await mine.getByRole('region', { name: 'Logg' }).getByText('Vist på nett').waitFor();
  await expect
    .poll(() => mine.getByLabel('Vurdering og svar').inputValue())
    .toBe('Kommunen tar merknaden med seg.');
  await mine.getByRole('button', { name: 'Lagre svaret' }).click();
  await mine.getByText('Svaret på merknad 1 er lagret.').first().waitFor();
});

test('several are shown at once, and the bar says how many of them the filter hides', async () => {
  const { planner, queuePath } = await buildQueue(product, ['Om skolen.', 'Om brua.', 'Om skolen igjen.']);
  const page = await openPage(browser);
  await signInAt(page, product.url + queuePath, planner);
  await page.getByLabel('Velg merknad 1').check();
  await page.getByLabel('Velg merknad 2').check();
  await page.getByLabel('Søk i tekst, navn og nummer').fill('skolen');
  await page.getByText('2 av 3 merknader').waitFor();
  await page.getByText('1 skjult av filteret').waitFor();
  await page.getByRole('button', { name: 'Vis på nett', exact: true }).click();
  await page.getByText('1 venter').waitFor();
  await page.getByText('2 vist på nett').waitFor();
});

test('new arrivals are announced and come when asked for', async () => {
  const { hearing, planner, queuePath } = await buildQueue(product, ['Den første.']);
  const page = await openPage(browser);
  await signInAt(page, product.url + queuePath, planner);
  await page.getByText('1 av 1 merknader').waitFor();
  await submitComment(product.services.database, buildSubmission(hearing.id, { text: 'Den andre.' }));
  await page.getByRole('button', { name: '1 nytt innspill – vis' }).click();
  await page.getByRole('button', { name: /^Merknad 2\b/ }).waitFor();
});

test('on a phone one column shows at a time and nothing is wider than the screen', async () => {
  const { planner, queuePath } = await buildQueue(product, ['Plant flere trær.']);
  const page = await openPage(browser, phone);
  await signInAt(page, product.url + queuePath, planner);
  await page.getByRole('button', { name: /^Merknad 1\b/ }).tap();
  await page.getByRole('article').getByText('Plant flere trær.').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Lagre svaret' }).isVisible()).toBe(false);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Arbeid', exact: true }).tap();
  await page.getByRole('button', { name: 'Vis på nett', exact: true }).tap();
  await page.getByText('Merknad 1 vises på nett.').first().waitFor();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
