import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, Point } from 'geojson';
import type { BackgroundFeature } from './background-feature.ts';
import { demoBackground } from './demo-background.ts';
import { demoMunicipalities } from './demo-municipalities.ts';

type PlaceFeature = FeatureCollection['features'][number];

/**
 * The demo's own file of places for each municipality, as one would get it from its map department: addresses,
 * a property for each of them, streets and place names of the drawn background.
 */
export function demoPlaceFiles(): ReadonlyMap<string, FeatureCollection> {
  const files = new Map<string, PlaceFeature[]>();
  const fileOf = (number: string) => {
    const file = files.get(number) ?? [];
    files.set(number, file);
    return file;
  };
  for (const feature of demoBackground().features) {
    const number = feature.properties.municipalityNumber ?? municipalityAt(feature);
    if (number === undefined) continue;
    const file = fileOf(number);
    file.push(...placesOf(feature, file.length + 1));
  }
  return new Map([...files].map(([number, features]) => [number, { type: 'FeatureCollection', features }]));
}

function placesOf({ properties, geometry }: BackgroundFeature, position: number): PlaceFeature[] {
  const { layer, name, sample } = properties;
  const place = (kind: string, words: Record<string, string>): PlaceFeature => ({
    type: 'Feature',
    properties: { kind, ...(sample && { detail: 'eksempel' }), ...words },
    geometry,
  });
  if (name === undefined) return [];
  switch (layer) {
    case 'address':
      return [
        place('adresse', { adressetekst: name }),
        place('eiendom', { gnr: '12', bnr: String(Math.ceil(position / 2)) }),
      ];
    case 'street':
      return [place('veg', { navn: name })];
    case 'place':
      return [place('stedsnavn', { navn: name.replace(/ \(eksempel\)$/, '') })];
    default:
      return [];
  }
}

/** Place names stand on the map without their municipality. */
function municipalityAt({ properties, geometry }: BackgroundFeature): string | undefined {
  if (properties.layer !== 'place') return undefined;
  const at = geometry as Point;
  return demoMunicipalities().find(({ outline }) => booleanPointInPolygon(at, outline))?.number;
}
