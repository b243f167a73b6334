import { expect, test } from 'vitest';
import { wantedRest } from '../../client/comments/sheet-rest.ts';
import { fileFault } from '../../client/comments/what/file-fault.ts';
import { withoutText } from '../../client/comments/what/without-text.ts';
import { takeApart } from '../../client/comments/where/move-with-keys.ts';
import { type BackgroundCollection, surroundingsOf } from '../../client/comments/where/place-surroundings.ts';
import { crosshairWords, placeWords } from '../../client/comments/where/place-words.ts';
import type { PlanObjectCollection } from '../../client/map/map-data.ts';
import { findSensitiveText } from '../../domain/comments/sensitive-text.ts';
import { drawSurroundings } from '../../server/demo/background/surroundings/draw-surroundings.ts';
import { lindholmSurroundings } from '../../server/demo/background/surroundings/lindholm.ts';

const square = [
  [10.4, 59.26],
  [10.41, 59.26],
  [10.41, 59.27],
  [10.4, 59.27],
  [10.4, 59.26],
];
const field = (id: string, name: string, level: number) => ({
  type: 'Feature' as const,
  geometry: { type: 'Polygon' as const, coordinates: [square] },
  properties: { id, name, level, objectType: 'RpArealformålOmråde', kind: 'landUse' as const, code: '1113' },
});
const objects: PlanObjectCollection = {
  type: 'FeatureCollection',
  features: [field('tunnel', 'SKV9', 1), field('homes', 'BBB3', 2)],
};
const streets: BackgroundCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [10.4051, 59.265] },
      properties: { layer: 'address', name: 'Nedre Langgate 20' },
    },
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [10.4056, 59.265] },
      properties: { layer: 'address', name: 'Nedre Langgate 24' },
    },
  ],
};
const at = (lon: number, lat: number) => ({ type: 'Point' as const, coordinates: [lon, lat] as const });

test('a place is told by the nearest address and the field on the ground', () => {
  const around = surroundingsOf(at(10.405, 59.265), objects, streets);
  expect(placeWords(at(10.405, 59.265), around, 'nb')).toBe('Punkt ved Nedre Langgate 20, i BBB3');
  expect(placeWords(at(10.405, 59.265), around, 'en')).toBe('Point at Nedre Langgate 20, in BBB3');
});

test('addresses are read from the background as the product serves it', () => {
  const background: BackgroundCollection = {
    type: 'FeatureCollection',
    features: drawSurroundings(lindholmSurroundings),
  };
  const address = background.features.find(({ properties }) => properties.layer === 'address');
  const position = address?.geometry.type === 'Point' ? address.geometry.coordinates : [];
  expect(surroundingsOf(at(position[0] ?? 0, position[1] ?? 0), undefined, background).address).toBe(
    address?.properties.name,
  );
});

test('a line and an area are told with their size', () => {
  const line = {
    type: 'LineString' as const,
    coordinates: [
      [10.405, 59.262],
      [10.405, 59.263],
    ] as const,
  };
  const around = surroundingsOf(line, objects, undefined);
  expect(placeWords(line, around, 'nb')).toBe('Linje på 111\u00a0m, i BBB3');
  const area = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [10.5, 59.3],
        [10.501, 59.3],
        [10.501, 59.3005],
        [10.5, 59.3],
      ] as const,
    ],
  };
  expect(placeWords(area, surroundingsOf(area, objects, streets), 'nn')).toMatch(
    /^Område på 1\u00a05\d\d\u00a0m²$/,
  );
});

test('the cross-hair speaks address, field and whether it is inside the plan, in fifteen words at most', () => {
  const words = crosshairWords(surroundingsOf(at(10.405, 59.265), objects, streets), 0, 'nb');
  expect(words).toBe('Nedre Langgate 20, felt BBB3, inne i planen');
  expect(crosshairWords(surroundingsOf(at(10.6, 59.265), objects, streets), 120, 'nb')).toBe(
    '120\u00a0m utenfor planen',
  );
});

test('a number that is taken out of a text leaves no double space', () => {
  const remove = (text: string) => {
    const [found] = findSensitiveText(text);
    return found ? withoutText(text, found) : text;
  };
  expect(remove('Ring 99 88 77 66 i dag.')).toBe('Ring i dag.');
  expect(remove('Nummeret er 99 88 77 66.')).toBe('Nummeret er.');
  expect(remove('99 88 77 66 er mitt.')).toBe(' er mitt.');
});

test('a file of another kind or size is refused before it is sent, with its name', () => {
  const file = (name: string, size: number) => ({ name, size });
  expect(fileFault(file('kart.PDF', 1000), 'nb')).toBeNull();
  expect(fileFault(file('side.html', 1000), 'nb')).toContain('Vi kan ikke ta imot filen side.html');
  expect(fileFault(file('film.png', 51 * 1024 * 1024), 'nb')).toContain('større enn 50 MB');
});

test('a finished place comes apart into the points that it was set from', () => {
  const corners = [
    [1, 1],
    [2, 1],
    [2, 2],
    [1, 1],
  ] as const;
  expect(takeApart({ type: 'Polygon', coordinates: [corners] })).toEqual({
    mode: 'area',
    points: corners.slice(0, 3),
  });
  expect(takeApart({ type: 'LineString', coordinates: corners })).toEqual({ mode: 'line', points: corners });
});

test('on a phone the sheet is out of the way while drawing, halfway for choosing, full for writing', () => {
  const none = { targetKind: 'places' as const, places: [] };
  const some = { ...none, places: [{ id: 'a', geometry: at(10.4, 59.2) }] };
  expect(wantedRest('hvor', none, { mode: 'point', isKeyboard: false })).toBe('half');
  expect(wantedRest('hvor', some, { mode: 'point', isKeyboard: false })).toBe('peek');
  expect(wantedRest('hvor', none, { mode: 'area', isKeyboard: false })).toBe('peek');
  expect(wantedRest('hvor', none, { mode: 'area', isKeyboard: true })).toBe('half');
  expect(wantedRest('hva', some, { mode: 'area', isKeyboard: false })).toBe('full');
});
