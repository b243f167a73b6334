import { placeLine, placePoint, placeShape } from '../../plans/drawing/frame.ts';
import { pointInside } from '../../plans/drawing/label-placing.ts';
import type { Point } from '../../plans/drawing/point.ts';
import type { Shape } from '../../plans/drawing/shape.ts';
import type { BackgroundFeature, BackgroundProperties } from '../background-feature.ts';
import { toLonLat } from '../to-lon-lat.ts';
import { placeHouses } from './place-houses.ts';
import type { SurroundingsSketch } from './surroundings-sketch.ts';

/** The surroundings of one plan as features in longitude and latitude, all of it marked as sample. */
export function drawSurroundings(sketch: SurroundingsSketch): BackgroundFeature[] {
  const area = (properties: BackgroundProperties, shape: Shape): BackgroundFeature[] =>
    shape.map((rings) => feature(properties, { type: 'Polygon', coordinates: placedRings(sketch, rings) }));
  const point = (properties: BackgroundProperties, at: Point) =>
    feature(properties, { type: 'Point', coordinates: toLonLat(placePoint(sketch.frame, at)) });
  const address = (name: string, at: Point) => {
    const number = name.split(' ').at(-1) ?? '';
    const street = sketch.streets.find((candidate) => name === `${candidate.name} ${number}`);
    const municipalityNumber = street?.municipalityNumber ?? sketch.municipalityNumber;
    return point({ layer: 'address', name, number, municipalityNumber }, at);
  };
  const houses = placeHouses(sketch);
  const buildings = sketch.buildings ?? [];
  return [
    ...(sketch.land ?? []).flatMap((shape) => area({ layer: 'land' }, shape)),
    ...(sketch.green ?? []).flatMap(({ name, shape }) => area({ layer: 'green', ...named(name) }, shape)),
    ...(sketch.water ?? []).flatMap(({ name, shape }) => area({ layer: 'water', ...named(name) }, shape)),
    ...sketch.streets.map(({ name, width, line, municipalityNumber }) =>
      feature(
        {
          layer: 'street',
          name,
          width,
          municipalityNumber: municipalityNumber ?? sketch.municipalityNumber,
        },
        { type: 'LineString', coordinates: placeLine(sketch.frame, line).map(toLonLat) },
      ),
    ),
    ...houses.flatMap(({ ring }) => area({ layer: 'building' }, [[ring]])),
    ...buildings.flatMap(({ name, shape }) => area({ layer: 'building', ...named(name) }, shape)),
    ...(sketch.trees ?? []).map((at) => point({ layer: 'tree' }, at)),
    ...houses.map(({ address: name, door }) => address(name, door)),
    ...buildings.flatMap(({ address: name, shape }) =>
      name === undefined ? [] : [address(name, pointInside(shape))],
    ),
  ];
}

function placedRings(sketch: SurroundingsSketch, rings: Shape[number]): [number, number][][] {
  return placeShape(sketch.frame, [rings])
    .flat()
    .map((ring) => [...ring, ...ring.slice(0, 1)].map(toLonLat));
}

function named(name: string | undefined): Pick<BackgroundProperties, 'name'> {
  return name === undefined ? {} : { name };
}

function feature(
  properties: BackgroundProperties,
  geometry: BackgroundFeature['geometry'],
): BackgroundFeature {
  return { type: 'Feature', properties: { ...properties, sample: true }, geometry };
}
