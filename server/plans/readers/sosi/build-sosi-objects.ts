import { attributeText } from '../../../../domain/plan-attributes.ts';
import type {
  Attribute,
  CurveReference,
  DeliveredCurve,
  DeliveredGeometry,
  PlanFileObject,
} from '../../../../domain/plan-file.ts';
import { packCurve, packedVertices } from '../../geometry/packed-curve.ts';
import type { FindingList } from '../finding-list.ts';
import type { ObjectSink } from '../object-sink.ts';
import { createVertexBudget } from '../vertex-budget.ts';
import { parseReferences } from './parse-references.ts';
import type { SosiHeader } from './read-sosi-header.ts';
import { type CurveIndex, type IndexedCurve, readSosiSurface } from './read-sosi-surface.ts';
import { coordinateFault, positionsOf, readSosiGeometry } from './sosi-geometry.ts';
import { groupName, referenceText, type SosiGroup, topValue } from './sosi-group.ts';

/** Makes objects of groups and hands them over; surfaces wait until all boundary curves are known. */
export type ObjectBuilder = {
  readonly add: (group: SosiGroup, header: SosiHeader) => void;
  readonly finish: () => void;
};

const curveElements = new Set(['KURVE', 'LINJE', 'BUEP', 'BUE', 'SIRKEL']);
const pointElements = new Set(['PUNKT', 'SYMBOL', 'TEKST', 'SVERM']);
/** Definitions and composite objects, which hold no geometry of a plan. */
const skippedElements = new Set(['DEF', 'OBJDEF', 'OBJEKT']);

/** The group as text: a tenth of what it takes as objects. */
type PendingSurface = { readonly index: number; readonly group: string; readonly header: SosiHeader };

/** Starts with no objects. */
export function createObjectBuilder(findings: FindingList, sink: ObjectSink): ObjectBuilder {
  const curves = new Map<string, IndexedCurve>();
  const surfaces: PendingSurface[] = [];
  let count = 0;
  let vertices = 0;

  const remember = (group: SosiGroup, curve: DeliveredCurve | null): void => {
    if (group.number === '') return;
    const before = curves.get(group.number);
    if (before !== undefined) {
      const message = `Nummeret er brukt flere ganger i fila (${before.name} og ${groupName(group)}).`;
      findings.add({ severity: 'warning', code: 'duplicate-number', object: groupName(group), message });
    }
    const packed = curve === null ? null : packCurve(curve);
    if (packed !== null) vertices += packedVertices(packed);
    const entry = { name: groupName(group), curve: packed, times: (before?.times ?? 0) + 1 };
    const outline = group.element === 'FLATE' ? outlineOf(group) : undefined;
    curves.set(group.number, outline === undefined ? entry : { ...entry, outline });
  };

  const addSimple = (group: SosiGroup, header: SosiHeader): void => {
    const reading = readSosiGeometry(group, positionsOf(group, header));
    if ('fault' in reading) findings.add({ severity: 'error', object: groupName(group), ...reading.fault });
    const geometry = 'fault' in reading ? null : reading.geometry;
    remember(group, geometry?.type === 'curve' ? geometry.curve : null);
    sink(toObject(group, geometry), count++, header.srid);
  };

  return {
    add(group, header) {
      if (group.element === 'FLATE') {
        remember(group, null);
        surfaces.push({ index: count++, group: JSON.stringify(group), header });
      } else if (curveElements.has(group.element) || pointElements.has(group.element))
        addSimple(group, header);
      else if (!skippedElements.has(group.element)) tellUnknown(group, findings);
    },
    finish() {
      const budget = createVertexBudget(vertices);
      const index: CurveIndex = { get: (number) => curves.get(number), ...budget };
      for (const { index: place, group: text, header } of surfaces) {
        const group = revive(text);
        sink(toObject(group, buildSurface(group, header, index, findings)), place, header.srid);
      }
    },
  };
}

/** JSON has no word for the height that a vertex lacks. */
function revive(text: string): SosiGroup {
  const group = JSON.parse(text) as SosiGroup & { coordinates: (number | null)[] };
  return { ...group, coordinates: group.coordinates.map((value) => value ?? Number.NaN) };
}

function buildSurface(
  group: SosiGroup,
  header: SosiHeader,
  curves: CurveIndex,
  findings: FindingList,
): DeliveredGeometry | null {
  const positions = positionsOf(group, header);
  const fault = coordinateFault(group, positions);
  if (fault !== null) findings.add({ severity: 'error', object: groupName(group), ...fault });
  return readSosiSurface({ group, positions: fault === null ? positions : [] }, curves, findings);
}

function outlineOf(group: SosiGroup): readonly CurveReference[] | undefined {
  const outer = parseReferences(referenceText(group.attributes))?.outer;
  return outer === undefined || outer.length === 0 ? undefined : outer;
}

function toObject(group: SosiGroup, geometry: DeliveredGeometry | null): PlanFileObject {
  // References are kept on the rings; every other attribute stands as delivered.
  const attributes: readonly Attribute[] =
    group.element === 'FLATE' ? group.attributes.filter(({ name }) => name !== 'REF') : group.attributes;
  const localId = attributeText(attributes, 'LOKALID');
  const objectType = topValue(attributes, 'OBJTYPE') || group.element;
  const base = { number: group.number, objectType, element: group.element, attributes, geometry };
  return localId === undefined ? base : { ...base, localId };
}

function tellUnknown(group: SosiGroup, findings: FindingList): void {
  const object = groupName(group).slice(0, 60);
  if (group.element === 'KLOTOIDE' || group.element === 'BEZIER') {
    const message = `${group.element} på linje ${group.line} leses ikke. Gjør den om til KURVE eller BUEP, og lever fila på nytt.`;
    findings.add({ severity: 'error', code: 'element-not-supported', object, message });
    return;
  }
  const message = `Elementet på linje ${group.line} er ukjent og er ikke lest.`;
  findings.add({ severity: 'warning', code: 'unknown-element', object, message });
}
