import { type GmlNode, hrefOf, isGmlNamespace, plainAttribute } from './gml-node.ts';
import { geometryRank, isGeometryElement } from './read-geometry.ts';

/** A feature's parts: the geometry that is its shape, and everything else. */
export type FeatureParts = {
  readonly geometry: GmlNode | null;
  /** Elements to keep as attributes, lesser geometries (a label's point beside its line) among them. */
  readonly properties: readonly GmlNode[];
  /** srsName of the feature's own envelope. */
  readonly srsName?: string;
};

/** Properties whose value may be a geometry of another feature, by xlink:href alone. */
const geometryProperties = new Set([
  'område',
  'grense',
  'senterlinje',
  'posisjon',
  'tekstplassering',
  'geometri',
]);

/** Picks a feature's shape: a surface before a line before points, the first of its like. */
export function splitFeature(feature: GmlNode): FeatureParts {
  const envelope = feature.children.find(isBoundedBy)?.children[0];
  const srsName = envelope === undefined ? undefined : plainAttribute(envelope, 'srsName');
  const candidates = feature.children.flatMap((property) => {
    const geometry = property.children.find(isGeometryElement) ?? referred(property);
    return geometry === null ? [] : [{ property, geometry, rank: geometryRank(geometry.name) }];
  });
  const shape = candidates.toSorted((a, b) => b.rank - a.rank)[0];
  const properties = feature.children.filter(
    (property) => property !== shape?.property && !isBoundedBy(property),
  );
  const parts = { geometry: shape?.geometry ?? null, properties };
  return srsName === undefined ? parts : { ...parts, srsName };
}

function referred(property: GmlNode): GmlNode | null {
  if (property.children.length > 0 || hrefOf(property) === undefined) return null;
  return geometryProperties.has(property.name) ? property : null;
}

function isBoundedBy({ name, namespace }: GmlNode): boolean {
  return name === 'boundedBy' && isGmlNamespace(namespace);
}
