import { MAP_SYMBOLS, type MapSymbol } from '../../domain/plan-look/map-symbols.ts';
import type { Pixels } from './pixels.ts';
import { STAGE_SYMBOLS } from './stage-symbols.ts';

/** Room left around a symbol's square, for its white edge. */
const EDGE = 2;
/** How far apart symbols strewn over an area stand, in CSS pixels from middle to middle. */
const STREWN_SPACING = 72;

/**
 * A symbol's pixels for the map, or null when no symbol has that key. `strewn:area/house` is a tile that fills an
 * area with symbols, every second row shifted. Needs a browser's canvas.
 */
export function symbolPixels(key: string, pixelRatio: number): Pixels | null {
  const [, strewn] = /^strewn:(.+)$/.exec(key) ?? [];
  const symbol = MAP_SYMBOLS[strewn ?? key] ?? STAGE_SYMBOLS[key];
  if (!symbol) return null;
  const side = Math.ceil((strewn ? STREWN_SPACING * Math.SQRT1_2 : symbol.size + 2 * EDGE) * pixelRatio);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const size = strewn ? symbol.size * 0.8 : symbol.size;
  const places = strewn ? [0.25, 0.75] : [0.5];
  for (const place of places) drawSymbol(context, symbol, place * side, (size * pixelRatio) / 24);
  return { width: side, height: side, data: context.getImageData(0, 0, side, side).data };
}

/** Draws the symbol about a place on the canvas's diagonal, with so many pixels a unit. */
function drawSymbol(
  context: CanvasRenderingContext2D,
  symbol: MapSymbol,
  middle: number,
  unit: number,
): void {
  context.setTransform(unit, 0, 0, unit, middle - 12 * unit, middle - 12 * unit);
  context.lineJoin = 'round';
  context.lineCap = symbol.dash ? 'butt' : 'round';
  if (!symbol.isBare) drawInk(context, symbol, { colour: '#ffffff', extra: 3 });
  drawInk(context, symbol, { colour: symbol.colour ?? '#000000', extra: 0 });
}

function drawInk(
  context: CanvasRenderingContext2D,
  { fill, stroke, innerStroke, strokeWidth = 2, dash = [] }: MapSymbol,
  ink: { readonly colour: string; readonly extra: number },
): void {
  context.fillStyle = ink.colour;
  context.strokeStyle = ink.colour;
  if (fill) {
    context.fill(new Path2D(fill));
    context.lineWidth = ink.extra;
    if (ink.extra > 0) context.stroke(new Path2D(fill));
  }
  context.lineWidth = strokeWidth + ink.extra;
  if (innerStroke) context.stroke(new Path2D(innerStroke));
  if (stroke) {
    context.setLineDash(ink.extra > 0 ? [] : [...dash]);
    context.stroke(new Path2D(stroke));
    context.setLineDash([]);
  }
}
