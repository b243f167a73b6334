import { kindOfObjectType } from '../../../domain/plan-objects/kind-of-object-type.ts';
import type { SheetFeature } from '../../cartography/sheet-feature.ts';
import { chordsOf } from '../plans/drawing/curve-segments.ts';
import type { DrawnProperties, PlanDrawing } from '../plans/drawing/plan-drawing.ts';
import { direction, type Point } from '../plans/drawing/point.ts';
import { surfaceArea, surfaceShape } from '../plans/drawing/surface-geometry.ts';

/** The objects of a drawing as a sheet draws them, without the way over a file and the database. Metres in EPSG:25832. */
export function drawingFeatures(drawing: PlanDrawing): SheetFeature[] {
  const surfaces = drawing.surfaces.map((surface): SheetFeature => {
    const [rings = []] = surfaceShape(drawing, surface);
    return {
      ...saidOf(surface.objectType, surface.properties),
      level: surface.level,
      areaSquareMetres: surfaceArea(drawing, surface),
      geometry: { type: 'Polygon', coordinates: rings.map(closed) },
      anchor: [...surface.inside],
    };
  });
  const curves = drawing.curves.map(({ objectType, properties, segment }): SheetFeature => {
    const coordinates = chordsOf(segment).map((point) => [...point]);
    return {
      ...saidOf(objectType, properties),
      geometry: { type: 'LineString', coordinates },
      anchor: coordinates[0] ?? [],
    };
  });
  const marks = drawing.marks.map(({ objectType, properties, at, start, end }): SheetFeature => {
    const [east, north] = direction(start, end);
    const place = properties.kind === 'label' ? start : at;
    return {
      ...saidOf(objectType, properties),
      rotation: (Math.atan2(north, east) * 180) / Math.PI,
      geometry: { type: 'Point', coordinates: [...place] },
      anchor: [...place],
    };
  });
  return [...surfaces, ...curves, ...marks];
}

function saidOf(objectType: string, properties: DrawnProperties): Omit<SheetFeature, 'geometry' | 'anchor'> {
  const label = properties.kind === 'label' ? properties : null;
  return {
    kind: kindOfObjectType(objectType),
    objectType,
    code: 'code' in properties ? String(properties.code) : null,
    status: statusOf(properties),
    level: 2,
    name: nameOf(properties),
    labelText: label?.text ?? null,
    labelType: label ? String(label.labelKind) : null,
    letterHeight: label?.textHeight ?? null,
    rotation: null,
    areaSquareMetres: null,
  };
}

function statusOf(properties: DrawnProperties): string | null {
  const status =
    properties.kind === 'purpose'
      ? properties.status
      : properties.kind === 'legal-line'
        ? properties.transportStatus
        : undefined;
  return status === undefined ? null : String(status);
}

function nameOf(properties: DrawnProperties): string | null {
  if (properties.kind === 'purpose') return properties.fieldName ?? null;
  return 'name' in properties ? properties.name : null;
}

function closed(ring: readonly Point[]): number[][] {
  return [...ring, ...ring.slice(0, 1)].map((point) => [...point]);
}
