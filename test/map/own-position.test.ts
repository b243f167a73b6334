import { distance } from '@turf/turf';
import { expect, test } from 'vitest';
import { ownPositionFeatures } from '../../client/map/own-position.ts';

test('one’s own position is a dot in a ring as wide as the device is unsure', () => {
  const { features } = ownPositionFeatures({ lon: 10.41, lat: 59.27, accuracyMetres: 40 });
  const [ring, dot] = features.map(({ geometry }) => geometry);
  expect(dot).toEqual({ type: 'Point', coordinates: [10.41, 59.27] });
  const corners = ring?.type === 'Polygon' ? (ring.coordinates[0] ?? []) : [];
  const metres = corners.map((corner) => distance([10.41, 59.27], corner, { units: 'meters' }));
  expect(Math.min(...metres)).toBeGreaterThan(39.5);
  expect(Math.max(...metres)).toBeLessThan(40.5);
});

test('nothing is marked until the person has asked', () => {
  expect(ownPositionFeatures(null).features).toEqual([]);
});
