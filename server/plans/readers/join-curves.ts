import type {
  CurveReference,
  CurveSegment,
  DeliveredCurve,
  DeliveredRing,
  Position,
} from '../../../domain/plan-file.ts';
import { curveEnds, distanceBetween, isSamePlace, reverseCurve } from '../geometry/curve-ends.ts';

/** A boundary curve as a ring uses it, already turned the way the reference says. */
export type RingPiece = { readonly curve: DeliveredCurve; readonly reference?: CurveReference };

export type JoinFault =
  | {
      readonly kind: 'gap';
      readonly size: number;
      readonly position: Position;
      readonly after: string;
      readonly before: string;
    }
  | { readonly kind: 'turned'; readonly number: string };

export type JoinedRings = { readonly rings: readonly DeliveredRing[]; readonly faults: readonly JoinFault[] };

/**
 * Joins curves end to end into closed rings. A curve that only fits the other way round is turned; a gap is
 * bridged with a straight stretch; both are told. Curves that start elsewhere after a ring has closed begin a
 * new ring.
 */
export function joinCurves(pieces: readonly RingPiece[]): JoinedRings {
  const faults: JoinFault[] = [];
  const rings: DeliveredRing[] = [];
  let open: OpenRing | null = null;
  for (const [index, piece] of pieces.entries()) {
    if (curveEnds(piece.curve) === null) continue;
    if (open !== null && isClosed(open) && !startsOrEndsAt(piece, open.end)) {
      rings.push(closeRing(open, faults));
      open = null;
    }
    open =
      open === null
        ? startRing(turnFirst(piece, pieces.slice(index + 1, index + 3), faults))
        : extendRing(open, piece, faults);
  }
  if (open !== null) rings.push(closeRing(open, faults));
  return { rings, faults };
}

type OpenRing = {
  readonly start: Position;
  end: Position;
  readonly segments: CurveSegment[];
  readonly references: CurveReference[];
};

function startRing(piece: RingPiece): OpenRing {
  const ends = curveEnds(piece.curve);
  const start: Position = ends?.start ?? [0, 0];
  const references = piece.reference === undefined ? [] : [piece.reference];
  return { start, end: ends?.end ?? start, segments: [...piece.curve.segments], references };
}

function extendRing(open: OpenRing, delivered: RingPiece, faults: JoinFault[]): OpenRing {
  let piece = delivered;
  const ends = curveEnds(piece.curve);
  if (ends !== null && !isSamePlace(ends.start, open.end) && isSamePlace(ends.end, open.end)) {
    piece = turn(piece, faults);
  }
  const { start, end } = curveEnds(piece.curve) ?? { start: open.end, end: open.end };
  bridge(open, start, piece.reference?.number ?? '', faults);
  for (const segment of piece.curve.segments) open.segments.push(segment);
  if (piece.reference !== undefined) open.references.push(piece.reference);
  open.end = end;
  return open;
}

function closeRing(open: OpenRing, faults: JoinFault[]): DeliveredRing {
  bridge(open, open.start, open.references[0]?.number ?? '', faults);
  const curve = { segments: open.segments };
  return open.references.length === 0 ? { curve } : { curve, references: open.references };
}

function bridge(open: OpenRing, to: Position, before: string, faults: JoinFault[]): void {
  if (isSamePlace(open.end, to)) return;
  const after = open.references.at(-1)?.number ?? '';
  faults.push({ kind: 'gap', size: distanceBetween(open.end, to), position: open.end, after, before });
  open.segments.push({ kind: 'line', positions: [open.end, to] });
  open.end = to;
}

/**
 * The first curve has no neighbour before it: it is turned where only its start meets the next curve. Where a
 * single curve follows, its end meets the first one's start anyway, since the two close the ring.
 */
function turnFirst(piece: RingPiece, following: readonly RingPiece[], faults: JoinFault[]): RingPiece {
  const ends = curveEnds(piece.curve);
  const [next] = following;
  const nextEnds = next === undefined ? null : curveEnds(next.curve);
  if (next === undefined || ends === null || nextEnds === null) return piece;
  if (isSamePlace(ends.start, ends.end) || startsOrEndsAt(next, ends.end)) return piece;
  const meetsStart =
    isSamePlace(ends.start, nextEnds.start) ||
    (following.length > 1 && isSamePlace(ends.start, nextEnds.end));
  return meetsStart ? turn(piece, faults) : piece;
}

function turn(piece: RingPiece, faults: JoinFault[]): RingPiece {
  const curve = reverseCurve(piece.curve);
  if (piece.reference === undefined) return { curve };
  const { number, reversed } = piece.reference;
  faults.push({ kind: 'turned', number });
  return { curve, reference: { number, reversed: !reversed } };
}

function isClosed(open: OpenRing): boolean {
  return isSamePlace(open.start, open.end);
}

function startsOrEndsAt(piece: RingPiece, position: Position): boolean {
  const ends = curveEnds(piece.curve);
  return ends !== null && (isSamePlace(ends.start, position) || isSamePlace(ends.end, position));
}
