import { HATCH_ANGLES, type Hatch } from '../../domain/plan-look/hatch.ts';
import type { SheetFrame, SheetPoint } from './sheet-frame.ts';

/** Left, top, right, bottom on the sheet. */
export type SheetBox = readonly [left: number, top: number, right: number, bottom: number];

/** What of the lines' box lies on the sheet; undefined where nothing does. */
export function boxOnSheet(
  lines: readonly (readonly SheetPoint[])[],
  { width, height }: SheetFrame,
): SheetBox | undefined {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (const [x, y] of lines.flat()) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  const box: SheetBox = [
    Math.max(0, left),
    Math.max(0, top),
    Math.min(width, right),
    Math.min(height, bottom),
  ];
  return box[0] < box[2] && box[1] < box[3] ? box : undefined;
}

/** The lines of a hatch across a box, all of one grid so that neighbours' lines meet. Spacing in units. */
export function hatchPath(box: SheetBox, angles: readonly number[], spacing: number): string {
  return angles.map((degrees) => parallelLines(box, degrees, spacing)).join('');
}

/** Strokes and dots of the hatches that have no lines, as short lines to be drawn with round or flat width. */
export function strewnPath([left, top, right, bottom]: SheetBox, hatch: Hatch, pixel: number): string {
  const step = hatch.spacing * pixel;
  const half = hatch.pattern === 'dots' ? 0.01 : step * 0.28;
  let path = '';
  for (let row = Math.floor(top / step); row * step <= bottom; row += 1) {
    const shift = row % 2 === 0 ? 0 : step / 2;
    for (let column = Math.floor((left - shift) / step); column * step + shift <= right; column += 1) {
      const [x, y] = [column * step + shift, row * step];
      path += `M${x.toFixed(2)} ${(y - half).toFixed(2)}L${x.toFixed(2)} ${(y + half).toFixed(2)}`;
    }
  }
  return path;
}

export function anglesOf(hatch: Hatch): readonly number[] {
  return HATCH_ANGLES[hatch.pattern];
}

function parallelLines([left, top, right, bottom]: SheetBox, degrees: number, spacing: number): string {
  const radians = (degrees * Math.PI) / 180;
  // Along the line and square to it; y runs downwards.
  const along: SheetPoint = [Math.cos(radians), -Math.sin(radians)];
  const across: SheetPoint = [Math.sin(radians), Math.cos(radians)];
  const corners: SheetPoint[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  const offsets = corners.map(([x, y]) => x * across[0] + y * across[1]);
  const lengths = corners.map(([x, y]) => x * along[0] + y * along[1]);
  const [from, to] = [Math.min(...lengths), Math.max(...lengths)];
  let path = '';
  for (
    let line = Math.ceil(Math.min(...offsets) / spacing);
    line * spacing <= Math.max(...offsets);
    line += 1
  ) {
    const at = (length: number) =>
      `${(length * along[0] + line * spacing * across[0]).toFixed(2)} ${(length * along[1] + line * spacing * across[1]).toFixed(2)}`;
    path += `M${at(from)}L${at(to)}`;
  }
  return path;
}
