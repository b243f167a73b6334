import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HATCH_ANGLES, type Hatch } from '../../domain/plan-look/hatch.ts';
import type { LineLook } from '../../domain/plan-look/line-look.ts';
import { lineLook } from '../../domain/plan-look/line-looks.ts';
import { MAP_SYMBOLS } from '../../domain/plan-look/map-symbols.ts';
import { type ObjectLook, objectLook } from '../../domain/plan-look/object-look.ts';
import { openBrowser } from '../journeys/open-browser.ts';
import { type Inked, inkAlong, shareOfInk } from './ink-direction.ts';
import { type MapPage, startMapPage } from './map-page.ts';
import { CELL, codeSheet, type SheetCell, type SheetName } from './page/code-sheet.ts';
import {
  type Colour,
  colourOf,
  difference,
  inkShare,
  PAPER,
  type SheetPicture,
  takeSheet,
} from './sheet-picture.ts';

/** One page with every code of a kind: drawn once in a real browser, then each code's pixels are looked at. */
const LEVELS = { under: 1, on: 2, over: 3 } as const;
type Level = keyof typeof LEVELS;

let page: MapPage;
let browser: Browser;
let view: Page;
beforeAll(async () => {
  [page, browser] = await Promise.all([startMapPage(), openBrowser()]);
  view = await browser.newPage({ viewport: { width: 1500, height: 1500 }, reducedMotion: 'reduce' });
  view.setDefaultTimeout(90_000);
});
afterAll(async () => {
  await browser?.close();
  await page?.[Symbol.asyncDispose]();
});

const take = (name: SheetName, level: Level = 'on') =>
  takeSheet(view, `${page.url}/?sheet=${name}&level=${level}`);

const lookOf = ({ object: { properties } }: SheetCell): ObjectLook => objectLook(properties.kind, properties);
const nameOf = ({ object }: SheetCell): string => object.properties.id;
const isOn = ({ object }: SheetCell, level: Level) => (object.properties.level ?? 2) === LEVELS[level];

/** Where an ink lies within a cell, over a ground of another colour. */
function inkIn(picture: SheetPicture, cell: SheetCell, ground: Colour, ink: Colour): Inked {
  return (x, y) => inkShare(picture.at(cell.x + x, cell.y + y), ground, ink) > 0.35;
}

/** Every pixel of the cell's inside. */
function insideOf(picture: SheetPicture, { x, y }: SheetCell, half: number): Colour[] {
  const steps = Array.from({ length: 2 * half + 1 }, (_, index) => index - half);
  return steps.flatMap((dy) => steps.map((dx) => picture.at(x + dx, y + dy)));
}

function expectHatch(isInked: Inked, half: number, hatch: Hatch, name: string): void {
  expect(shareOfInk(isInked, half), `${name}: ink`).toBeGreaterThan(0.01);
  expect(shareOfInk(isInked, half), `${name}: ground left`).toBeLessThan(0.6);
  const angles = HATCH_ANGLES[hatch.pattern];
  if (angles.length === 0) {
    // Strokes are upright and short, dots as broad as high.
    const upright = inkAlong(isInked, half, 90, 3);
    const level = inkAlong(isInked, half, 0, 3);
    if (hatch.pattern === 'strokes') expect(upright - level, name).toBeGreaterThan(0.3);
    else expect(Math.abs(upright - level), name).toBeLessThan(0.4);
    return;
  }
  for (const angle of angles) {
    const along = inkAlong(isInked, half, angle, 9);
    const across = inkAlong(isInked, half, angle + 90, Math.max(2, hatch.spacing / 2));
    expect(along, `${name}: along ${angle}°`).toBeGreaterThan(angles.length === 1 ? 0.85 : 0.4);
    if (angles.length === 1 && hatch.spacing > 5)
      expect(across, `${name}: across ${angle}°`).toBeLessThan(0.6);
  }
}

describe('every area purpose of both acts, present and future', () => {
  const { cells } = codeSheet('purposes');
  const half = CELL.purposes / 2 - 8;

  test('is filled with its official colour, or striped with all of its colours from upper left to lower right', async () => {
    const picture = await take('purposes');
    for (const cell of cells) {
      const { colours = [], hatch, symbol } = lookOf(cell);
      const inside = insideOf(picture, cell, half);
      const shares = [...new Set(colours)].map(
        (colour) => inside.filter((pixel) => difference(pixel, colourOf(colour)) <= 2).length / inside.length,
      );
      const least = hatch || symbol ? 0.3 : colours.length > 1 ? 0.15 : 0.99;
      for (const share of shares) expect(share, nameOf(cell)).toBeGreaterThan(least);
      if (colours.length > 1) {
        const first = colourOf(colours[0] ?? '');
        const isFirst: Inked = (x, y) => difference(picture.at(cell.x + x, cell.y + y), first) <= 2;
        expect(inkAlong(isFirst, half, 135, 12), nameOf(cell)).toBeGreaterThan(0.85);
        expect(inkAlong(isFirst, half, 45, 12), nameOf(cell)).toBeLessThan(0.75);
      }
      const [fill] = colours;
      if (hatch && fill) {
        expectHatch(inkIn(picture, cell, colourOf(fill), colourOf(hatch.colour)), half, hatch, nameOf(cell));
      }
    }
    expect(cells.length).toBe(225 + 2 * 66 + 136 + 2 * 64);
  });
});

describe('every zone and provision area of both acts', () => {
  const { cells } = codeSheet('zones');
  const half = CELL.zones / 2 - 8;

  test('has its own hatch in its own ink, and an outline with its own dashes', async () => {
    const picture = await take('zones');
    for (const cell of cells) {
      const { colours, hatch, boundary = '', symbol } = lookOf(cell);
      const ground = colours?.[0] ? colourOf(colours[0]) : PAPER;
      if (hatch) expectHatch(inkIn(picture, cell, ground, colourOf(hatch.colour)), half, hatch, nameOf(cell));
      else if (!symbol) {
        const bare = insideOf(picture, cell, half).filter((pixel) => difference(pixel, ground) <= 2);
        expect(bare.length, nameOf(cell)).toBe((2 * half + 1) ** 2);
      }
      if (symbol) {
        const ink = shareOfInk(inkIn(picture, cell, ground, [0, 0, 0]), half);
        expect(ink, `${nameOf(cell)}: symbols`).toBeGreaterThan(0.01);
        expect(ink, `${nameOf(cell)}: symbols`).toBeLessThan(0.2);
      }
      const edge = CELL.zones / 2 - 4;
      // Level lines of the hatch may fall on a level side of the outline.
      const isUpright = hatch?.pattern === 'horizontal';
      const outline = rowOf(picture, cell, {
        y: -edge,
        half: edge - 2,
        reach: 1,
        ground: PAPER,
        look: lineLook(boundary),
        isUpright,
      });
      // Both ways a grid may have a line of its own under the outline.
      if (hatch?.pattern === 'grid')
        expect(outline.filter(Boolean).length, nameOf(cell)).toBeGreaterThan(edge);
      else expectDashes(outline, lineLook(boundary), nameOf(cell));
    }
    expect(cells.length).toBeGreaterThan(2 * 35 + 20);
  });
});

type Row = {
  readonly y: number;
  readonly half: number;
  readonly reach: number;
  readonly ground: Colour;
  readonly look: LineLook;
  /** Reads a column instead, `y` to the right of the middle. */
  readonly isUpright?: boolean;
};

/** Whether there is ink at each pixel along a level line, or an upright one. */
function rowOf(picture: SheetPicture, cell: SheetCell, row: Row): boolean[] {
  const { y, half, reach, ground, look, isUpright } = row;
  const ink = colourOf(look.colour);
  const beside = Array.from({ length: 2 * reach + 1 }, (_, index) => y + index - reach);
  const pixel = (along: number, across: number) =>
    isUpright ? picture.at(cell.x + across, cell.y + along) : picture.at(cell.x + along, cell.y + across);
  return Array.from({ length: 2 * half }, (_, index) =>
    beside.some((across) => inkShare(pixel(index - half, across), ground, ink) > 0.3),
  );
}

function expectDashes(row: readonly boolean[], { dash }: LineLook, name: string): void {
  const inked = row.filter(Boolean).length / row.length;
  if (!dash) {
    expect(inked, `${name}: whole`).toBeGreaterThan(0.97);
    return;
  }
  const total = dash.reduce((sum, length) => sum + length, 0);
  const drawn = dash.filter((_, index) => index % 2 === 0).reduce((sum, length) => sum + length, 0);
  expect(Math.abs(inked - drawn / total), `${name}: share drawn`).toBeLessThan(0.25);
  const gaps = row.filter((isInked, index) => !isInked && row[index - 1] === true).length;
  expect(gaps, `${name}: gaps`).toBeGreaterThanOrEqual(1);
}

describe('every line of both plan levels, present and future', () => {
  const { cells } = codeSheet('lines');
  const half = CELL.lines / 2 - 8;

  test.each(['on', 'under', 'over'] as const)(
    'has the ink, the dashes, the strokes and the signs of its code on the level «%s», and is not drawn elsewhere',
    async (level) => {
      const picture = await take('lines', level);
      for (const cell of cells) {
        const look = lineLook(lookOf(cell).line ?? '');
        const isInked = inkIn(picture, cell, PAPER, colourOf(look.colour));
        if (!isOn(cell, level)) {
          expect(shareOfInk(isInked, half), `${nameOf(cell)} on another level`).toBe(0);
          continue;
        }
        const line = rowOf(picture, cell, { y: 0, half, reach: 1, ground: PAPER, look });
        if (look.width > 0 && !look.signs && !look.ticks) expectDashes(line, look, nameOf(cell));
        expect(line.filter(Boolean).length, nameOf(cell)).toBeGreaterThan(10);
        if (look.ticks) expectTicks(picture, cell, look);
        if (look.signs) expectBeside(picture, cell, look, look.width === 0 ? 1 : 4);
        if (look.battlement) for (const side of [-3, 3]) expectBeside(picture, cell, look, side);
        if (look.core) {
          const core = picture.at(cell.x + half / 2, cell.y);
          expect(difference(core, colourOf(look.colour)), nameOf(cell)).toBeGreaterThan(60);
        }
        if (look.hasEndStrokes) {
          const end = CELL.lines / 2 - 4;
          for (const x of [-end, end])
            expect([isInked(x, -3), isInked(x, 3)], nameOf(cell)).toEqual([true, true]);
        }
      }
    },
  );

  /** Strokes stand out from the line, on both sides or on its left alone, with room between them. */
  function expectTicks(picture: SheetPicture, cell: SheetCell, look: LineLook): void {
    const reach = (look.ticks?.length ?? 0) * (look.ticks?.isOnLeft ? 1 : 0.5) - 1;
    const share = (y: number) => {
      const row = rowOf(picture, cell, { y: Math.round(y), half, reach: 0, ground: PAPER, look });
      return row.filter(Boolean).length / row.length;
    };
    expect(share(-reach), `${nameOf(cell)}: strokes on the left`).toBeGreaterThan(0.005);
    expect(share(-reach), `${nameOf(cell)}: room between`).toBeLessThan(0.5);
    if (look.ticks?.isOnLeft) expect(share(4), `${nameOf(cell)}: none on the right`).toBe(0);
    else expect(share(reach), `${nameOf(cell)}: strokes on the right`).toBeGreaterThan(0.005);
  }

  function expectBeside(picture: SheetPicture, cell: SheetCell, look: LineLook, y: number): void {
    const row = rowOf(picture, cell, { y, half, reach: 1, ground: PAPER, look });
    expect(row.some(Boolean), `${nameOf(cell)}: beside the line`).toBe(true);
    expect(row.every(Boolean), `${nameOf(cell)}: not all along`).toBe(false);
  }
});

describe('every point of both plan levels', () => {
  const { cells } = codeSheet('points');
  const half = CELL.points / 2 - 2;

  test.each(['on', 'under', 'over'] as const)(
    'has a symbol of its own on the level «%s», in the ink of what is there or is to come',
    async (level) => {
      const picture = await take('points', level);
      const seen = new Map<string, string>();
      for (const cell of cells) {
        const symbol = MAP_SYMBOLS[lookOf(cell).point ?? ''];
        const isInked = inkIn(picture, cell, PAPER, colourOf(symbol?.colour ?? '#000000'));
        if (!isOn(cell, level)) {
          expect(shareOfInk(isInked, half), `${nameOf(cell)} on another level`).toBe(0);
          continue;
        }
        const ink = shareOfInk(isInked, half);
        expect(ink, nameOf(cell)).toBeGreaterThan(0.004);
        expect(ink, nameOf(cell)).toBeLessThan(0.35);
        const picked = insideOf(picture, cell, half).map((pixel) => Math.round(pixel[1] / 32));
        const shape = `${symbol?.colour}${picked.join('')}`;
        expect(seen.get(shape), `${nameOf(cell)} looks like another`).toBeUndefined();
        seen.set(shape, nameOf(cell));
      }
    },
  );

  test('is turned as delivered: an access that runs east is broad, one that runs north is high', async () => {
    const picture = await take('points');
    const extent = (name: string) => {
      const cell = cells.find((each) => nameOf(each) === name);
      if (!cell) throw new Error(`no ${name} on the sheet`);
      const isInked = inkIn(picture, cell, PAPER, [0, 0, 0]);
      return { broad: isInked(9, 0) && isInked(-9, 0), high: isInked(0, 9) && isInked(0, -9) };
    };
    expect(extent('RpJuridiskPunkt/1242')).toEqual({ broad: true, high: false });
    expect(extent('RpJuridiskPunkt/1242/90')).toEqual({ broad: false, high: true });
  });
});
