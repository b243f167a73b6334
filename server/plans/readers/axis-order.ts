import type { Position } from '../../../domain/plan-file.ts';
import { isGeographic } from './coordinate-systems.ts';

/** Why the numbers of a list were taken north first. */
export type AxisOrder = 'as-given' | 'by-definition' | 'swapped-in-file';

/**
 * Tells which way round a list's numbers stand, from its system and its first pair. UTM is east, north by
 * definition; geographic systems are latitude first when named the official way; in NTM and UTM the sizes of the
 * two cannot be confused anywhere in Norway.
 */
export function axisOrder(srid: number, officialName: boolean, first: number, second: number): AxisOrder {
  if (isGeographic(srid)) return officialName ? 'by-definition' : 'as-given';
  if (srid >= 5105 && srid <= 5130) return first > 900_000 && second < 500_000 ? 'by-definition' : 'as-given';
  if (srid >= 25828 && srid <= 25838)
    return first > 5_000_000 && second < 2_000_000 ? 'swapped-in-file' : 'as-given';
  return 'as-given';
}

/** Positions of numbers that stand two or three to a vertex; null where they do not come out even. */
export function toPositionList(
  values: readonly number[],
  dimension: number,
  northFirst: boolean,
): Position[] | null {
  if (dimension < 2 || values.length % dimension !== 0) return null;
  const positions: Position[] = [];
  for (let index = 0; index < values.length; index += dimension) {
    const first = values[index] ?? Number.NaN;
    const second = values[index + 1] ?? Number.NaN;
    const height = dimension > 2 ? values[index + 2] : undefined;
    const [east, north] = northFirst ? [second, first] : [first, second];
    positions.push(height === undefined || Number.isNaN(height) ? [east, north] : [east, north, height]);
  }
  return positions;
}

/** Coordinates beyond this are no place on earth in any system we read. */
export const farthestCoordinate = 1e8;

/** True where every vertex lies within reach. */
export function areWithinReach(positions: readonly Position[]): boolean {
  return positions.every(
    ([east, north]) => Math.abs(east) < farthestCoordinate && Math.abs(north) < farthestCoordinate,
  );
}
