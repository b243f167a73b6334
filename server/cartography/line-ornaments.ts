import type { LineLook } from '../../domain/plan-look/line-look.ts';
import { MAP_SYMBOLS } from '../../domain/plan-look/map-symbols.ts';
import type { Paint } from './paint.ts';
import type { SheetPoint } from './sheet-frame.ts';

type Walk = { readonly at: SheetPoint; readonly heading: SheetPoint };

/** Strokes, signs and battlements along a line; none for a plain one. */
export function lineOrnaments(line: readonly SheetPoint[], look: LineLook, pixel: number): Paint[] {
  return [...ticks(line, look, pixel), ...signs(line, look, pixel), ...battlement(line, look, pixel)];
}

function ticks(line: readonly SheetPoint[], { ticks, colour }: LineLook, pixel: number): Paint[] {
  if (!ticks) return [];
  const half = (ticks.length / 2) * pixel;
  const path = walks(line, ticks.gap * pixel)
    .map(({ at: [x, y], heading: [dx, dy] }) => {
      // Left of the walk is up when it goes east, since y runs downwards.
      const [leftX, leftY] = [dy, -dx];
      const right = ticks.isOnLeft ? 0 : half;
      const left = ticks.isOnLeft ? 2 * half : half;
      return `M${n(x + leftX * left)} ${n(y + leftY * left)}L${n(x - leftX * right)} ${n(y - leftY * right)}`;
    })
    .join('');
  return path ? [{ kind: 'line', path, colour, width: ticks.width * pixel }] : [];
}

function signs(line: readonly SheetPoint[], { signs, colour }: LineLook, pixel: number): Paint[] {
  const symbol = signs && MAP_SYMBOLS[`line/${signs.sign}`];
  if (!signs || !symbol) return [];
  return walks(line, signs.every * pixel).map(({ at, heading: [dx, dy] }) => ({
    kind: 'symbol',
    at,
    size: symbol.size * pixel,
    degrees: (Math.atan2(dy, dx) * 180) / Math.PI,
    colour,
    ...(symbol.fill ? { fill: symbol.fill } : {}),
    ...(symbol.stroke ? { stroke: symbol.stroke } : {}),
    strokeWidth: symbol.strokeWidth ?? 2,
    edge: 0,
  }));
}

function battlement(
  line: readonly SheetPoint[],
  { battlement, colour, width }: LineLook,
  pixel: number,
): Paint[] {
  if (!battlement) return [];
  const [step, half] = [battlement.step * pixel, (battlement.height / 2) * pixel];
  const path = walks(line, step)
    .map(({ at: [x, y], heading: [dx, dy] }, index) => {
      const side = index % 2 === 0 ? half : -half;
      const [sideX, sideY] = [dy * side, -dx * side];
      const [fromX, fromY] = [x - (dx * step) / 2, y - (dy * step) / 2];
      const [toX, toY] = [x + (dx * step) / 2, y + (dy * step) / 2];
      return `${index === 0 ? 'M' : 'L'}${n(fromX + sideX)} ${n(fromY + sideY)}L${n(toX + sideX)} ${n(toY + sideY)}`;
    })
    .join('');
  return path ? [{ kind: 'line', path, colour, width: Math.max(width, 1) * pixel }] : [];
}

/** Places along a line, one in the middle of each step, with the direction there. */
function walks(line: readonly SheetPoint[], step: number): Walk[] {
  const places: Walk[] = [];
  let next = step / 2;
  for (const [index, to] of line.entries()) {
    const from = line[index - 1];
    if (!from) continue;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    if (length === 0) continue;
    const heading: SheetPoint = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
    for (; next <= length; next += step)
      places.push({ at: [from[0] + heading[0] * next, from[1] + heading[1] * next], heading });
    next -= length;
  }
  return places;
}

function n(units: number): string {
  return units.toFixed(2);
}
