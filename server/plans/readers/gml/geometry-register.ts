import type { DeliveredGeometry } from '../../../../domain/plan-file.ts';
import { type PackedCurve, packCurve, unpackCurve } from '../../geometry/packed-curve.ts';
import type { GeometryContext, OwnedGeometry } from './geometry-context.ts';
import { type GmlNode, gmlId } from './gml-node.ts';
import { isGeometryElement, readGeometry } from './read-geometry.ts';

/** Geometries that others may refer to by '#id': read ones, and ones that wait because they refer on themselves. */
export type GeometryRegister = {
  readonly keep: (id: string, owned: OwnedGeometry) => void;
  /** Keeps an element, and those within it, to be read when somebody asks. */
  readonly keepUnread: (node: GmlNode, owner: string, context: GeometryContext) => void;
  readonly resolve: (id: string) => OwnedGeometry | null;
};

type Unread = { readonly node: GmlNode; readonly owner: string; readonly context: GeometryContext };

/** Boundary curves, which are many, in few bytes. */
type Kept = { readonly owner: string; readonly curve: PackedCurve } | OwnedGeometry;

function pack(owned: OwnedGeometry): Kept {
  const { geometry, owner } = owned;
  return geometry.type === 'curve' ? { owner, curve: packCurve(geometry.curve) } : owned;
}

function unpack(kept: Kept): OwnedGeometry {
  if (!('curve' in kept)) return kept;
  return { owner: kept.owner, geometry: { type: 'curve', curve: unpackCurve(kept.curve) } };
}

/** Starts empty, and keeps only what the file refers to. */
export function createGeometryRegister(isReferred: (id: string) => boolean): GeometryRegister {
  const read = new Map<string, Kept>();
  const unread = new Map<string, Unread>();
  const underWay = new Set<string>();

  const keepUnread = (node: GmlNode, owner: string, context: GeometryContext): void => {
    const id = gmlId(node);
    if (id !== undefined && isReferred(id) && isGeometryElement(node) && !unread.has(id))
      unread.set(id, { node, owner, context });
    for (const child of node.children) keepUnread(child, owner, context);
  };

  return {
    keep(id, owned) {
      if (!read.has(id) && isReferred(id)) read.set(id, pack(owned));
    },
    keepUnread,
    resolve(id) {
      const found = read.get(id);
      if (found !== undefined) return unpack(found);
      const waiting = unread.get(id);
      // A curve that refers to itself by way of others has no shape; a chain that long is no plan either.
      if (waiting === undefined || underWay.has(id) || underWay.size > 100) return null;
      underWay.add(id);
      const geometry: DeliveredGeometry | null = readGeometry(waiting.node, waiting.context);
      underWay.delete(id);
      if (geometry === null) return null;
      const owned = { geometry, owner: waiting.owner };
      read.set(id, pack(owned));
      return owned;
    },
  };
}
