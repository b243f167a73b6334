import { aroundPlace } from '../../../../domain/comments/around-place.ts';
import type { PlaceGeometry } from '../../../../domain/comments/comment-place.ts';
import { fewerVertices } from '../../../../domain/comments/fewer-vertices.ts';
import { crossingOf, type StreetLines, stretchBetween } from '../../../../domain/comments/street-stretch.ts';
import { wholeStreet } from '../../../../domain/comments/whole-street.ts';
import type { Extent, NamedThing } from './named-thing.ts';

/** Lines of the streets that an extent speaks of; null for what is no street. */
export type ExtentLines = Readonly<Record<'street' | 'from' | 'to', StreetLines | null>>;

export type MadeGeometry =
  | { readonly isMade: true; readonly geometry: PlaceGeometry }
  | {
      readonly isMade: false;
      readonly reason: 'no-line' | 'not-crossing' | 'too-far' | 'same-place' | 'gap' | 'too-big';
      /** The street that the reason speaks of. */
      readonly name: string;
    };

/** The shape of a place that was named instead of drawn. Brings the reckoning with it: load it lazily. */
export function makeGeometry(thing: NamedThing, extent: Extent, lines: ExtentLines): MadeGeometry {
  if (extent.kind === 'stretch') return stretchOf(thing, extent, lines);
  const whole = thing.kind === 'street' ? wholeStreet(lines.street ?? []) : thing.geometry;
  if (!whole) return { isMade: false, reason: 'no-line', name: thing.name };
  if (extent.kind === 'itself') return { isMade: true, geometry: fewerVertices(whole) };
  const around = aroundPlace(whole, extent.metres);
  return around ? { isMade: true, geometry: around } : { isMade: false, reason: 'too-big', name: thing.name };
}

function stretchOf(
  street: NamedThing,
  { from, to }: Extract<Extent, { kind: 'stretch' }>,
  lines: ExtentLines,
): MadeGeometry {
  const own = lines.street ?? [];
  if (own.length === 0) return { isMade: false, reason: 'no-line', name: street.name };
  const ends: (readonly number[])[] = [];
  for (const [end, other] of [
    [from, lines.from],
    [to, lines.to],
  ] as const) {
    const at = end.kind === 'street' ? crossingOf(own, other ?? []) : pointOf(end);
    if (!at) return { isMade: false, reason: 'not-crossing', name: end.name };
    ends.push(at);
  }
  const stretch = stretchBetween(own, ends[0] ?? [], ends[1] ?? []);
  return stretch.isFound
    ? { isMade: true, geometry: stretch.line }
    : { isMade: false, reason: stretch.reason, name: street.name };
}

function pointOf({ geometry }: NamedThing): readonly number[] | null {
  return geometry?.type === 'Point' ? geometry.coordinates : null;
}
