import { PLAN_BOUNDARY_UNDER } from '../../domain/plan-look/boundary-looks.ts';
import type { Hatch } from '../../domain/plan-look/hatch.ts';
import type { LineLook } from '../../domain/plan-look/line-look.ts';
import { lineLook } from '../../domain/plan-look/line-looks.ts';
import { MAP_SYMBOLS } from '../../domain/plan-look/map-symbols.ts';
import { type ObjectLook, objectLook } from '../../domain/plan-look/object-look.ts';
import { anglesOf, boxOnSheet, hatchPath, strewnPath } from './hatch-path.ts';
import { lineOrnaments } from './line-ornaments.ts';
import type { Paint } from './paint.ts';
import type { SheetFeature } from './sheet-feature.ts';
import type { SheetFrame } from './sheet-frame.ts';
import { toSheet } from './sheet-frame.ts';
import { sheetLabels } from './sheet-labels.ts';
import { areaPath, pathThrough, sheetLines } from './sheet-path.ts';

type Drawn = { readonly feature: SheetFeature; readonly look: ObjectLook; readonly order: number };

const orderOfKinds: readonly SheetFeature['kind'][] = [
  'landUse',
  'boundary',
  'provisionArea',
  'temporaryArea',
  'zone',
  'height',
  'legalLine',
  'planArea',
  'legalPoint',
];

/** Vertical levels that a sheet shows: what lies on the ground, unless another is asked for. */
export type SheetLevel = 1 | 2 | 3;

/**
 * The plan map in its official look, as strokes and fills in the order of painting: purposes, hatches, lines,
 * the plan's own boundary, symbols, texts.
 */
export function drawPlanSheet(
  frame: SheetFrame,
  features: readonly SheetFeature[],
  { level = 2, opacity = 1 }: { readonly level?: SheetLevel; readonly opacity?: number } = {},
): Paint[] {
  const shown = features.filter((feature) => feature.kind === 'planArea' || (feature.level ?? 2) === level);
  const drawn: Drawn[] = shown
    .map((feature) => ({
      feature,
      look: objectLook(feature.kind, feature),
      order: orderOfKinds.indexOf(feature.kind),
    }))
    .filter(({ order }) => order >= 0)
    .sort(
      (one, other) =>
        one.order - other.order ||
        (other.feature.areaSquareMetres ?? 0) - (one.feature.areaSquareMetres ?? 0),
    );
  return [
    ...drawn.flatMap((one) => fills(frame, one, opacity)),
    ...drawn.flatMap((one) => lines(frame, one)),
    ...drawn.flatMap((one) => symbols(frame, one)),
    ...sheetLabels(frame, shown),
  ];
}

function fills(frame: SheetFrame, { feature, look }: Drawn, opacity: number): Paint[] {
  const path = areaPath(frame, feature.geometry);
  const box = path && boxOnSheet(sheetLines(frame, feature.geometry), frame);
  if (!box) return [];
  const [first, ...others] = look.colours ?? [];
  const paints: Paint[] = first ? [{ kind: 'fill', path, colour: first, opacity }] : [];
  const band = 14 * frame.pixel;
  const every = band * (others.length + 1);
  for (const [index, colour] of others.entries()) {
    const shifted = hatchPath([box[0] - every, box[1] - every, box[2] + every, box[3] + every], [135], every);
    paints.push({
      kind: 'line',
      path: shiftPath(shifted, (index + 1) * band * Math.SQRT2),
      colour,
      width: band,
      inside: path,
    });
  }
  if (look.hatch) paints.push(...hatch(frame, path, box, look.hatch));
  return paints;
}

/** Moves a path of M and L commands to the right. */
function shiftPath(path: string, right: number): string {
  return path.replaceAll(/([ML])(-?[\d.]+) /g, (_, command: string, x: string) => {
    return `${command}${(Number(x) + right).toFixed(2)} `;
  });
}

function hatch(
  frame: SheetFrame,
  inside: string,
  box: NonNullable<ReturnType<typeof boxOnSheet>>,
  look: Hatch,
): Paint[] {
  const angles = anglesOf(look);
  const path =
    angles.length > 0
      ? hatchPath(box, angles, look.spacing * frame.pixel)
      : strewnPath(box, look, frame.pixel);
  return [{ kind: 'line', path, colour: look.colour, width: look.width * frame.pixel, inside }];
}

function lines(frame: SheetFrame, { feature, look }: Drawn): Paint[] {
  const key = look.line ?? look.boundary;
  if (!key) return [];
  const parts = sheetLines(frame, feature.geometry);
  const style = lineLook(key);
  const under = key === 'boundary/plan' ? stroke(parts, PLAN_BOUNDARY_UNDER, frame.pixel) : [];
  return [
    ...under,
    ...stroke(parts, style, frame.pixel),
    ...parts.flatMap((part) => lineOrnaments(part, style, frame.pixel)),
  ];
}

function stroke(
  parts: readonly (readonly (readonly [number, number])[])[],
  { width, colour, dash, core, battlement }: LineLook,
  pixel: number,
): Paint[] {
  if (width === 0 || battlement) return [];
  const path = parts.map(pathThrough).join('');
  if (!path) return [];
  const line: Paint = {
    kind: 'line',
    path,
    colour,
    width: width * pixel,
    ...(dash ? { dash: dash.map((length) => length * pixel) } : {}),
  };
  return core ? [line, { kind: 'line', path, colour: core.colour, width: core.width * pixel }] : [line];
}

function symbols(frame: SheetFrame, { feature, look }: Drawn): Paint[] {
  const symbol = look.point ? MAP_SYMBOLS[look.point] : undefined;
  if (!symbol) return [];
  return [
    {
      kind: 'symbol',
      at: toSheet(frame, feature.anchor),
      size: symbol.size * frame.pixel,
      degrees: -(feature.rotation ?? 0),
      colour: symbol.colour ?? '#000000',
      ...(symbol.fill ? { fill: symbol.fill } : {}),
      ...(symbol.stroke ? { stroke: symbol.stroke } : {}),
      ...(symbol.dash ? { dash: symbol.dash } : {}),
      strokeWidth: symbol.strokeWidth ?? 2,
      edge: symbol.isBare ? 0 : 1.5,
    },
  ];
}
