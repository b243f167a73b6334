import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import proj4 from 'proj4';
import sharp from 'sharp';
import type { MapBounds } from '../../client/map/map-data.ts';
import { findChromium } from '../journeys/find-chromium.ts';
import { browserFlags } from '../journeys/open-browser.ts';
import { hasSharedData, readSharedData, sharedDataPath } from '../shared-data.ts';
import { drawPlanPicture } from './draw-plan-picture.ts';
import { startMapPage } from './map-page.ts';
import { readPlanForMap } from './read-plan-for-map.ts';

/**
 * Draws real plans as the map draws them, Evjetun beside its own plan map, into test/output/plan-maps (never
 * committed): `npm run compare-plan-maps`. Needs the shared data beside the project, and pdftoppm for the PDF.
 */
const output = join(import.meta.dirname, '..', 'output', 'plan-maps');
const SIZE = { width: 1400, height: 1000 };

const evjetun = 'plans-no/evjetun-leirsted-4219-202202';
const PLANS = [
  { name: 'evjetun', file: `${evjetun}/evjetun-leirsted.sos` },
  { name: 'hestbrinken', file: 'plans-no/e6-hestbrinken-borkamo-1840-2016003/regplan.sos' },
  {
    name: 'nattlandsfjellet',
    file: 'plans-no/nattlandsfjellet-4601-66470000/nattlandsfjellet-reguleringsplanforslag-5.0.gml',
  },
] as const;

/** Where the grid of Evjetun's plan map lies on its sheet at 200 dots an inch, by what is printed on it. */
const SHEET = {
  dpi: 200,
  pixelsAMetre: 5.2485,
  east: { metres: 431350, at: 2530 },
  north: { metres: 6496700, at: 2895 },
};
/** Parts of Evjetun to look at closely: middle in EPSG:25832, and metres across. */
const PARTS = [
  { name: 'whole', east: 431330, north: 6496850, across: 900 },
  { name: 'north-west', east: 431150, north: 6497020, across: 220 },
  { name: 'middle', east: 431400, north: 6496800, across: 220 },
  { name: 'south-east', east: 431640, north: 6496620, across: 160 },
] as const;

if (!hasSharedData) {
  console.log('skipped: no shared data beside the project');
  process.exit(0);
}
await mkdir(output, { recursive: true });
await using page = await startMapPage();
const browser = await chromium.launch({ executablePath: await findChromium(), args: browserFlags });
try {
  for (const { name, file } of PLANS) {
    const plan = readPlanForMap(readSharedData(file));
    await sharp(await drawPlanPicture(browser, page.url, plan, SIZE)).toFile(join(output, `${name}.png`));
    if (name === 'evjetun') await compareParts(plan);
  }
} finally {
  await browser.close();
}
console.log(`pictures are in ${output}`);

async function compareParts(plan: ReturnType<typeof readPlanForMap>): Promise<void> {
  for (const part of PARTS) {
    const tall = (part.across * SIZE.height) / SIZE.width;
    const drawn = await drawPlanPicture(browser, page.url, plan, { ...SIZE, bounds: boundsOf(part, tall) });
    const printed = await cutFromSheet(part, tall);
    await sharp({
      create: { width: SIZE.width * 2 + 20, height: SIZE.height, channels: 3, background: '#444444' },
    })
      .composite([
        { input: drawn, left: 0, top: 0 },
        { input: printed, left: SIZE.width + 20, top: 0 },
      ])
      .png()
      .toFile(join(output, `evjetun-${part.name}.png`));
  }
}

type Part = (typeof PARTS)[number];

function boundsOf({ east, north, across }: Part, tall: number): MapBounds {
  const { forward } = proj4('+proj=utm +zone=32 +ellps=GRS80 +units=m', 'EPSG:4326');
  // The map keeps a margin about what it shall show.
  const shrink = (SIZE.height - 80) / SIZE.height;
  const [west, south] = forward([east - (across / 2) * shrink, north - (tall / 2) * shrink]);
  const [eastEnd, northEnd] = forward([east + (across / 2) * shrink, north + (tall / 2) * shrink]);
  return [west, south, eastEnd, northEnd];
}

async function cutFromSheet({ east, north, across }: Part, tall: number): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'allmenning-sheet-'));
  try {
    const dpi = Math.min(400, Math.round((SHEET.dpi * SIZE.width) / (across * SHEET.pixelsAMetre)));
    const scale = dpi / SHEET.dpi;
    const left = (SHEET.east.at + (east - across / 2 - SHEET.east.metres) * SHEET.pixelsAMetre) * scale;
    const top = (SHEET.north.at - (north + tall / 2 - SHEET.north.metres) * SHEET.pixelsAMetre) * scale;
    const size = [across, tall].map((metres) => String(Math.round(metres * SHEET.pixelsAMetre * scale)));
    const place = [left, top].map((at) => String(Math.round(at)));
    const cut = ['-x', place[0] ?? '', '-y', place[1] ?? '', '-W', size[0] ?? '', '-H', size[1] ?? ''];
    const pdf = sharedDataPath(`${evjetun}/plankart.pdf`);
    await promisify(execFile)('pdftoppm', [
      ...['-png', '-singlefile', '-r', String(dpi), ...cut],
      pdf,
      join(folder, 'sheet'),
    ]);
    return await sharp(await readFile(join(folder, 'sheet.png')))
      .resize(SIZE.width, SIZE.height, { fit: 'contain', background: '#ffffff' })
      .png()
      .toBuffer();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
