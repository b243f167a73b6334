import { describe, expect, it } from 'vitest';
import { readShape } from '../../../server/comments/file-shapes/read-shape.ts';
import { gpxFile, kmlFile, sosiFile } from './shape-files.ts';

const read = (text: string, mediaType: string) => readShape({ bytes: Buffer.from(text), mediaType });
const geojson = 'application/geo+json';
const gpx = 'application/gpx+xml';
const kml = 'application/vnd.google-earth.kml+xml';
const sosi = 'text/vnd.sosi';

describe('what an attached file of map data shows', () => {
  it('is each geometry of a GeoJSON collection, heights left out', () => {
    const features = [
      {
        type: 'Feature',
        properties: { navn: 'Sti' },
        geometry: {
          type: 'LineString',
          coordinates: [
            [10.4, 59.26, 3],
            [10.41, 59.27, 4],
          ],
        },
      },
      { type: 'Feature', properties: null, geometry: null },
    ];
    expect(read(JSON.stringify({ type: 'FeatureCollection', features }), geojson)).toEqual({
      kind: 'read',
      parts: ['SRID=4326;LINESTRING(10.4 59.26,10.41 59.27)'],
    });
  });

  it('is a GeoJSON geometry that stands alone, in the system that it names', () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } };
    expect(read(JSON.stringify({ type: 'Point', coordinates: [580000, 6570000], crs }), geojson)).toEqual({
      kind: 'read',
      parts: ['SRID=25832;POINT(580000 6570000)'],
    });
  });

  it('is the tracks, routes and waypoints of GPX, without their names and times', () => {
    const reading = read(gpxFile, gpx);
    expect(reading).toEqual({
      kind: 'read',
      parts: [
        'SRID=4326;LINESTRING(10.401 59.261,10.402 59.262,10.403 59.263)',
        'SRID=4326;POINT(10.405 59.265)',
      ],
    });
    expect(JSON.stringify(reading)).not.toMatch(/Kari|2026/);
  });

  it('is the placemarks of KML, several in one too', () => {
    expect(read(kmlFile, kml)).toEqual({
      kind: 'read',
      parts: [
        'SRID=4326;POLYGON((10.4 59.26,10.41 59.26,10.41 59.27,10.4 59.26))',
        'SRID=4326;POINT(10.4 59.26)',
        'SRID=4326;POINT(10.41 59.27)',
      ],
    });
  });

  it('is the objects of SOSI, in the system of its head', () => {
    expect(read(sosiFile, sosi)).toEqual({
      kind: 'read',
      parts: ['SRID=25832;LINESTRING(580000 6570000,580100 6570050)'],
    });
  });

  const point = (coordinates: unknown) => JSON.stringify({ type: 'Point', coordinates });
  const long = Array.from({ length: 30_001 }, (_, index) => [10 + index / 1e5, 59]);
  it.each([
    ['GPX cut short', gpxFile.slice(0, 200), gpx, 'unreadable'],
    ['GPX without places', '<gpx xmlns="http://www.topografix.com/GPX/1/1"></gpx>', gpx, 'empty'],
    ['XML with entities of its own', `<!DOCTYPE gpx [<!ENTITY a "b">]>${gpxFile}`, gpx, 'unreadable'],
    ['SOSI cut short', sosiFile.slice(0, -8), sosi, 'unreadable'],
    ['SOSI without a head', '.HODE\n..TEGNSETT UTF-8\n.SLUTT\n', sosi, 'noSystem'],
    ['metres that nobody says the system of', point([580000, 6570000]), geojson, 'noSystem'],
    ['a collection of nothing', '{"type":"FeatureCollection","features":[]}', geojson, 'empty'],
    ['numbers that are none', point([null, 'x']), geojson, 'empty'],
    ['too many points', JSON.stringify({ type: 'LineString', coordinates: long }), geojson, 'tooMany'],
    ['bytes of any kind', '\0\u0001\u0002', kml, 'unreadable'],
  ])('is nothing for %s, with the reason', (_what, text, mediaType, problem) => {
    expect(read(text, mediaType)).toEqual({ kind: 'problem', problem });
  });
});
