import { signedArea } from './arrangement.ts';
import { placePoint } from './frame.ts';
import { type LabelBox, lineHeightOf, placeLabel } from './label-placing.ts';
import { localIdOf } from './local-id.ts';
import { objectTypesOf } from './object-types.ts';
import type { DrawnMark, DrawnSurface } from './plan-drawing.ts';
import type { PlanSketch } from './plan-sketch.ts';
import { direction, type Point, step } from './point.ts';
import type { Shape } from './shape.ts';

type LabelLine = { readonly kind: number; readonly text: string };

/** Field names, areas, utilisation and zone names, placed where they fit and clear of one another. */
export function drawLabels(
  sketch: PlanSketch,
  surfaces: readonly DrawnSurface[],
  shapeOf: (surface: DrawnSurface) => Shape,
): DrawnMark[] {
  const taken: LabelBox[] = [];
  const objectType = objectTypesOf(sketch.family).label;
  const marks: DrawnMark[] = remarks(sketch, objectType);
  const labelled = surfaces.map((surface) => ({ surface, shape: shapeOf(surface) }));
  // Small areas first: large ones have room to give way.
  labelled.sort((one, other) => areaOf(one.shape) - areaOf(other.shape));
  for (const { surface, shape } of labelled) {
    const lines = linesOf(surface, areaOf(shape));
    const box = lines.length > 0 ? placeBest(shape, lines, { taken, scale: sketch.scale }) : undefined;
    if (!box) continue;
    taken.push(box.box);
    marks.push(...textsIn(box.box, box.lines, { objectType, localId: surface.localId }));
  }
  return marks;
}

/** All lines when there is room at a readable size, else the name alone. */
function placeBest(
  shape: Shape,
  lines: readonly LabelLine[],
  room: { taken: readonly LabelBox[]; scale: number },
) {
  const whole = placeLabel(
    shape,
    lines.map(({ text }) => text),
    room,
  );
  if (whole && (lines.length === 1 || lineHeightOf(whole, lines.length) >= (1.8 * room.scale) / 1000))
    return { box: whole, lines };
  const name = lines.slice(0, 1);
  const alone = placeLabel(
    shape,
    name.map(({ text }) => text),
    room,
  );
  return alone ? { box: alone, lines: name } : undefined;
}

function linesOf(surface: DrawnSurface, area: number): LabelLine[] {
  const { properties } = surface;
  if (properties.kind === 'zone' || properties.kind === 'provision-area')
    return [{ kind: 2, text: properties.name }];
  if (properties.kind !== 'purpose' || properties.fieldName === undefined) return [];
  const named = [{ kind: 2, text: properties.fieldName }];
  if (properties.code >= 2000 && properties.code < 3000) return named;
  const daa = { kind: 3, text: `${(area / 1000).toFixed(1).replace('.', ',')} daa` };
  const { utilisation } = properties;
  return utilisation
    ? [...named, daa, { kind: 5, text: utilisationText(utilisation.type, utilisation.value) }]
    : [...named, daa];
}

function utilisationText(type: number, value: number): string {
  const names: Record<number, string> = { 15: 'BYA', 16: '%-BYA', 17: 'BRA', 18: '%-BRA' };
  const unit = type === 16 || type === 18 ? ' %' : ' m²';
  return `${names[type] ?? ''}=${value}${unit}`;
}

type LabelOwner = { readonly objectType: string; readonly localId: string };

function textsIn(box: LabelBox, lines: readonly LabelLine[], owner: LabelOwner): DrawnMark[] {
  const height = lineHeightOf(box, lines.length);
  return lines.map(({ kind, text }, index) => {
    const down = box.height / 2 - height - index * 1.5 * height;
    const half = (box.width * text.length) / Math.max(...lines.map((line) => line.text.length)) / 2;
    const start = step(box.center, box.heading, -half, down);
    const at = step(start, box.heading, half);
    return mark(owner, index, { labelKind: kind, text, textHeight: height }, [
      at,
      start,
      step(start, box.heading, 2 * half),
    ]);
  });
}

function remarks(sketch: PlanSketch, objectType: string): DrawnMark[] {
  return (sketch.remarks ?? []).map(({ kind, text, at, towards }, index) => {
    const start = placePoint(sketch.frame, at);
    const end = step(
      start,
      direction(start, placePoint(sketch.frame, towards)),
      (text.length * 1.1 * sketch.scale) / 1000,
    );
    return mark(
      { objectType, localId: sketch.slug },
      `${text} ${index}`,
      { labelKind: kind, text, textHeight: (1.8 * sketch.scale) / 1000 },
      [start, start, end],
    );
  });
}

function mark(
  { objectType, localId }: LabelOwner,
  key: string | number,
  text: { labelKind: number; text: string; textHeight: number },
  [at, start, end]: readonly [Point, Point, Point],
): DrawnMark {
  const onGrid = ([x, y]: Point): Point => [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
  return {
    objectType,
    localId: localIdOf(localId, objectType, key),
    properties: { kind: 'label', ...text },
    at: onGrid(at),
    start: onGrid(start),
    end: onGrid(end),
  };
}

function areaOf(shape: Shape): number {
  return shape
    .flat()
    .reduce((sum, ring, index) => sum + (index === 0 ? 1 : -1) * Math.abs(signedArea(ring)), 0);
}
