import type {
  CurveReference,
  DeliveredCurve,
  DeliveredGeometry,
  DeliveredRing,
  Position,
} from '../../../../domain/plan-file.ts';
import { isSamePlace, reverseCurve } from '../../geometry/curve-ends.ts';
import { type PackedCurve, packedVertices, unpackCurve } from '../../geometry/packed-curve.ts';
import { describeJoinFault } from '../describe-join-fault.ts';
import type { FindingList } from '../finding-list.ts';
import { joinCurves, type RingPiece } from '../join-curves.ts';
import { ringsToPatches } from '../rings-to-patches.ts';
import { beyondBudget, type VertexBudget } from '../vertex-budget.ts';
import { parseReferences } from './parse-references.ts';
import { groupName, referenceText, type SosiGroup } from './sosi-group.ts';

export type IndexedCurve = {
  readonly name: string;
  readonly curve: PackedCurve | null;
  readonly times: number;
  /** A FLATE's own outline: another FLATE may name it as a hole (an island, "øy"). */
  readonly outline?: readonly CurveReference[];
};

/** The file's groups by number, and what referring to their curves may cost. */
export type CurveIndex = VertexBudget & { readonly get: (number: string) => IndexedCurve | undefined };

type Surface = { readonly group: SosiGroup; readonly positions: readonly Position[] };

/** Builds a FLATE from the curves it refers to; null where its boundary cannot be had (an error has been told). */
export function readSosiSurface(
  surface: Surface,
  curves: CurveIndex,
  findings: FindingList,
): DeliveredGeometry | null {
  const object = groupName(surface.group);
  const text = referenceText(surface.group.attributes);
  if (text === '') return surfaceWithoutReferences(surface, findings);
  const references = parseReferences(text);
  if (references === null) {
    const message = `Referansene «${text.slice(0, 60)}» kan ikke leses.`;
    findings.add({ severity: 'error', code: 'bad-references', object, message });
    return null;
  }
  const outer = joinReferences(references.outer, object, curves, findings);
  const holes = references.holes.map((hole) => joinReferences(hole, object, curves, findings));
  if (outer === null || holes.includes(null)) return null;
  const { patches, holesFound } = ringsToPatches(
    outer,
    holes.flatMap((rings) => rings ?? []),
  );
  if (patches.length === 0) return surfaceWithoutReferences(surface, findings);
  if (holesFound > 0) {
    const message = `${holesFound} avgrensning(er) ligger inni flata uten parentes i REF og er lest som hull.`;
    findings.add({ severity: 'warning', code: 'hole-without-brackets', object, message });
  }
  const point = surface.positions[0];
  return point === undefined
    ? { type: 'surface', patches }
    : { type: 'surface', patches, representationPoint: point };
}

function joinReferences(
  references: readonly CurveReference[],
  object: string,
  curves: CurveIndex,
  findings: FindingList,
): readonly DeliveredRing[] | null {
  const pieces: RingPiece[] = [];
  let isWhole = true;
  for (const reference of references.flatMap((delivered) => expandSurface(delivered, curves))) {
    const curve = findCurve(reference, object, curves, findings);
    if (curve === null) isWhole = false;
    else pieces.push({ curve: reference.reversed ? reverseCurve(curve) : curve, reference });
  }
  if (!isWhole) return null;
  const { rings, faults } = joinCurves(pieces);
  const nameOf = (number: string): string => curves.get(number)?.name ?? `KURVE ${number}`;
  for (const fault of faults) findings.add(describeJoinFault(fault, object, nameOf));
  return rings;
}

/** Puts a FLATE's outline in place of the FLATE itself, one level deep. */
function expandSurface(reference: CurveReference, curves: CurveIndex): readonly CurveReference[] {
  const outline = curves.get(reference.number)?.outline;
  if (outline === undefined) return [reference];
  if (!reference.reversed) return outline;
  return outline.map(({ number, reversed }) => ({ number, reversed: !reversed })).reverse();
}

function findCurve(
  { number }: CurveReference,
  object: string,
  curves: CurveIndex,
  findings: FindingList,
): DeliveredCurve | null {
  const found = curves.get(number);
  if (found === undefined) {
    const message = `${object} viser til KURVE ${number}, som ikke finnes i fila.`;
    findings.add({ severity: 'error', code: 'missing-curve', object, message });
    return null;
  }
  if (found.times > 1) {
    const message = `${object} viser til nummer ${number}, som ${found.times} elementer i fila har.`;
    findings.add({ severity: 'error', code: 'ambiguous-curve', object, message });
    return null;
  }
  if (found.curve === null) {
    const message = `${object} viser til ${found.name}, som ikke er en lesbar linje.`;
    findings.add({ severity: 'error', code: 'not-a-curve', object, message });
    return null;
  }
  if (!curves.spend(packedVertices(found.curve))) {
    findings.add(beyondBudget(object));
    return null;
  }
  return unpackCurve(found.curve);
}

/** Some programs write the outline itself into the FLATE; only a closed one is a surface. */
function surfaceWithoutReferences(
  { group, positions }: Surface,
  findings: FindingList,
): DeliveredGeometry | null {
  const [first] = positions;
  const last = positions.at(-1);
  if (positions.length >= 4 && first !== undefined && last !== undefined && isSamePlace(first, last)) {
    const exterior = { curve: { segments: [{ kind: 'line' as const, positions }] } };
    return { type: 'surface', patches: [{ exterior, interiors: [] }] };
  }
  const object = groupName(group);
  const message = `${object} har ingen avgrensning: REF mangler.`;
  findings.add({ severity: 'error', code: 'surface-without-boundary', object, message });
  return null;
}
