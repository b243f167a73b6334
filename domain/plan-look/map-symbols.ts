/**
 * Symbols of the plan map as paths on a square of 24 units, drawn by us after what the national cartography
 * shows. Directed ones point east, as a symbol whose direction is 0° does. `fill` is painted, `stroke` drawn.
 */
export type MapSymbol = {
  readonly fill?: string;
  readonly stroke?: string;
  /** In units; 2 where nothing is said. */
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  /** A path drawn whole where the stroke is dashed. */
  readonly innerStroke?: string;
  /** Side of the square in CSS pixels on a map at its own scale. */
  readonly size: number;
  readonly colour?: string;
  /** Drawn without the white edge that makes others stand out. */
  readonly isBare?: boolean;
};

/** Strewn over purposes where buildings stand scattered. */
export type AreaSymbol = 'house' | 'cabin' | 'industry';

const CIRCLE = 'M12 2.5 A9.5 9.5 0 1 1 11.99 2.5 Z';
const DISC = 'M12 9.8 A2.2 2.2 0 1 1 11.99 9.8 Z';

/** RpJuridiskPunkt by code. */
const ZONING_POINTS: Readonly<Record<string, MapSymbol>> = {
  '1231': { stroke: 'M8.5 9 V22 M15.5 2 V15', strokeWidth: 2.6, size: 24 },
  '1241': { stroke: 'M8 2 V22 M16 2 V22', strokeWidth: 2.6, size: 22 },
  '1242': {
    fill: 'M0.5 12 L9 7 V17 Z M23.5 12 L15 7 V17 Z',
    stroke: 'M8 12 H16',
    strokeWidth: 2.6,
    size: 28,
  },
  '1243': { fill: 'M23.5 12 L12 6.5 V17.5 Z', stroke: 'M2 12 H13', strokeWidth: 2.6, size: 26 },
  '1244': { fill: 'M0.5 12 L12 6.5 V17.5 Z', stroke: 'M11 12 H22', strokeWidth: 2.6, size: 26 },
  '1251': { stroke: 'M12 3 V21', strokeWidth: 2.6, size: 18 },
  '1253': {
    stroke: 'M4.5 3 L9 7.5 V16.5 L4.5 21 M19.5 3 L15 7.5 V16.5 L19.5 21',
    strokeWidth: 2.4,
    size: 20,
  },
  '1271': {
    fill: 'M12 10.8 A1.2 1.2 0 1 1 11.99 10.8 Z',
    stroke: CIRCLE,
    innerStroke: blossom(4.2),
    strokeWidth: 1.3,
    dash: [5.2, 1.6, 0.8, 1.6],
    size: 34,
  },
  '1272': { fill: DISC, stroke: blossom(7), strokeWidth: 1.9, size: 26 },
  '1273': {
    stroke: 'M2 12 H22 M6 8 L2 12 L6 16 M18 8 L22 12 L18 16',
    strokeWidth: 1.4,
    size: 32,
  },
};

/** Kp points on the ground, in a tunnel and on a bridge: whole, in few and in many parts. */
const ROAD_JUNCTION = 'M4 4 H20 V20 H4 Z';
const HUB = 'M12 3.5 A8.5 8.5 0 1 1 11.99 3.5 Z';
const MUNICIPAL_POINTS: Readonly<Record<string, MapSymbol>> = {
  '1129/on': { fill: ROAD_JUNCTION, size: 20 },
  '1129/under': { stroke: ROAD_JUNCTION, strokeWidth: 4, dash: [10, 6], size: 20 },
  '1129/over': { stroke: ROAD_JUNCTION, strokeWidth: 4, dash: [5.5, 2.5], size: 20 },
  '1159/on': { stroke: HUB, strokeWidth: 3.4, size: 24 },
  '1159/under': { stroke: HUB, strokeWidth: 3.4, dash: [7.7, 3], size: 24 },
  '1159/over': { stroke: HUB, strokeWidth: 3.4, dash: [5, 1.7], size: 24 },
};

const AREA_SYMBOLS: Readonly<Record<AreaSymbol, MapSymbol>> = {
  house: {
    stroke: 'M5 10 V22 H19 V10 M2 12.5 L12 3.5 L22 12.5 M17 8 V3.5 H19.5 V10',
    size: 22,
    isBare: true,
  },
  cabin: { stroke: 'M6.5 13 V20.5 H17.5 V13 M4 15 L12 8 L20 15', size: 22, isBare: true },
  industry: {
    stroke: 'M4 22 L5.5 9 H8.5 L9.5 16 L14.5 11.5 V16 L20 11.5 V22 Z M7.5 6 A2.2 1.6 -60 1 1 7.6 6 Z',
    strokeWidth: 1.7,
    size: 22,
    isBare: true,
  },
};

const LINE_SIGNS: Readonly<Record<string, MapSymbol>> = {
  z: { stroke: 'M7 5 H17 L7 19 H17', size: 13 },
  fence: { stroke: 'M6 19 L11 5 M13 19 L18 5', size: 14 },
  disc: { fill: 'M12 0 A12 12 0 1 1 11.99 0 Z', size: 5, isBare: true },
  ring: { stroke: 'M12 2 A10 10 0 1 1 11.99 2 Z', strokeWidth: 4, size: 5, isBare: true },
  end: { stroke: 'M12 4 V20', strokeWidth: 1.6, size: 12, isBare: true },
};

/** Every symbol by its key: `Rp/1242`, `KpTransport/1129/on/future`, `area/house`, `line/z`, `unknown`. */
export const MAP_SYMBOLS: Readonly<Record<string, MapSymbol>> = {
  ...keyed('Rp', ZONING_POINTS),
  ...keyed('KpTransport', MUNICIPAL_POINTS),
  ...keyed('KpTransport', MUNICIPAL_POINTS, '/future', '#ff0000'),
  ...keyed('area', AREA_SYMBOLS),
  ...keyed('line', LINE_SIGNS),
  ...keyed('line', LINE_SIGNS, '/future', '#ff0000'),
  unknown: { stroke: 'M12 4 L20 12 L12 20 L4 12 Z', size: 14 },
};

function keyed(
  prefix: string,
  symbols: Readonly<Record<string, MapSymbol>>,
  suffix = '',
  colour = '#000000',
): Record<string, MapSymbol> {
  return Object.fromEntries(
    Object.entries(symbols).map(([key, symbol]) => [`${prefix}/${key}${suffix}`, { ...symbol, colour }]),
  );
}

/** Outline of five petals about the middle of the square: the crown of a tree. */
function blossom(radius: number): string {
  const corners = [0, 1, 2, 3, 4].map((petal) => {
    const angle = ((petal * 72 - 54) * Math.PI) / 180;
    return [12 + radius * Math.cos(angle), 12 + radius * Math.sin(angle)].map((value) => value.toFixed(2));
  });
  const bend = (radius * 0.6).toFixed(2);
  const [first = []] = corners;
  const arcs = [...corners.slice(1), first].map((corner) => `A${bend} ${bend} 0 0 1 ${corner.join(' ')}`);
  return `M${first.join(' ')} ${arcs.join(' ')} Z`;
}
