import type { Position } from '../../../../domain/plan-file.ts';
import type { SosiHeader } from './read-sosi-header.ts';

/** Reads ENHET: metres a unit, from 0.0001 to 1; null for anything else. */
export function parseUnit(value: string | undefined): number | null {
  if (value === undefined) return null;
  const unit = Number(value);
  return unit >= 0.0001 && unit <= 1 ? unit : null;
}

/**
 * Turns a group's numbers (north, east, height) into positions in metres. Where a unit divides a metre evenly
 * the division gives the nearest double to the delivered decimal: 649686057 at 0.01 becomes 6496860.57 exactly.
 */
export function toPositions(coordinates: readonly number[], header: SosiHeader): Position[] {
  const north = scale(header.unit, header.originNorth);
  const east = scale(header.unit, header.originEast);
  const height = scale(header.heightUnit, 0);
  const positions: Position[] = [];
  for (let index = 0; index + 2 < coordinates.length; index += 3) {
    const e = east(coordinates[index + 1] ?? 0);
    const n = north(coordinates[index] ?? 0);
    const h = coordinates[index + 2] ?? Number.NaN;
    positions.push(Number.isNaN(h) ? [e, n] : [e, n, height(h)]);
  }
  return positions;
}

function scale(unit: number, origin: number): (value: number) => number {
  const perMetre = Math.round(1 / unit);
  if (Math.abs(perMetre * unit - 1) > 1e-9) return (value) => value * unit + origin;
  const shift = origin * perMetre;
  return (value) => (value + shift) / perMetre;
}
