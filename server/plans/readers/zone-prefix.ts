import type {
  DeliveredCurve,
  DeliveredGeometry,
  Finding,
  PlanFileObject,
  Position,
} from '../../../domain/plan-file.ts';
import { extentOfGeometry } from '../geometry/extent-of-geometry.ts';

/** Systems whose eastings bear the zone's number by definition. */
const prefixedByDefinition = new Set([4647, 5649, 5650, 5651, 5652, 5653]);
const million = 1_000_000;

/** Sets right coordinates that bear the number of their UTM zone in front, whatever system the file says. */
export type ZonePrefix = {
  readonly mend: (
    object: PlanFileObject,
    srid: number,
  ) => { readonly object: PlanFileObject; readonly srid: number };
  /** The file's system and findings as they stand after it. */
  readonly conclude: <File extends { readonly srid: number; readonly findings: readonly Finding[] }>(
    file: File,
  ) => File;
};

/**
 * Eastings such as 33 401 234 lie in no system that plans come in, but some programs write the zone before the
 * number, and name another system besides. The first object with a place decides for the file.
 */
export function createZonePrefix(): ZonePrefix {
  let prefix: Prefix | null = null;
  let isDecided = false;
  return {
    mend(object, srid) {
      const { geometry } = object;
      if (!isDecided && geometry !== null) {
        isDecided = true;
        prefix = prefixedByDefinition.has(srid) ? null : findPrefix(geometry, srid);
      }
      if (prefix === null) return { object, srid };
      const moved = geometry === null ? null : shift(geometry, prefix.by);
      return { object: { ...object, geometry: moved }, srid: 25_800 + prefix.zone };
    },
    conclude(file) {
      if (prefix === null) return file;
      const { zone, by } = prefix;
      const shifted = file.findings.map((finding) =>
        finding.position === undefined
          ? finding
          : { ...finding, position: shiftPosition(finding.position, by) },
      );
      return { ...file, srid: 25_800 + zone, findings: [...shifted, tellPrefix(zone, file.srid)] };
    },
  };
}

/** The UTM zone that the numbers are in, and what stands before them. */
type Prefix = { readonly zone: number; readonly by: number };

function findPrefix(geometry: DeliveredGeometry, srid: number): Prefix | null {
  const extent = extentOfGeometry(geometry);
  if (extent === null) return null;
  const [west, south, east, north] = extent;
  const digits = Math.floor(west / million);
  const rest = west - digits * million;
  const isUtm = Math.floor(east / million) === digits && south > 0 && north < 10 * million;
  if (!isUtm || rest < 100_000 || rest > 900_000) return null;
  if (digits >= 28 && digits <= 38) return { zone: digits, by: digits * million };
  const isGaussKrueger = srid >= 31_466 && srid <= 31_469;
  const isOutsideItsZone = Math.abs(rest - 500_000) > halfGaussKruegerZone;
  return isGaussKrueger && isOutsideItsZone ? { zone: 30 + digits, by: digits * million } : null;
}

/** Gauß–Krüger zones are three degrees wide: a little over 100 km to either side in Germany. */
const halfGaussKruegerZone = 112_000;

function shift(geometry: DeliveredGeometry, by: number): DeliveredGeometry {
  const move = (position: Position) => shiftPosition(position, by);
  const curve = (delivered: DeliveredCurve): DeliveredCurve => ({
    ...delivered,
    segments: delivered.segments.map((segment) => {
      if (segment.kind === 'line') return { kind: 'line', positions: segment.positions.map(move) };
      const [start, middle, end] = segment.positions;
      return { kind: 'arc', positions: [move(start), move(middle), move(end)] };
    }),
  });
  switch (geometry.type) {
    case 'points':
      return { ...geometry, positions: geometry.positions.map(move) };
    case 'curve':
      return { ...geometry, curve: curve(geometry.curve) };
    case 'curves':
      return { ...geometry, curves: geometry.curves.map(curve) };
    case 'surface':
      return {
        ...geometry,
        patches: geometry.patches.map(({ exterior, interiors }) => ({
          exterior: { ...exterior, curve: curve(exterior.curve) },
          interiors: interiors.map((ring) => ({ ...ring, curve: curve(ring.curve) })),
        })),
        ...(geometry.representationPoint && { representationPoint: move(geometry.representationPoint) }),
      };
  }
}

function shiftPosition([east, north, height]: Position, by: number): Position {
  return height === undefined ? [east - by, north] : [east - by, north, height];
}

function tellPrefix(zone: number, said: number): Finding {
  const srid = 25_800 + zone;
  const texts = {
    nb: `Koordinatene har sonenummeret ${zone} foran seg og er lest som EPSG:${srid}${said ? `, ikke EPSG:${said} som fila sier` : ''}. Sjekk plasseringen.`,
    nn: `Koordinatane har sonenummeret ${zone} framfor seg og er lesne som EPSG:${srid}${said ? `, ikkje EPSG:${said} som fila seier` : ''}. Sjekk plasseringa.`,
    en: `The coordinates have the zone number ${zone} in front and are read as EPSG:${srid}${said ? `, not EPSG:${said} as the file says` : ''}. Check the place.`,
  };
  return { severity: 'warning', code: 'zone-prefix', message: texts.nb, texts };
}
