import { difference, featureCollection, intersect, multiPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { demoDrawings } from '../../../server/demo/plans/demo-plan-files.ts';
import { cornersOf } from '../../../server/demo/plans/drawing/label-placing.ts';
import type { DrawnSurface, PlanDrawing } from '../../../server/demo/plans/drawing/plan-drawing.ts';
import { distanceBetween, pointBetween } from '../../../server/demo/plans/drawing/point.ts';
import { contains, type Shape } from '../../../server/demo/plans/drawing/shape.ts';
import { surfaceArea, surfaceShape } from '../../../server/demo/plans/drawing/surface-geometry.ts';

const drawings = demoDrawings();
const nameOf = ({ slug, identity }: PlanDrawing) =>
  `${slug} ${identity.alternative ?? ''} ${identity.version}`;

const hasPurposes = (drawing: PlanDrawing) =>
  drawing.surfaces.some(({ properties }) => properties.kind === 'purpose');

describe.each(drawings.filter(hasPurposes).map((drawing) => [nameOf(drawing), drawing] as const))(
  'the purposes of %s',
  (_, drawing) => {
    const purposes = drawing.surfaces.filter(
      ({ properties, level }) => properties.kind === 'purpose' && level === 2,
    );
    const planArea = drawing.surfaces.find(
      ({ properties, level }) => properties.kind === 'plan-area' && level === 2,
    );
    if (!planArea) throw new Error('no plan area');

    it('cover the plan area without gap', () => {
      const sum = purposes.reduce((total, purpose) => total + surfaceArea(drawing, purpose), 0);
      expect(sum).toBeCloseTo(surfaceArea(drawing, planArea), 1);
    });

    it('do not overlap', () => {
      const shapes = purposes.map((purpose) => toFeature(atOrigin(drawing, purpose)));
      const overlaps = shapes.flatMap((one, index) =>
        shapes.slice(index + 1).filter((other) => {
          const shared = intersect(featureCollection([one, other]));
          return shared !== null && planarArea(shared.geometry) > 0.01;
        }),
      );
      expect(overlaps).toEqual([]);
    });
  },
);

describe.each(drawings.map((drawing) => [nameOf(drawing), drawing] as const))('%s', (_, drawing) => {
  const planArea = drawing.surfaces.find(
    ({ properties, level }) => properties.kind === 'plan-area' && level === 2,
  );
  if (!planArea) throw new Error('no plan area');

  it('closes every ring with curves that meet', () => {
    for (const surface of drawing.surfaces) {
      for (const ring of surface.rings) {
        const ends = ring.map(({ curve, reversed }) => {
          const positions = drawing.curves[curve]?.segment.positions ?? [];
          const [from, to] = [positions[0], positions.at(-1)].map((position) => position?.join(' '));
          return reversed ? [to, from] : [from, to];
        });
        for (const [index, [, end]] of ends.entries()) expect(end).toBe(ends[(index + 1) % ends.length]?.[0]);
      }
    }
  });

  it('keeps zones and provision areas inside the plan area', () => {
    const whole = toFeature(atOrigin(drawing, planArea));
    for (const surface of drawing.surfaces) {
      const rest = difference(featureCollection([toFeature(atOrigin(drawing, surface)), whole]));
      expect(rest === null ? 0 : planarArea(rest.geometry)).toBeLessThan(2);
    }
  });

  it('places a point inside every area and the name of every field inside it', () => {
    for (const surface of drawing.surfaces) {
      const shape = surfaceShape(drawing, surface);
      expect(contains(shape, surface.inside)).toBe(true);
      const { properties } = surface;
      if (properties.kind !== 'purpose' || properties.fieldName === undefined) continue;
      const label = drawing.marks.find(
        (mark) =>
          mark.properties.kind === 'label' &&
          mark.properties.text === properties.fieldName &&
          textCorners(mark).every((corner) => contains(shape, corner)),
      );
      expect(label, `${properties.fieldName} has a label that fits`).toBeDefined();
    }
  });

  it('names every field, zone and provision area once', () => {
    const names = drawing.surfaces.flatMap(({ properties }) =>
      'fieldName' in properties ? [properties.fieldName] : 'name' in properties ? [properties.name] : [],
    );
    expect(names).toEqual([...new Set(names)]);
    const ids = [...drawing.curves, ...drawing.surfaces, ...drawing.marks].map(({ localId }) => localId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

function textCorners({ start, end, properties }: PlanDrawing['marks'][number]) {
  const height = properties.kind === 'label' ? properties.textHeight : 0;
  const width = distanceBetween(start, end);
  const heading = [(end[0] - start[0]) / width, (end[1] - start[1]) / width] as const;
  const middle = pointBetween(start, end);
  const center = [middle[0] - (heading[1] * height) / 2, middle[1] + (heading[0] * height) / 2] as const;
  return cornersOf({ center, heading, width: width - 0.05, height: height - 0.05 });
}

/** Clipping wants small numbers: the shape measured from the corner of its plan. */
function atOrigin(drawing: PlanDrawing, surface: DrawnSurface): Shape {
  const [east, north] = drawing.curves[0]?.segment.positions[0] ?? [0, 0];
  return surfaceShape(drawing, surface).map((rings) =>
    rings.map((ring) => ring.map(([x, y]) => [x - east, y - north] as const)),
  );
}

function toFeature(shape: Shape) {
  return multiPolygon(
    shape.map((rings) => rings.map((ring) => [...ring, ...ring.slice(0, 1)].map(([x, y]) => [x, y]))),
  );
}

function planarArea(geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const ringArea = (ring: GeoJSON.Position[]) =>
    ring.reduce((sum, [x = 0, y = 0], index) => {
      const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
      return sum + x * nextY - nextX * y;
    }, 0) / 2;
  return polygons.flat().reduce((sum, ring) => sum + ringArea(ring), 0);
}
