import type { Locator, Page } from 'playwright-core';

/**
 * What is wrong with how the element in focus looks: out of the screen, under something else (WCAG 2.4.11),
 * or without a ring (2.4.7). Null when all is well, or when nothing has the focus.
 */
async function focusFault(page: Page): Promise<string | null> {
  const fault = await faultNow(page);
  if (!fault) return null;
  // What makes room for the focus does so in the frame after.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
  return faultNow(page);
}

function faultNow(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return null;
    const name = `${focused.tagName.toLowerCase()} «${(focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().slice(0, 40)}»`;
    // A box or a dot may be drawn by its label, as a chip is.
    const drawn = focused instanceof HTMLInputElement ? (focused.closest('label') ?? focused) : focused;
    const box = drawn.getClientRects()[0];
    if (!box) return `${name} has no place`;
    // The part on the screen: a field may be taller than that.
    const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
    if (left >= right || top >= bottom) return `${name} is out of sight`;
    // One begins to write at the top of a tall field.
    const isTall = focused instanceof HTMLTextAreaElement && box.top > 0;
    const [x, y] = [(left + right) / 2, isTall ? Math.min(top + 16, bottom) : (top + bottom) / 2];
    const above = document.elementFromPoint(x, y);
    if (above && !drawn.contains(above) && !above.contains(drawn)) {
      return `${name} is under ${above.tagName.toLowerCase()} «${(above.textContent ?? '').trim().slice(0, 30)}»`;
    }
    // A heading or a panel that the program gave the focus is no control, and needs no ring.
    if (focused.getAttribute('tabindex') === '-1') return null;
    const hasRing = [focused, drawn, focused.parentElement].some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    return hasRing ? null : `${name} has no ring`;
  });
}

/** Presses Tab until the element has the focus. Fails when it is never reached, or the focus hides on the way. */
export async function tabInSight(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
    const fault = await focusFault(page);
    if (fault) throw new Error(fault);
  }
  throw new Error(`120 presses of ${key} did not reach ${target}`);
}

/** Tabs to the element and presses Enter. */
export async function pressInSight(page: Page, target: Locator): Promise<void> {
  await tabInSight(page, target);
  await page.keyboard.press('Enter');
}

/** Tabs to the field and types. */
export async function typeInSight(page: Page, label: string, text: string): Promise<void> {
  await tabInSight(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(text);
}

/** Tabs through the whole page once: how many stops there were, and what was wrong at each. */
export async function walkThrough(
  page: Page,
): Promise<{ readonly stops: number; readonly faults: readonly string[] }> {
  const faults = new Set<string>();
  await page.evaluate(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
  );
  for (let stops = 0; stops < 200; stops++) {
    await page.keyboard.press('Tab');
    // From the last stop the focus leaves the page, or begins anew.
    const isOver = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body || focused.hasAttribute('data-walked')) return true;
      focused.setAttribute('data-walked', '');
      return false;
    });
    if (isOver && stops > 0) {
      await page.evaluate(() => {
        for (const walked of document.querySelectorAll('[data-walked]'))
          walked.removeAttribute('data-walked');
      });
      return { stops, faults: [...faults] };
    }
    const fault = await focusFault(page);
    if (fault) faults.add(fault);
  }
  throw new Error('the walk did not come to an end');
}
