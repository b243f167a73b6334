import { attributeText } from '../../../../domain/plan-attributes.ts';
import type { DeliveredGeometry, PlanFileObject } from '../../../../domain/plan-file.ts';
import { curvesOfGeometry } from '../../geometry/curves-of-geometry.ts';
import type { AxisOrder } from '../axis-order.ts';
import type { FindingList } from '../finding-list.ts';
import type { ObjectSink } from '../object-sink.ts';
import { beyondBudget, createVertexBudget, verticesOf } from '../vertex-budget.ts';
import type { GeometryContext, OwnedGeometry } from './geometry-context.ts';
import { createGeometryRegister } from './geometry-register.ts';
import { type GmlNode, gmlId, hrefOf } from './gml-node.ts';
import { createIdRegister } from './id-register.ts';
import { geometryRank, readGeometry } from './read-geometry.ts';
import { splitFeature } from './split-feature.ts';
import type { SystemCensus } from './system-census.ts';
import { toAttribute } from './to-attributes.ts';

/** Makes objects of features and hands them over; those that refer to the geometry of others are finished last. */
export type FeatureReader = {
  readonly add: (feature: GmlNode) => void;
  readonly finish: () => void;
};

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Waiting = {
  readonly index: number;
  readonly object: PlanFileObject;
  readonly geometry: GmlNode;
  readonly context: GeometryContext;
};

type FeatureReaderTask = {
  readonly findings: FindingList;
  readonly census: SystemCensus;
  /** False for an id that nothing in the file refers to: its geometry need not be kept. */
  readonly isReferred: (id: string) => boolean;
};

/** Starts with no objects. */
export function createFeatureReader(
  { findings, census, isReferred }: FeatureReaderTask,
  sink: ObjectSink,
): FeatureReader {
  let count = 0;
  const waiting: Waiting[] = [];
  const ids = createIdRegister(findings);
  const geometries = createGeometryRegister(isReferred);
  const budget = createVertexBudget();
  let turned = 0;

  const contextOf = (object: string, number: string, srsName: string | undefined): GeometryContext => ({
    object,
    system: srsName === undefined ? census.defaultSystem() : census.parse(srsName, object),
    dimension: null,
    findings,
    met(system, order: AxisOrder) {
      if (system === null) census.missing(object);
      if (order === 'swapped-in-file') turned += 1;
    },
    parseSystem: census.parse,
    resolve: geometries.resolve,
    spend: budget.spend,
    keep: (id, geometry) => geometries.keep(id, { geometry, owner: number }),
  });

  return {
    add(feature) {
      const number = gmlId(feature) ?? `${count + 1}`;
      const object = `${feature.name} ${number}`.slice(0, 120);
      ids.addFeature(feature, object);
      const { geometry, properties, srsName } = splitFeature(feature);
      const attributes = properties.map(toAttribute);
      const localId = attributeText(attributes, 'lokalId');
      if (localId !== undefined && !uuid.test(localId)) {
        const message = `lokalId «${localId.slice(0, 60)}» er ikke en UUID.`;
        findings.add({ severity: 'info', code: 'local-id-not-uuid', object, message });
      }
      const context = contextOf(object, number, srsName);
      let shape: DeliveredGeometry | null = null;
      const read = {
        number,
        objectType: feature.name,
        element: geometry?.name ?? '',
        attributes,
        ...(localId !== undefined && { localId }),
      };
      const index = count++;
      if (geometry !== null && refersOn(geometry)) {
        waiting.push({ index, object: { ...read, geometry: null }, geometry, context });
        geometries.keepUnread(geometry, number, context);
        return;
      }
      if (geometry !== null) shape = readGeometry(geometry, context);
      if (shape !== null) geometries.keep(number, { geometry: shape, owner: number });
      sink({ ...read, geometry: shape }, index, census.current());
    },
    finish() {
      for (const { index, object, geometry, context } of waiting) {
        sink({ ...object, geometry: readWaiting(geometry, context) }, index, census.current());
      }
      ids.conclude();
      if (turned > 0) {
        const message = `${turned} koordinatlister står med nord først. De er snudd til øst, nord.`;
        findings.add({ severity: 'warning', code: 'axes-swapped', message });
      }
    },
  };
}

function readWaiting(node: GmlNode, context: GeometryContext): DeliveredGeometry | null {
  if (geometryRank(node.name) > 0) return readGeometry(node, context);
  // A bare reference to another feature's geometry; where it leads nowhere, the link itself is told.
  const target: OwnedGeometry | null = context.resolve(hrefOf(node)?.replace(/^#/, '') ?? '');
  if (target === null) return null;
  if (curvesOfGeometry(target.geometry).map(verticesOf).every(context.spend)) return target.geometry;
  context.findings.add(beyondBudget(context.object));
  return null;
}

function refersOn(node: GmlNode): boolean {
  return hrefOf(node) !== undefined || node.children.some(refersOn);
}
