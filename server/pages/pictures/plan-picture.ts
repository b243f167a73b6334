import sharp from 'sharp';
import { osloDate } from '../../../domain/oslo-time.ts';
import { dateWithWeekday } from '../../../domain/wording/date-words.ts';
import { lettersPath } from '../../cartography/letters-path.ts';
import { paintSvg } from '../../cartography/paint-svg.ts';
import { stageName } from '../plan/plan-header.ts';
import type { PlanView } from '../plan/plan-view.ts';
import { pictureWords } from '../words/picture-words.ts';
import type { PlanMap } from './plan-map.ts';
import { textBlock } from './text-lines.ts';

/** As those who show shared links ask for it. */
export const pictureSize = { width: 1200, height: 630 } as const;
/** The map's part of it, to the right of the words; larger lines, since it is looked at small. */
export const pictureMapSize = { width: 760, height: 630, unitsPerInch: 130 } as const;
/** The map alone, as it stands on the plain page. */
export const mapPictureSize = { width: 1200, height: 800, unitsPerInch: 160 } as const;

const ground = '#e9ecef';
const ink = '#12233a';
const column = { left: 48, width: 344 } as const;

/** The picture of a shared link as PNG: name, stage and deadline in words, the plan in its own colours. */
export async function planPicture(view: PlanView, map: PlanMap | null): Promise<Buffer> {
  const { page } = view;
  const { width, height } = pictureSize;
  const mapLeft = width - pictureMapSize.width;
  const accent = page.municipality.profile.accent ?? '#0b5d4e';
  const title = textBlock(page.plan.name, {
    ...column,
    top: 150,
    size: titleSize(page.plan.name),
    isBold: true,
    colour: ink,
    maximumLines: 5,
  });
  const stage = textBlock(stageName(view), {
    ...column,
    top: title.bottom + 14,
    size: 25,
    isBold: true,
    colour: view.hearing?.state === 'open' ? '#0a5c36' : ink,
    maximumLines: 2,
  });
  const deadline = textBlock(deadlineOf(view), {
    ...column,
    top: stage.bottom + 4,
    size: 25,
    colour: ink,
    maximumLines: 3,
  });
  const place = textBlock(page.municipality.name, {
    ...column,
    top: 84,
    size: 24,
    colour: '#4b5765',
    maximumLines: 1,
  });
  const name = textBlock('Allmenning', {
    ...column,
    top: height - 44,
    size: 24,
    isBold: true,
    colour: accent,
    maximumLines: 1,
  });
  return toPng(
    pictureSize,
    `<rect width="${width}" height="${height}" fill="${ground}"/>
<svg x="${mapLeft}" y="0" width="${pictureMapSize.width}" height="${height}">${map ? paintSvg(map.paints) : ''}${map ? attribution(map, pictureMapSize) : ''}</svg>
<rect width="${mapLeft}" height="${height}" fill="#ffffff"/><rect width="12" height="${height}" fill="${accent}"/>
${place.svg}${title.svg}${stage.svg}${deadline.svg}${name.svg}`,
  );
}

/** The plan map by itself as PNG. */
export async function mapPicture(map: PlanMap): Promise<Buffer> {
  const { width, height } = mapPictureSize;
  return toPng(
    mapPictureSize,
    `<rect width="${width}" height="${height}" fill="${ground}"/>${paintSvg(map.paints)}${attribution(map, mapPictureSize)}`,
  );
}

/** As large as leaves every word whole; Norwegian plans have long ones. */
function titleSize(name: string): number {
  const sizes = [44, 40, 36, 32, 28];
  const isWhole = (size: number) =>
    name.split(/\s+/).every((word) => lettersPath(word, { size, isBold: true }).width <= column.width);
  return sizes.find(isWhole) ?? 28;
}

function deadlineOf({ hearing, asked, now }: PlanView): string {
  if (hearing?.state !== 'open') return '';
  const lastDay = osloDate(new Date(Date.parse(hearing.closesAt) - 60_000));
  return pictureWords[asked.language].deadline(dateWithWeekday(lastDay, osloDate(now), asked.language));
}

function attribution(map: PlanMap, { width, height }: { width: number; height: number }): string {
  if (!map.attribution) return '';
  return textBlock(map.attribution, {
    left: 14,
    top: height - 12,
    width: width - 28,
    size: 13,
    colour: '#4b5765',
    maximumLines: 1,
  }).svg;
}

async function toPng({ width, height }: { width: number; height: number }, inside: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
}
