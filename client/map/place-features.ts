import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { DrawnPlace, LonLat } from './map-data.ts';
import { numberPosition } from './number-position.ts';
import { isEditable, placeGeometry } from './place-geometry.ts';

type PlaceView = {
  readonly places: readonly DrawnPlace[];
  /** The drawing tool draws the shapes itself while it is at work; only their edges are left to us. */
  readonly areShapesElsewhere: boolean;
  /** Points set so far of a place in the making. */
  readonly draft?: { readonly vertices: readonly LonLat[]; readonly isArea: boolean } | undefined;
};

/** Places as the map draws them: shapes, and a number at one spot of each. */
export function placeFeatures({ places, areShapesElsewhere, draft }: PlaceView): FeatureCollection {
  const features = places.flatMap((place, index): Feature[] => {
    const geometry = placeGeometry(place.geometry);
    const coordinates = numberPosition(geometry);
    const { id } = place;
    const role = areShapesElsewhere && isEditable(place.geometry) ? 'edge' : 'shape';
    return [
      ...(geometry.type === 'Point' ? [] : [feature(geometry, { id, role })]),
      ...(coordinates
        ? [feature({ type: 'Point', coordinates }, { id, role: 'number', number: index + 1 })]
        : []),
    ];
  });
  return { type: 'FeatureCollection', features: draft ? [...features, ...draftFeatures(draft)] : features };
}

function draftFeatures({ vertices, isArea }: NonNullable<PlaceView['draft']>): Feature[] {
  const positions = vertices.map((vertex): Position => [...vertex]);
  const [first] = positions;
  const points = positions.map((coordinates) => feature({ type: 'Point', coordinates }, { role: 'vertex' }));
  if (!first || positions.length < 2) return points;
  const geometry: Geometry =
    isArea && positions.length > 2
      ? { type: 'Polygon', coordinates: [[...positions, first]] }
      : { type: 'LineString', coordinates: positions };
  return [feature(geometry, { role: 'shape' }), ...points];
}

function feature(geometry: Geometry, properties: Record<string, string | number>): Feature {
  return { type: 'Feature', geometry, properties };
}
