import type { Browser } from 'playwright-core';
import type { MapBounds, PlanObjectCollection } from '../../client/map/map-data.ts';
import { drawPlan } from '../../client/map/plan-drawing.ts';

export type PlanPictureOptions = {
  readonly width: number;
  readonly height: number;
  readonly bounds?: MapBounds;
  readonly opacity?: number;
  readonly isHighContrast?: boolean;
  readonly hasLegend?: boolean;
  readonly pixelRatio?: number;
};

/** The plan drawn by the map in a browser, as PNG. `pageUrl` is that of `startMapPage`. */
export async function drawPlanPicture(
  browser: Browser,
  pageUrl: string,
  plan: PlanObjectCollection,
  options: PlanPictureOptions,
): Promise<Buffer> {
  const {
    width,
    height,
    bounds = drawPlan(plan).bounds,
    opacity = 1,
    isHighContrast,
    hasLegend,
    pixelRatio = 1,
  } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: pixelRatio,
    reducedMotion: 'reduce',
    locale: 'nb-NO',
  });
  try {
    const view = await context.newPage();
    await view.route('**/plan.json', (route) => route.fulfill({ json: plan }));
    const query = new URLSearchParams({ plan: '', opacity: String(opacity) });
    if (bounds) query.set('bounds', bounds.join());
    if (isHighContrast) query.set('contrast', '');
    if (hasLegend) query.set('legend', '');
    await view.goto(`${pageUrl}/?${query}`);
    const isDrawn = () => Number(document.querySelector('#drawn')?.textContent) > 0;
    await view.waitForFunction(isDrawn, undefined, { timeout: 120_000 });
    await view.addStyleTag({ content: '.map-controls { display: none }' });
    return await view.screenshot();
  } finally {
    await context.close();
  }
}
