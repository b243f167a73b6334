import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { demoPlanFiles } from '../../server/demo/plans/demo-plan-files.ts';
import { findChromium } from '../journeys/find-chromium.ts';
import { browserFlags } from '../journeys/open-browser.ts';
import { drawPlanPicture } from './draw-plan-picture.ts';
import { startMapPage } from './map-page.ts';
import { readPlanForMap } from './read-plan-for-map.ts';

/** Draws the demo's own plans as the map draws them into docs/plan-maps: `npm run draw-demo-plans`. */
const output = join(import.meta.dirname, '..', '..', 'docs', 'plan-maps');

await mkdir(output, { recursive: true });
await using page = await startMapPage();
const browser = await chromium.launch({ executablePath: await findChromium(), args: browserFlags });
try {
  for (const { fileName, bytes } of demoPlanFiles(new Date('2026-11-21'))) {
    const plan = readPlanForMap(bytes);
    const picture = await drawPlanPicture(browser, page.url, plan, { width: 900, height: 640 });
    await sharp(picture)
      .png({ palette: true, colours: 64 })
      .toFile(join(output, fileName.replace(/\.\w+$/, '.png')));
  }
} finally {
  await browser.close();
}
