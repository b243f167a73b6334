import type { PlaceGeometry } from './comment-place.ts';
import { fewerVertices } from './fewer-vertices.ts';
import type { FlatPoint } from './flat-segments.ts';
import { type LocalPlane, planeAt } from './local-plane.ts';
import { nearestOn, piecesOf, shortestWay } from './street-network.ts';

/** The stretches of a street, each a line of longitudes and latitudes (WGS 84). */
export type StreetLines = readonly (readonly (readonly number[])[])[];
type LonLat = readonly number[];

/** An address belongs to its street also when the house stands back from it. */
export const addressReachMetres = 150;
/** Streets meet although their lines stop at the kerb. */
const crossingReachMetres = 25;
/** A stretch shorter than this is a point. */
const shortestMetres = 1;

export type Stretch =
  | { readonly isFound: true; readonly line: Extract<PlaceGeometry, { type: 'LineString' }> }
  | { readonly isFound: false; readonly reason: 'too-far' | 'same-place' | 'gap' };

/**
 * The part of a street between two places: crossings, or addresses that stand along it. `too-far`: one
 * of them is not at the street; `gap`: the street is in parts that do not hang together.
 */
export function stretchBetween(street: StreetLines, from: LonLat, to: LonLat): Stretch {
  const plane = planeAt(from[1] ?? 0);
  const lines = flatLines(street, plane);
  const pieces = piecesOf(lines);
  const [start, end] = [from, to].map((place) => nearestOn(pieces, plane.flatten(place)));
  if (!start || !end || start.metres > addressReachMetres || end.metres > addressReachMetres) {
    return { isFound: false, reason: 'too-far' };
  }
  if (Math.hypot(start.at.x - end.at.x, start.at.y - end.at.y) < shortestMetres) {
    return { isFound: false, reason: 'same-place' };
  }
  const way = shortestWay(lines, start.at, end.at);
  if (!way) return { isFound: false, reason: 'gap' };
  const line = fewerVertices({ type: 'LineString', coordinates: way.map(plane.unflatten) });
  return line.type === 'LineString' ? { isFound: true, line } : { isFound: false, reason: 'same-place' };
}

/** Where two streets meet, or nearly meet; null where they do not. Of several crossings, one. */
export function crossingOf(street: StreetLines, other: StreetLines): [lon: number, lat: number] | null {
  const plane = planeAt(street[0]?.[0]?.[1] ?? 0);
  const lines = flatLines(street, plane);
  const pieces = piecesOf(lines);
  const others = flatLines(other, plane);
  for (const { a, b } of piecesOf(others)) {
    for (const piece of pieces) {
      const at = meetingPoint(piece.a, piece.b, a, b);
      if (at) return plane.unflatten(at);
    }
  }
  return nearMeeting(pieces, others, lines, plane);
}

/** Streets that stop short of each other: the corner of one that is nearest to the other. */
function nearMeeting(
  pieces: ReturnType<typeof piecesOf>,
  others: readonly (readonly FlatPoint[])[],
  lines: readonly (readonly FlatPoint[])[],
  plane: LocalPlane,
): [lon: number, lat: number] | null {
  const otherPieces = piecesOf(others);
  const ofOthers = others.flat().map((corner) => nearestOn(pieces, corner));
  const ofOwn = lines.flat().map((corner) => {
    const nearest = nearestOn(otherPieces, corner);
    return nearest && { at: corner, metres: nearest.metres };
  });
  const nearest = [...ofOthers, ...ofOwn]
    .filter((meeting) => meeting !== null)
    .toSorted((a, b) => a.metres - b.metres)[0];
  return nearest && nearest.metres <= crossingReachMetres ? plane.unflatten(nearest.at) : null;
}

function meetingPoint(a: FlatPoint, b: FlatPoint, c: FlatPoint, d: FlatPoint): FlatPoint | null {
  const [rx, ry, sx, sy] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y];
  const cross = rx * sy - ry * sx;
  if (cross === 0) return null;
  const along = ((c.x - a.x) * sy - (c.y - a.y) * sx) / cross;
  const alongOther = ((c.x - a.x) * ry - (c.y - a.y) * rx) / cross;
  if (along < 0 || along > 1 || alongOther < 0 || alongOther > 1) return null;
  return { x: a.x + along * rx, y: a.y + along * ry };
}

function flatLines(street: StreetLines, { flatten }: LocalPlane): readonly (readonly FlatPoint[])[] {
  return street.map((line) => line.map(flatten));
}
