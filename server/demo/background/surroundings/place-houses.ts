import { band, lengthOf, pointAlong } from '../../plans/drawing/path.ts';
import { type Point, pointBetween, step } from '../../plans/drawing/point.ts';
import { contains, type Ring, type Shape } from '../../plans/drawing/shape.ts';
import type { HouseRow, NamedStreet, SurroundingsSketch } from './surroundings-sketch.ts';

/** A house on the plan's sheet: its ground plan, address, and the point where its door is. */
export type House = {
  readonly ring: Ring;
  readonly address: string;
  readonly number: string;
  readonly door: Point;
};

/** Sets the houses of every row along their streets, none in a street, on open ground or in another house. */
export function placeHouses(sketch: SurroundingsSketch): House[] {
  const roadways = sketch.streets.map(({ line, width }) => band(line, width + 3));
  const closed = [...roadways, ...sketch.open, ...(sketch.buildings ?? []).map(({ shape }) => shape)];
  const placed: House[] = [];
  const addresses = new Set((sketch.buildings ?? []).map(({ address }) => address));
  for (const row of sketch.houses) {
    const street = sketch.streets.find(({ name }) => name === row.street);
    if (!street) throw new Error(`no street ${row.street}`);
    for (const house of houseRow(row, street)) {
      if (addresses.has(house.address) || !standsFree(house.ring, closed, placed)) continue;
      addresses.add(house.address);
      placed.push(house);
    }
  }
  return placed;
}

function houseRow(row: HouseRow, street: NamedStreet): House[] {
  const side = row.side === 'left' ? 1 : -1;
  const last = Math.min(row.to, lengthOf(street.line));
  const count = Math.max(0, Math.floor((last - row.from) / row.every) + 1);
  return Array.from({ length: count }, (_, index) => {
    const along = row.from + index * row.every;
    const { point, heading } = pointAlong(street.line, along + vary(along, row.setback) * row.every * 0.12);
    const edge = street.width / 2 + row.setback * (1 + 0.3 * vary(along, 2));
    const length = row.length * (1 + 0.16 * vary(along, 3));
    const depth = row.depth * (1 + 0.12 * vary(along, 4));
    const at = (ahead: number, aside: number) => step(point, heading, ahead, side * aside);
    const number = String(Math.floor((along / row.every) * 2) + (side > 0 ? 1 : 2));
    return {
      ring: groundPlan(at, { edge, length, depth, kind: Math.floor((vary(along, 5) + 1) * 2) }),
      address: `${street.name} ${number}`,
      number,
      door: at(0, edge),
    };
  });
}

/** A plain house, or one with a wing behind or beside. */
function groundPlan(
  at: (ahead: number, aside: number) => Point,
  { edge, length, depth, kind }: { edge: number; length: number; depth: number; kind: number },
): Ring {
  const [half, back] = [length / 2, edge + depth];
  const front = [at(-half, edge), at(half, edge)];
  if (kind < 2) return [...front, at(half, back), at(-half, back)];
  const wing = half * 0.2;
  const behind = back + depth * 0.45;
  return kind === 2
    ? [...front, at(half, behind), at(wing, behind), at(wing, back), at(-half, back)]
    : [...front, at(half, back), at(-wing, back), at(-wing, behind), at(-half, behind)];
}

function standsFree(ring: Ring, closed: readonly Shape[], placed: readonly House[]): boolean {
  const probes = [
    ...ring,
    ...ring.map((corner, index) => pointBetween(corner, ring[(index + 2) % ring.length] ?? corner)),
  ];
  if (closed.some((shape) => probes.some((probe) => contains(shape, probe)))) return false;
  return !placed.some((other) => {
    const [corner] = other.ring;
    const [own] = ring;
    const isNear = corner && own && Math.abs(corner[0] - own[0]) + Math.abs(corner[1] - own[1]) < 120;
    return (
      isNear &&
      (probes.some((probe) => contains([[other.ring]], probe)) ||
        other.ring.some((probe) => contains([[ring]], probe)))
    );
  });
}

/** A number from -1 to 1 that looks like chance and is the same each time. */
function vary(along: number, salt: number): number {
  const wave = Math.sin(along * 12.9898 + salt * 78.233) * 43758.5453;
  return (wave - Math.floor(wave)) * 2 - 1;
}
