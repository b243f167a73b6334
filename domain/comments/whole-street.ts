import type { PlaceGeometry } from './comment-place.ts';
import { fewerVertices } from './fewer-vertices.ts';
import { planeAt } from './local-plane.ts';
import { type StreetLines, stretchBetween } from './street-stretch.ts';

/**
 * A whole street as one line, between the two of its ends that are farthest apart; its longest stretch
 * where it is in parts. Null for a street without lines.
 */
export function wholeStreet(street: StreetLines): PlaceGeometry | null {
  const { flatten, unflatten } = planeAt(street[0]?.[0]?.[1] ?? 0);
  const apart = (one: readonly number[], other: readonly number[]) => {
    const [a, b] = [flatten(one), flatten(other)];
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  const ends = street.flatMap((line) => [line[0], line.at(-1)].filter((end) => end !== undefined));
  const [farthest] = ends
    .flatMap((from, index) => ends.slice(index + 1).map((to) => ({ from, to, metres: apart(from, to) })))
    .toSorted((a, b) => b.metres - a.metres);
  if (!farthest) return null;
  const stretch = stretchBetween(street, farthest.from, farthest.to);
  if (stretch.isFound) return stretch.line;
  const [longest] = street.toSorted((a, b) => b.length - a.length);
  if (!longest || longest.length < 2) return null;
  const coordinates = longest.map((position) => unflatten(flatten(position)));
  return fewerVertices({ type: 'LineString', coordinates });
}
