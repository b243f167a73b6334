import { eq } from 'drizzle-orm';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { publicHearingCount } from '../../drizzle/schema/public-views.ts';
import type { Database } from '../../server/database/database.ts';
import { axeBreaches } from './axe-breaches.ts';

/** What a person does on the comment page, in the page's own words. */

export async function openCommentPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('#plain').waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1, name: 'Hvor gjelder det?' }).waitFor();
  await page.getByRole('button', { name: 'Punkt', exact: true }).waitFor();
  await page.locator('canvas.maplibregl-canvas').waitFor();
}

/** Clicks the map once it shows the plan at rest: before that the same pixel is another place. */
export async function clickMap(
  page: Page,
  position: { readonly x: number; readonly y: number },
): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('map-idle').length > 0);
  await page.locator('canvas.maplibregl-canvas').click({ position });
}

export async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Neste' }).click();
}

export async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Hva vil du si?' }).waitFor();
  await page.getByLabel('Innspillet ditt').fill(text);
  await page.getByLabel('Navn', { exact: true }).fill('Ola Eksempel');
  await page.getByLabel('E-post').fill('ola@eksempel.no');
}

/** The sentence of the receipt, once it is there. */
export async function receiptText(page: Page): Promise<string> {
  const sentence = page.getByText(/^Takk\. Innspill nr\./);
  await sentence.waitFor();
  return (await sentence.textContent()) ?? '';
}

/** How many comments the hearing has received, as everyone may read it. */
export async function countReceived(database: Database, hearingId: string): Promise<number> {
  const rows = await database.withRole('public', {}, (transaction) =>
    transaction.select().from(publicHearingCount).where(eq(publicHearingCount.hearingId, hearingId)),
  );
  return Number(rows[0]?.received ?? 0);
}

/** Presses Tab until the element has the focus, as one must without a mouse. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`120 presses of ${key} did not reach ${target}`);
}

/** Fails with every breach of WCAG 2.2 A and AA that axe-core can find on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await axeBreaches(page)).toEqual([]);
}
