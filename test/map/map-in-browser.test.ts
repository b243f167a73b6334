import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrawnPlace } from '../../client/map/map-data.ts';
import type { MapTap } from '../../client/map/map-props.ts';
import { openBrowser, openPage, phone } from '../journeys/open-browser.ts';
import { type MapPage, startMapPage } from './map-page.ts';

let page: MapPage;
let browser: Browser;
beforeAll(async () => {
  [page, browser] = await Promise.all([startMapPage(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await page?.[Symbol.asyncDispose]();
});

type Told = {
  readonly tap: MapTap | null;
  readonly places: readonly DrawnPlace[];
  readonly inView: readonly string[];
};

async function told(view: Page): Promise<Told> {
  return JSON.parse((await view.locator('#told').textContent()) ?? '{}');
}

async function openMap(query = '', options = {}): Promise<Page> {
  const view = await openPage(browser, { viewport: { width: 900, height: 700 }, ...options });
  await view.goto(`${page.url}/${query}`);
  await expect.poll(async () => (await told(view)).inView.length, { timeout: 20_000 }).toBeGreaterThan(0);
  return view;
}

/** Screen place of a spot given as shares of the map's width and height. */
async function spotOf(view: Page, across: number, down: number): Promise<{ x: number; y: number }> {
  const box = await view.locator('.map-frame').boundingBox();
  if (!box) throw new Error('the map has no place on the screen');
  return { x: box.x + box.width * across, y: box.y + box.height * down };
}

describe('the map in a browser', () => {
  test('draws housing in its official yellow and a park in its official green', async () => {
    const view = await openMap('', { deviceScaleFactor: 1 });
    const picture = sharp(await view.screenshot());
    const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const colourAt = async (across: number, down: number) => {
      const { x, y } = await spotOf(view, across, down);
      return [...data.subarray((Math.round(y) * info.width + Math.round(x)) * 3).subarray(0, 3)];
    };
    expect(await colourAt(0.52, 0.8)).toEqual([0xff, 0xff, 0x33]);
    expect((await colourAt(0.7, 0.8))[1]).toBeGreaterThan(0xee);
  });

  test('tells everything under the finger, the zone together with the field below it', async () => {
    const view = await openMap();
    const { x, y } = await spotOf(view, 0.35, 0.5);
    await view.mouse.click(x, y);
    await expect
      .poll(async () => (await told(view)).tap?.things.map(({ id }) => id).sort())
      .toEqual(['flood', 'housing']);
  });

  test('finds a thin line near the finger', async () => {
    const view = await openMap();
    const { x, y } = await spotOf(view, 0.5 + 0.0012 / ((900 / (512 * 2 ** 16)) * 360), 0.7);
    await view.mouse.click(x + 3, y);
    await expect.poll(async () => (await told(view)).tap?.things[0]?.id).toBe('building-line');
  });

  test('tells what lies in view and nothing else, and the legend says the same', async () => {
    const view = await openMap();
    expect([...(await told(view)).inView].sort()).toEqual(['building-line', 'flood', 'housing', 'park']);
    const names = await view.locator('.legend li').allInnerTexts();
    expect(names.map((name) => name.split('\n')[0])).toEqual([
      'Boligbebyggelse - blokkbebyggelse',
      'Park',
      'Flomfare',
      'Byggegrense',
    ]);
  });

  test('goes to an object that was asked for before the plan had come', async () => {
    const view = await openMap('?object=far-away');
    await expect.poll(async () => (await told(view)).inView).toEqual(['far-away']);
  });

  test('a legend row switched off hides its objects from the map', async () => {
    const view = await openMap();
    await view.getByRole('checkbox', { name: /Flomfare/ }).uncheck();
    const { x, y } = await spotOf(view, 0.35, 0.5);
    await expect
      .poll(async () => {
        await view.mouse.click(x, y);
        return (await told(view)).tap?.things.map(({ id }) => id);
      })
      .toEqual(['housing']);
  });

  test('has named buttons of 44 pixels and a name of its own', async () => {
    const view = await openMap('', phone);
    for (const name of ['Zoom inn', 'Zoom ut', 'Min posisjon']) {
      const box = await view.getByRole('button', { name, exact: true }).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    expect(await view.getByRole('region', { name: 'Kart over en liten plan' }).count()).toBe(1);
  });

  test.each(['', '?draw'])('has no fault that axe finds, at %j', async (query) => {
    const view = await openMap(query);
    if (query) await view.getByRole('button', { name: 'Plasser med tastatur' }).press('Enter');
    await view.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
    const faults = await view.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
    );
    expect(faults).toEqual([]);
  });

  test('says in words when the browser cannot draw it', async () => {
    const view = await openPage(browser);
    await view.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await view.goto(page.url);
    await view.getByRole('alert').getByText('Alt i kartet finnes også i listen').waitFor();
  });
});

describe('drawing in a browser', () => {
  test('a double click ends a line and never makes two', async () => {
    const view = await openMap('?draw');
    await view.getByRole('button', { name: 'Linje' }).waitFor();
    for (const [across, down] of [
      [0.3, 0.6],
      [0.4, 0.7],
    ] as const) {
      const { x, y } = await spotOf(view, across, down);
      await view.mouse.move(x, y, { steps: 3 });
      await view.mouse.click(x, y);
      await view.waitForTimeout(350);
    }
    const end = await spotOf(view, 0.5, 0.6);
    await view.mouse.move(end.x, end.y, { steps: 3 });
    await view.mouse.dblclick(end.x, end.y);
    await view.mouse.click(end.x, end.y);
    await expect
      .poll(async () => (await told(view)).places.map(({ geometry }) => geometry.type))
      .toEqual(['LineString']);
    expect((await told(view)).places[0]?.geometry.coordinates).toHaveLength(3);
  });

  test('undo takes a place away and redo brings it back', async () => {
    const view = await openMap('?draw');
    await view.getByRole('button', { name: 'Punkt' }).click();
    const { x, y } = await spotOf(view, 0.5, 0.6);
    await view.mouse.move(x, y);
    await view.mouse.click(x, y);
    await expect.poll(async () => (await told(view)).places.length).toBe(1);
    await view.getByRole('button', { name: 'Angre' }).click();
    await expect.poll(async () => (await told(view)).places.length).toBe(0);
    await view.getByRole('button', { name: 'Gjør om' }).click();
    await expect.poll(async () => (await told(view)).places.length).toBe(1);
  });

  test('a street stretch and a five-cornered area are drawn by keys alone', async () => {
    const view = await openMap('?draw');
    await tabTo(view, 'Plasser med tastatur');
    await view.keyboard.press('Enter');
    await view.locator('.placing-surface:focus').waitFor();
    for (const key of ['Enter', 'Shift+ArrowRight', 'Enter', 'ArrowDown', 'Enter', 'Enter'])
      await view.keyboard.press(key);
    await expect.poll(async () => (await told(view)).places.length).toBe(1);
    await view.keyboard.press('Escape');
    await tabTo(view, 'Område');
    await view.keyboard.press('Enter');
    await tabTo(view, 'Plasser med tastatur');
    await view.keyboard.press('Enter');
    await view.locator('.placing-surface:focus').waitFor();
    const corners = ['Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowLeft'];
    await view.keyboard.press('Enter');
    for (const corner of corners) for (const key of [corner, 'Enter']) await view.keyboard.press(key);
    await view.keyboard.press('Enter');
    await expect.poll(async () => (await told(view)).places[1]?.geometry.type).toBe('Polygon');
    const area = (await told(view)).places[1]?.geometry;
    expect(area?.type === 'Polygon' && area.coordinates[0]).toHaveLength(6);
  });

  test('an area is drawn by buttons alone, on a phone', async () => {
    const view = await openMap('?draw', phone);
    const press = (name: string) => view.getByRole('button', { name, exact: true }).tap();
    await press('Område');
    await press('Plasser med tastatur');
    await press('Lange steg');
    for (const name of ['Sett punkt', 'Øst', 'Sett punkt', 'Sør', 'Sett punkt', 'Ferdig']) await press(name);
    await expect
      .poll(async () => (await told(view)).places.map(({ geometry }) => geometry.type))
      .toEqual(['Polygon']);
    await view.getByText(/Området er ferdig, .* kvadratmeter stort/).waitFor();
  });

  test('leaving with Escape loses none of the points that were set', async () => {
    const view = await openMap('?draw');
    await view.getByRole('button', { name: 'Plasser med tastatur' }).press('Enter');
    for (const key of ['Enter', 'Shift+ArrowRight', 'Enter', 'Escape']) await view.keyboard.press(key);
    await view.getByRole('button', { name: 'Plasser med tastatur' }).press('Enter');
    await view.getByText('Punkt 2 av 2').waitFor();
  });
});

describe('what a visit loads', () => {
  const chunksWith = (part: string) =>
    page.chunks.filter(({ modules }) => modules.some((id) => id.includes(part)));
  const weight = (part: string) => chunksWith(part).reduce((sum, { code }) => sum + gzipSync(code).length, 0);

  test('is no map library before a map is shown, and no drawing tool before somebody draws', () => {
    const [entry] = chunksWith('page/main.tsx');
    const [map, ...others] = chunksWith('/maplibre-gl/src/ui/map.ts');
    expect(others).toEqual([]);
    expect(entry?.modules.some((id) => id.includes('/node_modules/maplibre-gl/'))).toBe(false);
    expect(entry?.imports).not.toContain(map?.fileName);
    expect(chunksWith('/terra-draw/dist/')).toHaveLength(1);
    expect(chunksWith('/terra-draw/dist/')).not.toContain(map);
  });

  test('is the worker of the map, which takes what it shares with the page from the page’s own file', () => {
    const [worker, ...others] = chunksWith('/maplibre-gl/src/source/worker.ts');
    expect(others).toEqual([]);
    const shared = chunksWith('/maplibre-gl/src/util/actor.ts');
    expect(shared).toHaveLength(1);
    expect(worker?.imports).toContain(shared[0]?.fileName);
    expect(chunksWith('/maplibre-gl/src/ui/map.ts')[0]?.imports).toContain(shared[0]?.fileName);
    expect(gzipSync(worker?.code ?? '').length).toBeLessThan(20_000);
  });

  test('for drawing is at most 60 kB', () => {
    expect(weight('/terra-draw/dist/') + weight('/drawing/drawing-overlay')).toBeLessThanOrEqual(60_000);
  });
});

/** Moves the focus with Tab alone until it stands on the button. */
async function tabTo(view: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    const focused = await view.evaluate(() => document.activeElement?.textContent);
    if (focused === name) return;
    await view.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to «${name}»`);
}
