import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeliveredCurve, DeliveredGeometry, PlanFile } from '../../domain/plan-file.ts';
import { createPlanWriter } from '../../server/downloads/plans/create-plan-writer.ts';
import type { ExportedPlan, ExportedShape, PlanFormat } from '../../server/downloads/plans/exported-plan.ts';
import { extentOfGeometry, joinExtents } from '../../server/plans/geometry/extent-of-geometry.ts';

/** A plan file written again without a database between: the bytes of the download. */
export function writePlan(file: PlanFile, format: PlanFormat): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'allmenning-download-'));
  try {
    const path = join(folder, 'plan');
    const needsOrder = format === 'sos' && file.format !== 'sosi';
    const objects = needsOrder
      ? file.objects.toSorted((a, b) => Number(isSurface(a.geometry)) - Number(isSurface(b.geometry)))
      : file.objects;
    const writer = createPlanWriter({
      format,
      plan: toExported(file),
      path,
      changed: '2026-11-21T12:00:00.000Z',
      isTransformed: false,
      curves: file.objects.flatMap(({ number, geometry }): (readonly [string, number])[] =>
        geometry?.type === 'curve' ? [[number, verticesOf(geometry.curve)]] : [],
      ),
    });
    for (const object of objects) writer.add(object);
    writer.finish();
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function toExported(file: PlanFile): ExportedPlan {
  const geometries = file.objects.flatMap(({ geometry, objectType }) =>
    geometry === null ? [] : [{ geometry, objectType }],
  );
  return {
    source: file.format,
    srid: file.srid,
    ...(file.verticalDatum !== undefined && { verticalDatum: file.verticalDatum }),
    header: file.header,
    municipality: { number: '3905', name: 'Tønsberg kommune' },
    identifier: '20230014',
    versionNumber: 2,
    extent: geometries.map(({ geometry }) => extentOfGeometry(geometry)).reduce(joinOrNull, null),
    shapes: geometries.map(({ geometry, objectType }) => shapeOf(geometry, objectType)),
    systemDefinition: '',
  };
}

function joinOrNull(a: ExportedPlan['extent'], b: ExportedPlan['extent']): ExportedPlan['extent'] {
  return b === null ? a : joinExtents(a, b);
}

function shapeOf(geometry: DeliveredGeometry, objectType: string): ExportedShape {
  const members = geometry.type === 'points' ? geometry.positions.length : 1;
  return { objectType, geometryType: typeOf(geometry), hasHeights: false, members };
}

function typeOf(geometry: DeliveredGeometry): string {
  const isCurved = JSON.stringify(geometry).includes('"arc"');
  switch (geometry.type) {
    case 'points':
      return 'MULTIPOINT';
    case 'curve':
      return isCurved ? 'COMPOUNDCURVE' : 'LINESTRING';
    case 'curves':
      return 'MULTICURVE';
    case 'surface':
      return isCurved ? 'MULTISURFACE' : 'MULTIPOLYGON';
  }
}

function isSurface(geometry: DeliveredGeometry | null): boolean {
  return geometry?.type === 'surface';
}

function verticesOf({ segments }: DeliveredCurve): number {
  return segments.reduce((sum, { positions }) => sum + positions.length - 1, 1);
}
