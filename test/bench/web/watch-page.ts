import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** What the browser itself says of a visit, in milliseconds since it began. */
export type PageTimes = {
  readonly textShown: number;
  readonly largestText: number;
  readonly mapHasPlan: number | null;
  readonly mapIdle: number | null;
  readonly layoutShift: number;
};

type Seen = {
  paint: number;
  largest: number;
  shift: number;
  marks: Record<string, number>;
  tasks: { start: number; duration: number }[];
  events: { name: string; duration: number }[];
};
declare global {
  interface Window {
    seen: Seen;
  }
}

/** A page that notes what it does from its first moment; `rate` slows its processor down. */
export async function openWatchedPage(
  context: BrowserContext,
  rate: number,
): Promise<{ readonly page: Page; readonly cdp: CDPSession }> {
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate });
  await page.addInitScript(() => {
    const seen: Seen = { paint: 0, largest: 0, shift: 0, marks: {}, tasks: [], events: [] };
    window.seen = seen;
    const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
        ...{ type, buffered: true },
        ...(type === 'event' && { durationThreshold: 16 }),
      });
    watch('paint', (entry) => {
      if (entry.name === 'first-contentful-paint') seen.paint = entry.startTime;
    });
    watch('largest-contentful-paint', (entry) => {
      seen.largest = entry.startTime;
    });
    watch('layout-shift', (entry) => {
      const shift = entry.toJSON() as { value: number; hadRecentInput: boolean };
      if (!shift.hadRecentInput) seen.shift += shift.value;
    });
    watch('mark', ({ name, startTime }) => {
      seen.marks[name] ??= startTime;
    });
    watch('longtask', ({ startTime: start, duration }) => seen.tasks.push({ start, duration }));
    watch('event', (entry) => {
      const { interactionId } = entry as PerformanceEntry & { interactionId?: number };
      if (interactionId) seen.events.push({ name: entry.name, duration: entry.duration });
    });
  });
  return { page, cdp };
}

/** Waits until the map stands still with its plan, and tells how the visit went until then. */
export async function readVisit(page: Page): Promise<PageTimes> {
  await page.waitForFunction(() => window.seen.marks['map-idle'] !== undefined, undefined, { polling: 250 });
  const { paint, largest, shift, marks } = await page.evaluate(() => window.seen);
  return {
    textShown: paint,
    largestText: largest,
    mapHasPlan: marks['map-has-plan'] ?? null,
    mapIdle: marks['map-idle'] ?? null,
    layoutShift: shift,
  };
}

/** The longest time from an act to the next picture among those that `act` brings. */
export async function slowestInteraction(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    window.seen.events = [];
  });
  await act();
  // Event timing tells of an event after the picture that follows it.
  await page.waitForTimeout(1000);
  return page.evaluate(() => Math.max(0, ...window.seen.events.map(({ duration }) => duration)));
}

/** The longest task, in milliseconds, while `act` runs; 0 where none took 50 or more. */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    window.seen.tasks = [];
  });
  await act();
  return page.evaluate(() => Math.max(0, ...window.seen.tasks.map(({ duration }) => duration)));
}
