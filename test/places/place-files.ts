import type { FeatureCollection, Geometry } from 'geojson';

const feature = (properties: Record<string, string>, geometry: Geometry) => ({
  type: 'Feature' as const,
  properties,
  geometry,
});
const point = (lon: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lon, lat] });

/** A small town's places: two streets, houses, a property and a hill, around 10.41 59.265. */
export function townFile(): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: [
      feature(
        { navn: 'Storgata' },
        {
          type: 'LineString',
          coordinates: [
            [10.41, 59.265],
            [10.412, 59.265],
          ],
        },
      ),
      feature(
        { navn: 'Storgata' },
        {
          type: 'LineString',
          coordinates: [
            [10.412, 59.265],
            [10.414, 59.266],
          ],
        },
      ),
      feature(
        { navn: 'Ålegårdsveien' },
        {
          type: 'LineString',
          coordinates: [
            [10.41, 59.27],
            [10.42, 59.27],
          ],
        },
      ),
      ...[1, 2, 4, 40, 14].map((number) =>
        feature(
          { adressetekst: `Storgata ${number}`, postnummer: '3110', poststed: 'Prøveby' },
          point(10.41 + number / 10_000, 59.2651),
        ),
      ),
      feature({ adressenavn: 'Ålegårdsveien', nummer: '4', bokstav: 'B' }, point(10.415, 59.2701)),
      feature(
        { gardsnummer: '12', bruksnummer: '34' },
        {
          type: 'Polygon',
          coordinates: [
            [
              [10.41, 59.265],
              [10.411, 59.265],
              [10.411, 59.266],
              [10.41, 59.265],
            ],
          ],
        },
      ),
      feature({ gardsnummer: '12', bruksnummer: '345' }, point(10.42, 59.26)),
      feature({ gardsnummer: '34', bruksnummer: '12' }, point(10.42, 59.261)),
      feature({ stedsnavn: 'Møllåsen', navneobjekttype: 'Høyde' }, point(10.43, 59.28)),
    ],
  };
}

/** The bytes of a file. */
export const bytesOf = (content: unknown): Uint8Array =>
  Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
