import type { Page } from 'playwright-core';
import { axeBreaches } from '../axe-breaches.ts';
import { faultsAtDoubleText, pageFaults } from './page-faults.ts';
import type { PageState } from './page-state.ts';

const wide = { width: 1100, height: 760 };
const narrow = { width: 320, height: 700 };

/** Every fault of every state, told by the state's name; a page that cannot be reached is one, too. */
export async function visitStates(
  page: Page,
  origin: string,
  states: readonly PageState[],
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { name, path, reach } of states) {
    const found: string[] = [];
    const language = new URL(path, origin).searchParams.get('sprak') ?? 'nb';
    try {
      await page.setViewportSize(wide);
      await page.goto(origin + path);
      await plainPageIsGone(page);
      await reach(page);
      await plainPageIsGone(page);
      found.push(
        ...(await axeBreaches(page)),
        ...(await pageFaults(page, language)),
        ...(await faultsAtDoubleText(page)),
      );
      await page.setViewportSize(narrow);
      // Two frames, for what follows the size of the window.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      // Colours are the same, and what stands under the bar at the foot scrolls into sight for people: no use asking again.
      found.push(
        ...(await axeBreaches(page, ['target-size', 'color-contrast'])),
        ...(await pageFaults(page, language)),
      );
    } catch (error) {
      found.push(`not reached: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
    faults.push(...new Set(found.map((fault) => `${name}: ${fault}`)));
  }
  return faults;
}

/** The plain page that the server sent stands until the program has something to show. */
async function plainPageIsGone(page: Page): Promise<void> {
  if (
    (await page.locator('#root').count()) === 0 ||
    (await page.locator('script[type=module]').count()) === 0
  )
    return;
  await page.locator('#plain').waitFor({ state: 'detached' });
}
