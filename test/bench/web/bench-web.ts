import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../journeys/find-chromium.ts';
import { browserFlags, phone } from '../../journeys/open-browser.ts';
import type { BenchResult } from '../bench-result.ts';
import { type BenchProduct, startBenchProduct } from './bench-product.ts';
import { crowdHearing } from './crowd-hearing.ts';
import { weighPages } from './page-weight.ts';
import { processorTimeOf } from './processor-time.ts';
import { openSlowLink } from './slow-link.ts';
import {
  longestTask as longestTaskOf,
  openWatchedPage,
  readVisit,
  slowestInteraction,
} from './watch-page.ts';

const planPath = '/plan/3905/EKS-01';
const crowdedPath = '/plan/3909/EKS-04';
const processorRate = 4;
const crowd = 20_000;
/** A plan page asks for its comments every twenty seconds. */
const askedAnewMs = 18_000;

/**
 * What pages weigh, and how a plan page behaves on a phone (390 by 844, processor slowed 4 times, slow 4G) and under
 * 20 000 comments. docs/decisions/2026-11-21-what-the-web-bench-measures.md says how and why.
 */
export async function benchWeb(): Promise<readonly BenchResult[]> {
  const weights = await weighPages();
  await using product = await startBenchProduct();
  const browser = await chromium.launch({ executablePath: await findChromium(), args: browserFlags });
  try {
    return [
      ...weights,
      ...(await benchVisits(browser, product)),
      ...(await benchProcessor(browser, product)),
      ...(await benchCrowd(browser, product)),
    ];
  } finally {
    await browser.close();
  }
}

const openPhone = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ ...phone, locale: 'nb-NO', timezoneId: 'Europe/Oslo', reducedMotion: 'reduce' });

/** A first visit with nothing kept, the same page again, and the shell of the desk. */
async function benchVisits(browser: Browser, { port }: BenchProduct): Promise<BenchResult[]> {
  await using link = await openSlowLink(port);
  const context = await openPhone(browser);
  const { page } = await openWatchedPage(context, processorRate);
  await page.goto(link.url + planPath, { waitUntil: 'commit' });
  const first = await readVisit(page);
  const transfer = (link.bytes() * 8) / 1_600_000 + 0.3;
  await untilKept(page);
  await page.goto('about:blank');
  await page.goto(link.url + planPath, { waitUntil: 'commit' });
  const again = await readVisit(page);
  const shell: number[] = [];
  // The first fills what the browser keeps of the desk itself.
  for (let visit = 0; visit < 4; visit++) {
    await page.goto('about:blank');
    await page.goto(`${link.url}/desk`, { waitUntil: 'commit' });
    await page.waitForSelector('h1');
    await page.waitForTimeout(500);
    if (visit > 0) shell.push(await page.evaluate(() => window.seen.paint));
  }
  await context.close();
  const seconds = (milliseconds: number | null) => (milliseconds ?? Number.POSITIVE_INFINITY) / 1000;
  return [
    atMost('text of a plan page', seconds(first.textShown), 's', 2),
    atMost('largest text of a plan page', seconds(first.largestText), 's', 2),
    atMost('layout shift of a first visit', first.layoutShift, '', 0.05),
    told('what the link alone takes', transfer, 's'),
    told('plan handed to the map, first visit', seconds(first.mapHasPlan), 's'),
    told('map idle, first visit', seconds(first.mapIdle), 's'),
    told('plan handed to the map, next visit', seconds(again.mapHasPlan), 's'),
    told('map idle, next visit', seconds(again.mapIdle), 's'),
    atMost('layout shift of a next visit', again.layoutShift, '', 0.05),
    atMost(
      'shell from a warm cache',
      shell.toSorted((a, b) => a - b)[1] ?? Number.POSITIVE_INFINITY,
      'ms',
      500,
    ),
  ];
}

/** Until the device keeps the program: the next visit is one with everything at hand. */
async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(async () => (await caches.match('/skall')) !== undefined, undefined, {
    polling: 500,
  });
}

/**
 * What a visit and a citizen's acts cost the processor of a phone: its own time, here at full speed, times four.
 * The map's drawing is told by itself, since a phone has a graphics card for it.
 */
async function benchProcessor(browser: Browser, { port }: BenchProduct): Promise<BenchResult[]> {
  const context = await openPhone(browser);
  const { page } = await openWatchedPage(context, 1);
  const open = async (path: string) => {
    await page.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: 'commit' });
    await readVisit(page);
  };
  await open(planPath);
  await untilKept(page);
  const visit = await processorTimeOf(browser, () => open(planPath));
  const act = async (what: string, acts: () => Promise<void>): Promise<BenchResult[]> => {
    let painted = 0;
    const { longestTask } = await processorTimeOf(browser, async () => {
      painted = await slowestInteraction(page, acts);
    });
    return [
      atMost(`${what}: longest task of a phone`, longestTask * processorRate, 'ms', 200),
      told(`${what}: to the next picture here, at full speed`, painted, 'ms'),
    ];
  };
  const tab = await act('change of tab', async () => {
    for (const name of ['kart', 'innspill', 'om']) {
      await page.locator(`a[href="?fane=${name}"]`).tap();
      await page.waitForTimeout(500);
    }
  });
  const object = await act('tap on the map', async () => {
    const box = await page.locator('.map-canvas canvas').boundingBox();
    if (!box) throw new Error('there is no map to tap');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 4);
    await page.waitForTimeout(1000);
  });
  await open('/');
  const typing = await act('a letter typed in search', async () => {
    await page.getByRole('combobox').first().focus();
    await page.keyboard.type('Lindholm', { delay: 120 });
  });
  await context.close();
  return [
    atMost('map idle, next visit: main thread of a phone', (visit.mainThread * processorRate) / 1000, 's', 3),
    told('map idle, next visit: worker of a phone', (visit.workers * processorRate) / 1000, 's'),
    told('map idle, next visit: drawing without a graphics card, at full speed', visit.drawing / 1000, 's'),
    ...tab,
    ...object,
    ...typing,
  ];
}

/** Panning over 20 000 comments for as long as it takes to ask for them anew, the processor at its own speed. */
async function benchCrowd(browser: Browser, { port, owner }: BenchProduct): Promise<BenchResult[]> {
  await crowdHearing(owner, 'EKS-04', crowd);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'nb-NO' });
  const { page } = await openWatchedPage(context, 1);
  await page.goto(`http://127.0.0.1:${port}${crowdedPath}`, { waitUntil: 'commit' });
  await readVisit(page);
  await page.waitForTimeout(3000);
  let passed = 0;
  const { longestTask } = await processorTimeOf(browser, async () => {
    passed = await longestTaskOf(page, async () => {
      await pan(page);
      await page.waitForTimeout(askedAnewMs);
      await pan(page);
    });
  });
  await context.close();
  const what = `longest task panning over ${crowd} comments`;
  return [atMost(what, longestTask, 'ms', 50), told(`${what}, as the clock saw it`, passed, 'ms')];
}

async function pan(page: Page): Promise<void> {
  const box = await page.locator('.map-canvas canvas').boundingBox();
  if (!box) throw new Error('there is no map to pan');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const [east, south] of [
    [200, 0],
    [-200, 100],
    [100, -200],
  ] as const) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + east, y + south, { steps: 20 });
    await page.mouse.up();
    await page.waitForTimeout(1000);
  }
}

/** Told as it comes, so that a run that ends early has not measured in vain. */
function tell(result: BenchResult): BenchResult {
  console.error(`web: ${result.what}: ${result.value.toFixed(2)} ${result.unit}`);
  return result;
}

function atMost(what: string, value: number, unit: string, budget: number): BenchResult {
  const limit = `at most ${Number(budget.toFixed(2))} ${unit}`.trim();
  return tell({ what, value, unit, budget: limit, isWithin: value <= budget });
}

/** A figure without a budget: it says more of the machine than of the product. */
function told(what: string, value: number, unit: string): BenchResult {
  return tell({ what, value, unit, budget: 'none', isWithin: true });
}
