import type { CurveSegment } from '../../../../domain/plan-file.ts';
import { curveSegments } from './curve-segments.ts';
import { fieldNames } from './field-names.ts';
import { placeLine, placePoint, placeShape } from './frame.ts';
import { pointInside } from './label-placing.ts';
import { drawLabels } from './labels.ts';
import { localIdOf } from './local-id.ts';
import { objectTypesOf } from './object-types.ts';
import type {
  CurveUse,
  DrawnCurve,
  DrawnMark,
  DrawnProperties,
  DrawnSurface,
  PlanDrawing,
} from './plan-drawing.ts';
import type { PlanSketch, PurposeSketch } from './plan-sketch.ts';
import type { Point } from './point.ts';
import { common, merge, type Shape } from './shape.ts';
import { surfaceShape } from './surface-geometry.ts';
import { type BorderUse, type Tiling, tile } from './tiling.ts';

/** Makes curves, areas, texts and symbols in EPSG:25832 of an architect's sketch. */
export function drawPlan(sketch: PlanSketch): PlanDrawing {
  const sheet = new Sheet(sketch);
  const types = objectTypesOf(sketch.family);
  sheet.drawLevel(2, sketch.boundary, sketch.purposes);
  const underground = sketch.underground ?? [];
  if (underground.length > 0)
    sheet.drawLevel(1, merge(...underground.map(({ shape }) => shape)), underground);
  for (const { shape, kind, code, name } of sketch.zones ?? []) {
    sheet.drawArea(`${types.prefix}${kind}Sone`, `${types.prefix}${kind}Grense`, shape, {
      kind: 'zone',
      zone: kind,
      code,
      name,
    });
  }
  for (const { shape, name, basis, temporary = false } of sketch.provisionAreas ?? []) {
    const prefix = temporary ? 'PblMidlByggAnlegg' : types.provisionArea;
    sheet.drawArea(`${prefix}Område`, `${prefix}Grense`, shape, {
      kind: 'provision-area',
      name,
      basis,
      temporary,
    });
  }
  for (const { code, line, transport } of sketch.lines ?? []) {
    sheet.drawLine(transport ? 'KpSamferdselLinje' : types.legalLine, line, {
      kind: 'legal-line',
      code,
      ...(transport ? { transportStatus: transport.status } : {}),
    });
  }
  for (const { height, line } of sketch.heights ?? []) {
    sheet.drawLine(types.height, line, { kind: 'height', height });
  }
  const marks = [
    ...drawLegalPoints(sketch),
    ...drawLabels(sketch, sheet.surfaces, (surface) => sheet.shapeOf(surface)),
  ];
  return {
    slug: sketch.slug,
    family: sketch.family ?? 'zoning',
    identity: sketch.identity,
    curves: sheet.curves,
    surfaces: sheet.surfaces,
    marks,
  };
}

function drawLegalPoints(sketch: PlanSketch): DrawnMark[] {
  return (sketch.points ?? []).map(({ code, point, towards }, index) => {
    const at = placePoint(sketch.frame, point);
    const objectType = objectTypesOf(sketch.family).legalPoint;
    return {
      objectType,
      localId: localIdOf(sketch.slug, objectType, code, index),
      properties: { kind: 'legal-point', code },
      at,
      start: at,
      end: placePoint(sketch.frame, towards),
    };
  });
}

/** Gathers what is drawn, level by level and area by area. */
class Sheet {
  readonly curves: DrawnCurve[] = [];
  readonly surfaces: DrawnSurface[] = [];
  private readonly sketch: PlanSketch;

  constructor(sketch: PlanSketch) {
    this.sketch = sketch;
  }

  shapeOf(surface: DrawnSurface): Shape {
    return surfaceShape(this, surface);
  }

  /** The plan area of a level and, where purposes are drawn, their tiling without gaps. */
  drawLevel(level: number, mask: Shape, purposes: readonly PurposeSketch[]): void {
    const { frame, family } = this.sketch;
    const types = objectTypesOf(family);
    const layers =
      purposes.length > 0 ? purposes.map(({ shape }) => placeShape(frame, shape)) : [placeShape(frame, mask)];
    const tiling = this.tileAtOrigin(placeShape(frame, mask), layers);
    const bordersCurves = tiling.borders.map((border) =>
      purposes.length === 0 ? [] : this.addCurves(types.purposeBoundary, border.points, { kind: 'boundary' }),
    );
    const outline = tiling.outline.map((ring) => this.copyCurves(types.planBoundary, tiling, ring));
    this.addSurface(types.planArea, level, outline, { kind: 'plan-area' });
    const tiles = tiling.tiles.flatMap((piece) => {
      const purpose = purposes[piece.layer];
      return purpose ? [{ purpose, rings: piece.rings.map((ring) => this.along(ring, bordersCurves)) }] : [];
    });
    const names = fieldNames(
      tiles.map(({ purpose, rings }) => ({ field: purpose.field, shape: this.cornersOf(rings) })),
    );
    for (const [index, { purpose, rings }] of tiles.entries()) {
      const { code, ownership, utilisation, status } = purpose;
      const fieldName = names[index];
      this.addSurface(types.purpose, level, rings, {
        kind: 'purpose',
        code,
        ...(fieldName === undefined ? {} : { fieldName }),
        ...(ownership === undefined ? {} : { ownership }),
        ...(utilisation === undefined ? {} : { utilisation }),
        ...(status === undefined ? {} : { status }),
      });
    }
  }

  /** A zone or provision area: its own boundary, cut off at the plan's. */
  drawArea(objectType: string, boundaryType: string, shape: Shape, properties: DrawnProperties): void {
    const placed = placeShape(this.sketch.frame, common(shape, this.sketch.boundary));
    for (const polygon of placed) {
      const rings = polygon.map((ring) => {
        const corners = ring.filter(
          ([x, y], index) => x !== ring.at(index - 1)?.[0] || y !== ring.at(index - 1)?.[1],
        );
        return this.addCurves(boundaryType, [...corners, ...corners.slice(0, 1)], { kind: 'boundary' }).map(
          forward,
        );
      });
      this.addSurface(objectType, 2, rings, properties);
    }
  }

  drawLine(objectType: string, line: readonly Point[], properties: DrawnProperties): void {
    this.addCurves(objectType, placeLine(this.sketch.frame, line), properties);
  }

  /** Tiles near zero, where the numbers of the grid stay exact. */
  private tileAtOrigin(mask: Shape, layers: readonly Shape[]): Tiling {
    const [east, north] = this.sketch.frame.origin;
    const shift = (shape: Shape): Shape =>
      shape.map((rings) => rings.map((ring) => ring.map(([x, y]): Point => [x - east, y - north])));
    const tiling = tile(shift(mask), layers.map(shift));
    const back = ([x, y]: Point): Point => [
      Math.round((x + east) * 100) / 100,
      Math.round((y + north) * 100) / 100,
    ];
    return {
      ...tiling,
      borders: tiling.borders.map((border) => ({ ...border, points: border.points.map(back) })),
    };
  }

  private addCurves(objectType: string, points: readonly Point[], properties: DrawnProperties): number[] {
    return curveSegments(points).map((segment) => this.addCurve(objectType, segment, properties));
  }

  private addCurve(objectType: string, segment: CurveSegment, properties: DrawnProperties): number {
    const localId = localIdOf(
      this.sketch.slug,
      objectType,
      ...segment.positions.map(([east, north]) => `${east} ${north}`),
    );
    return this.curves.push({ objectType, localId: this.unused(localId), properties, segment }) - 1;
  }

  /** The plan boundary follows the purposes' outer borders stretch by stretch, in one direction. */
  private copyCurves(objectType: string, tiling: Tiling, ring: readonly BorderUse[]): CurveUse[] {
    return ring.flatMap(({ border, reversed }) => {
      const segments = curveSegments(tiling.borders[border]?.points ?? []);
      const uses = segments.map((segment) => ({
        curve: this.addCurve(objectType, segment, { kind: 'boundary' }),
        reversed,
      }));
      return reversed ? uses.reverse() : uses;
    });
  }

  private along(ring: readonly BorderUse[], curves: readonly (readonly number[])[]): CurveUse[] {
    return ring.flatMap(({ border, reversed }) => {
      const uses = (curves[border] ?? []).map((curve) => ({ curve, reversed }));
      return reversed ? uses.reverse() : uses;
    });
  }

  private addSurface(
    objectType: string,
    level: number,
    rings: readonly (readonly CurveUse[])[],
    properties: DrawnProperties,
  ): void {
    const bare = { objectType, level, rings, properties };
    const inside = pointInside(this.cornersOf(rings));
    const name =
      'fieldName' in properties ? properties.fieldName : 'name' in properties ? properties.name : '';
    const localId = this.unused(localIdOf(this.sketch.slug, objectType, level, name ?? ''));
    this.surfaces.push({
      ...bare,
      inside: [Math.round(inside[0] * 100) / 100, Math.round(inside[1] * 100) / 100],
      localId,
    });
  }

  private cornersOf(rings: readonly (readonly CurveUse[])[]): Shape {
    return surfaceShape(this, { rings });
  }

  private readonly used = new Set<string>();

  private unused(localId: string): string {
    let candidate = localId;
    for (let count = 2; this.used.has(candidate); count += 1) candidate = localIdOf(localId, count);
    this.used.add(candidate);
    return candidate;
  }
}

function forward(curve: number): CurveUse {
  return { curve, reversed: false };
}
