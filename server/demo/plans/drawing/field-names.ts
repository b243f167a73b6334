import { signedArea } from './arrangement.ts';
import type { Shape } from './shape.ts';

type Piece = { readonly field: string | undefined; readonly shape: Shape };

/**
 * A name for each piece of the map, in the order given. Pieces of a field with `#` are numbered from west
 * to east; where another field falls into several, the largest keeps the name and the rest count from 2.
 */
export function fieldNames(pieces: readonly Piece[]): (string | undefined)[] {
  return pieces.map((piece) => {
    const { field } = piece;
    if (field === undefined) return undefined;
    const alike = pieces.filter((other) => other.field === field);
    if (field.includes('#')) return field.replace('#', String(rank(alike, piece, westEdge)));
    const place = rank(alike, piece, (other) => -areaOf(other));
    if (place === 1) return field;
    return /\d$/.test(field) ? `${field}-${place}` : `${field}${place}`;
  });
}

function rank(alike: readonly Piece[], piece: Piece, measure: (piece: Piece) => number): number {
  const sorted = [...alike].sort((one, other) => measure(one) - measure(other));
  return sorted.indexOf(piece) + 1;
}

function westEdge({ shape }: Piece): number {
  return Math.min(...shape.flat(2).map(([east]) => east));
}

function areaOf({ shape }: Piece): number {
  return Math.abs(signedArea(shape[0]?.[0] ?? []));
}
