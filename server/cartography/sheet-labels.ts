import { labelLines, letterHeightInMetres } from '../../domain/plan-look/label-look.ts';
import type { Paint } from './paint.ts';
import type { SheetFeature } from './sheet-feature.ts';
import { type SheetFrame, type SheetPoint, toSheet, unitsPerMetre } from './sheet-frame.ts';

/** Letters smaller than this many CSS pixels nobody reads; names stand alone then, at a size of their own. */
const smallestLetters = 5;
const nameLetters = 9;
const named: readonly SheetFeature['kind'][] = ['landUse', 'zone', 'provisionArea', 'temporaryArea'];

type TextPaint = Paint & { readonly kind: 'text' };

/** The plan's own texts as delivered where they can be read at this scale, else the names of its areas. */
export function sheetLabels(frame: SheetFrame, features: readonly SheetFeature[]): Paint[] {
  const delivered = features.flatMap((feature) => deliveredText(frame, feature));
  const said = new Set(delivered.map(({ text }) => text));
  const names = features
    .filter(({ kind, name }) => named.includes(kind) && name && !said.has(name))
    .sort((one, other) => (other.areaSquareMetres ?? 0) - (one.areaSquareMetres ?? 0));
  const boxes: Box[] = delivered.map(boxOf);
  const placed = names.flatMap((feature): TextPaint[] => {
    const text = nameText(frame, feature);
    const box = boxOf(text);
    if (!liesOn(frame, text.at) || boxes.some((other) => overlap(box, other))) return [];
    boxes.push(box);
    return [text];
  });
  return [...delivered, ...placed];
}

function deliveredText(frame: SheetFrame, feature: SheetFeature): TextPaint[] {
  if (feature.kind !== 'label' || !feature.labelText) return [];
  const capitals =
    letterHeightInMetres({ labelType: feature.labelType, heightMetres: feature.letterHeight }) *
    unitsPerMetre(frame);
  // Capitals of Inter stand at 0.73 of the letters' square.
  const size = capitals / 0.73;
  const at = toSheet(frame, feature.anchor);
  if (size < smallestLetters * frame.pixel || !liesOn(frame, at)) return [];
  return labelLines(feature.labelText)
    .split('\n')
    .map((text, line) => ({
      kind: 'text',
      at: [at[0], at[1] + line * size * 1.15],
      anchor: 'start',
      text,
      size,
      degrees: -(feature.rotation ?? 0),
      colour: '#000000',
      halo: size * 0.16,
    }));
}

function nameText(frame: SheetFrame, { name, anchor }: SheetFeature): TextPaint {
  const size = nameLetters * frame.pixel;
  const [x, y] = toSheet(frame, anchor);
  return {
    kind: 'text',
    at: [x, y + size * 0.36],
    anchor: 'middle',
    text: name ?? '',
    size,
    degrees: 0,
    colour: '#000000',
    halo: size * 0.22,
    isBold: true,
  };
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** About where a text stands; letters are taken to be 0.62 as wide as high. */
function boxOf({ at: [x, y], text, size, anchor }: TextPaint): Box {
  const width = text.length * size * 0.62;
  const left = anchor === 'middle' ? x - width / 2 : x;
  return [left - size * 0.2, y - size, left + width + size * 0.2, y + size * 0.3];
}

function overlap(one: Box, other: Box): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}

function liesOn({ width, height }: SheetFrame, [x, y]: SheetPoint): boolean {
  return x > 0 && y > 0 && x < width && y < height;
}
