import { lineariseGeometry } from '../../plans/geometry/linearise-geometry.ts';
import { isGeographic } from '../../plans/readers/coordinate-systems.ts';
import { streamPlanBytes } from '../../plans/readers/read-plan-bytes.ts';
import { createPartList, ShapeRefused } from './collect-parts.ts';
import { readMarkup } from './read-markup.ts';
import type { ShapeReading, ShapeTask } from './shape-reading.ts';

/** Chords that stray this little from their arc look like it on a screen. */
const toleranceMetres = 0.1;
const toleranceDegrees = 1e-6;

/** Findings of the plan readers that mean the file was cut or broken on its way. */
const broken = new Set(['not-json', 'truncated', 'line-too-long', 'no-header']);

/**
 * Reads what a file of map data shows: GeoJSON and SOSI as plan files are read, GPX and KML by their own rules. Never
 * throws for a bad file. Blocks: for a process of its own.
 */
export function readShape({ bytes, mediaType }: ShapeTask): ShapeReading {
  try {
    const parts = mediaType.endsWith('+xml') ? readMarkup(bytes, mediaType) : readPlanParts(bytes, mediaType);
    return parts.length === 0 ? { kind: 'problem', problem: 'empty' } : { kind: 'read', parts };
  } catch (error) {
    return { kind: 'problem', problem: error instanceof ShapeRefused ? error.problem : 'unreadable' };
  }
}

function readPlanParts(bytes: Uint8Array, mediaType: string): readonly string[] {
  const parts = createPartList();
  const whole = mediaType === 'application/geo+json' ? asFeature(bytes) : bytes;
  const reading = streamPlanBytes(whole, {}, () => ({ geometry }, _position, srid) => {
    if (geometry === null || srid === 0) return;
    const planar = lineariseGeometry(geometry, isGeographic(srid) ? toleranceDegrees : toleranceMetres);
    if (planar) parts.add(planar, srid);
  });
  if (!reading.ok) throw new ShapeRefused('unreadable');
  const { findings, srid } = reading.file;
  if (findings.some(({ code }) => broken.has(code))) throw new ShapeRefused('unreadable');
  if (srid === 0) throw new ShapeRefused('noSystem');
  return parts.all();
}

/** The plan reader takes features; a geometry that stands alone is made one. */
function asFeature(bytes: Uint8Array): Uint8Array {
  const document = JSON.parse(new TextDecoder().decode(bytes)) as {
    readonly type?: unknown;
    readonly crs?: unknown;
  };
  if (document.type === 'FeatureCollection' || document.type === 'Feature') return bytes;
  const { crs, ...geometry } = document;
  return Buffer.from(
    JSON.stringify({ type: 'Feature', ...(crs !== undefined && { crs }), properties: {}, geometry }),
  );
}
