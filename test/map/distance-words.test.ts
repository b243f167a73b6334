import { expect, test } from 'vitest';
import {
  areaWords,
  atMostWords,
  coordinateWords,
  distanceWords,
} from '../../client/map/drawing/distance-words.ts';

test.each([
  [0.44, '0,4 meter'],
  [8.46, '8,5 meter'],
  [123.4, '123 meter'],
  [1340, '1,3 kilometer'],
])('%f metres are said as «%s»', (metres, words) => {
  expect(distanceWords(metres, 'nb')).toBe(words);
});

test.each([
  [450, '450 kvadratmeter'],
  [12_540, '12,5 dekar'],
  [1_230_000, '1,2 kvadratkilometer'],
])('%f square metres are said as «%s»', (squareMetres, words) => {
  expect(areaWords(squareMetres, 'nb')).toBe(words);
});

test('distances are said in nynorsk and English too', () => {
  expect(distanceWords(120, 'nn')).toBe('120 meter');
  expect(distanceWords(1340, 'en')).toBe('1.3 kilometres');
});

test('a place without a name is said in degrees', () => {
  expect(coordinateWords(10.40811, 59.26712, 'nb')).toBe('59,26712 nord, 10,40811 øst');
});

test('no more than fifteen words are spoken', () => {
  const text =
    'felt BBB3 som er boligbebyggelse blokkbebyggelse inne i planen nær Nedre Langgate tjue ved kanalen i Tønsberg sentrum';
  expect(
    atMostWords(text, 15)
      .split(' ')
      .filter((word) => word !== '…'),
  ).toHaveLength(15);
  expect(atMostWords('felt BBB3, inne i planen', 15)).toBe('felt BBB3, inne i planen');
});
