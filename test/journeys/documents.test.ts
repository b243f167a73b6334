import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDocument } from '../../server/plans/plan-documents.service.ts';
import { publishDocument } from '../../server/plans/publish-document.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildPdf } from '../builders/build-pdf.ts';
import { expectAccessible, next, receiptText, write } from './comment-acts.ts';
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

const title = 'Rapport om støy';

/** An open hearing with a report of four pages that is out, and a planner. */
async function buildReport() {
  const open = await buildOpenHearing(product.services.database);
  const planner = await buildPlanner(product, open.municipality);
  const texts = ['Innledning.', 'Støy ved skolen.', 'Støy ved kaia.', 'Tiltak mot støy.'];
  const { id } = await addDocument(
    product.services,
    planner.staff,
    { planId: open.plan.id, kind: 'RAPPORT', title, replaces: null, replacedReason: null },
    { bytes: await buildPdf(title, texts), name: 'støy.pdf' },
  );
  await publishDocument(product.services.database, planner.staff, { documentId: id });
  const path = `/plan/${open.municipality.number}/${open.plan.identifier}`;
  return { ...open, planner, documentId: id, planPath: product.url + path };
}

test('a report is read in place, searched, and commented on by page; the desk opens it there', async () => {
  const { planPath, planner, hearing, documentId } = await buildReport();
  const page = await openPage(browser, phone);
  await page.goto(`${planPath}?fane=dokumenter`);
  await page.locator(`a[data-document="${documentId}"]`).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.locator('[data-drawn="true"]').waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Søk i dokumentet' }).click();
  await page.getByRole('searchbox', { name: 'Søk i dokumentet' }).fill('støy ved');
  await page.getByText('Treff 1 av 2').waitFor();
  await page.getByRole('button', { name: 'Neste treff' }).click();
  await page.getByText('Treff 2 av 2').waitFor();
  await expect.poll(() => page.url()).toContain(`dokument=${documentId}&side=3`);
  // Those who listen get the page's words as text.
  await page.getByRole('region', { name: 'Tekst på side 3' }).getByText('Støy ved kaia.').waitFor({
    state: 'attached',
  });
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Gi innspill til side 3' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hvor gjelder det?' }).waitFor();
  await expect.poll(() => page.getByRole('radio', { name: title }).isChecked()).toBe(true);
  await expect.poll(() => page.getByLabel(/^Side i dokumentet/).inputValue()).toBe('3');
  await next(page);
  await write(page, 'Tallene på side 3 stemmer ikke.');
  await next(page);
  await page.getByText(`${title}, side 3`).first().waitFor();
  await page.getByRole('button', { name: 'Send inn' }).click();
  await receiptText(page);
  await page.getByRole('link', { name: `${title}, side 3` }).waitFor();

  const desk = await openPage(browser);
  await signInAt(desk, `${product.url}/desk/horing/${hearing.id}`, planner);
  await openComment(desk, 1);
  const link = desk.getByRole('link', { name: `${title}, side 3` });
  expect(await link.getAttribute('href')).toContain(`dokument=${documentId}&side=3`);
});

test('the desk reads a document in place before it is out', async () => {
  const { planner, plan } = await buildReport();
  const draft = await addDocument(
    product.services,
    planner.staff,
    { planId: plan.id, kind: 'RAPPORT', title: 'Utkast til notat', replaces: null, replacedReason: null },
    { bytes: await buildPdf('Utkast til notat', ['Første side.', 'Andre side.']), name: 'utkast.pdf' },
  );
  const page = await openPage(browser);
  await signInAt(page, `${product.url}/desk/plan/${plan.id}`, planner);
  await page.getByRole('link', { name: 'Utkast til notat' }).click();
  await page.getByRole('heading', { level: 1, name: 'Utkast til notat' }).waitFor();
  await page.getByText(/Ikke lagt ut/).waitFor();
  await page.locator('[data-drawn="true"]').waitFor();
  await page.getByRole('button', { name: 'Neste side' }).click();
  await expect.poll(() => page.url()).toContain(`/dokument/${draft.id}?side=2`);
  await expectAccessible(page);
  await page.screenshot({ path: 'test/output/journeys/desk-document.png' });
  await page.getByRole('link', { name: /^‹ Tilbake til/ }).click();
  await page.getByRole('heading', { name: 'Dokumenter' }).waitFor();
});

test('pages turn by keyboard, and back from the document the focus stands where it left', async () => {
  const { planPath, documentId } = await buildReport();
  const page = await openPage(browser);
  await page.goto(`${planPath}?fane=dokumenter&dokument=${documentId}&side=2`);
  await page.locator('[data-drawn="true"]').waitFor();
  await page.getByRole('region', { name: /^Sidevisning/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.getByLabel('Side', { exact: true }).inputValue()).toBe('3');
  await page.keyboard.press('End');
  await expect.poll(() => page.url()).toContain('side=4');
  await page.getByRole('link', { name: 'Alle dokumenter' }).click();
  const link = page.getByRole('link', { name: title, exact: true });
  await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('a document is replaced in an open hearing: the desk asks about the deadline, everyone sees what was corrected', async () => {
  const { planPath, planner, plan } = await buildReport();
  const page = await openPage(browser);
  await signInAt(page, `${product.url}/desk/plan/${plan.id}`, planner);
  await page.getByText('Legg til dokument').first().click();
  await page.getByLabel('Fil', { exact: true }).setInputFiles({
    name: 'støy-rettet.pdf',
    mimeType: 'application/pdf',
    buffer: await buildPdf(title, ['Rettet innledning.']),
  });
  await page.getByLabel('Erstatter').selectOption({ label: title });
  await page.getByLabel('Hva er rettet?').fill('Tabell 2 hadde feil tall.');
  await page.getByRole('button', { name: 'Legg til dokument' }).click();
  await page.getByText(`Erstatter ${title}: Tabell 2 hadde feil tall.`).waitFor();
  await page.getByRole('button', { name: `Legg ut ${title}` }).click();
  await page.getByRole('dialog', { name: 'Må fristen forlenges?' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'Nei, fristen står' }).check();
  await page.getByLabel('Hvorfor står fristen?').fill('Tallene endrer ikke forslaget.');
  await page.getByRole('button', { name: 'Legg ut dokumentet' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  const everyone = await openPage(browser);
  await everyone.goto(`${planPath}?fane=dokumenter`);
  // The plain page stands first, and its links lead to the files themselves.
  await everyone.locator('#plain').waitFor({ state: 'detached' });
  await everyone.getByText('Tabell 2 hadde feil tall.').waitFor();
  await everyone.getByText(/^Rettet \d/).waitFor();
  await everyone.getByRole('link', { name: /^Forrige utgave/ }).click();
  await everyone.getByText('Dette er en tidligere utgave.').waitFor();
  await everyone.getByRole('link', { name: 'Se utgaven som gjelder' }).click();
  await everyone.getByRole('region', { name: 'Tekst på side 1' }).getByText('Rettet innledning.').waitFor({
    state: 'attached',
  });
});
