import { describe, expect, test } from 'vitest';
import {
  findFieldReferences,
  matchFieldNames,
  unknownFieldReferences,
} from '../../domain/provision-references.ts';

const names = (text: string) => findFieldReferences(text).map(({ name }) => name);
const certain = (text: string) =>
  findFieldReferences(text)
    .filter(({ isCertain }) => isCertain)
    .map(({ name }) => name);

describe('the fields that a text names', () => {
  test.each([
    ['Innenfor BBB1 tillates det blokker.', ['BBB1']],
    ['Annen tjenesteyting (BAT1-2)', ['BAT1', 'BAT2']],
    ['Kjøreveg (o_SKV1–3)', ['o_SKV1', 'o_SKV2', 'o_SKV3']],
    ['Naturområde (GN1-GN4)', ['GN1', 'GN2', 'GN3', 'GN4']],
    ['Områdene FRI1 -FRI3 skal benyttes', ['FRI1', 'FRI2', 'FRI3']],
    ['Veg (o_SV1 og 3)', ['o_SV1', 'o_SV3']],
    ['For BBB1, BBB2 og BKB1 gjelder', ['BBB1', 'BBB2', 'BKB1']],
    ['Feltene BFS1, 2 og 4-6.', ['BFS1', 'BFS2', 'BFS4', 'BFS5', 'BFS6']],
    ['BBB1 til BBB3', ['BBB1', 'BBB2', 'BBB3']],
    ['Ras- og skredfare H310_1 og H320', ['H310_1', 'H320']],
    ['Bestemmelsesområde #1 og #gangbro', ['#1', '#gangbro']],
    ['Badeplass (f_BAD)', ['f_BAD']],
    ['Støysone H220', ['H220']],
  ])('%s', (text, expected) => expect(certain(text)).toEqual(expected));

  test.each([
    'Byggegrensen er 4 meter. Kote +184,6 og K+182.',
    'T-1442/2021, TEK17, NN2000, NS 8175, EUREF89, E18, E6 og rv. 9, § 12-5 nr. 1.',
    'BBB er 30 % og BYA = 40 %, PS 51/24, gnr. 12 bnr. 4, N100.',
  ])('takes roads, standards, heights and shares for none: %s', (text) => expect(certain(text)).toEqual([]));

  test('does not count metres after a comma as another field', () => {
    expect(certain('I BFS1, 3 meter fra grensen, og BFS2, 12 boliger')).toEqual(['BFS1', 'BFS2']);
  });

  test('offers letters alone, for plans that have such a field', () => {
    expect(names('Før BKS tas i bruk')).toEqual(['BKS']);
    expect(certain('Før BKS tas i bruk')).toEqual([]);
  });

  test('says where in the text the words stand', () => {
    const text = 'Gjelder BAT1-2 her';
    const last = findFieldReferences(text).at(-1);
    expect(text.slice(last?.from, last?.to)).toBe('BAT1-2');
  });
});

describe('a name is matched with the fields of the plan', () => {
  const fields = ['BBB1', 'BBB2', 'BKS', 'o_GF1', 'o_GF2', 'H310_1', 'H310_2', 'H320', '#1', 'B1'];
  test.each([
    ['BBB1', ['BBB1']],
    ['BBB', ['BBB1', 'BBB2']],
    ['GF1', ['o_GF1']],
    ['f_GF1', ['o_GF1']],
    ['H310', ['H310_1', 'H310_2']],
    ['H320', ['H320']],
    ['#01 SNØ', ['#1']],
    ['BBB9', []],
    ['B', []],
    ['VA', []],
  ])('%s', (name, expected) => expect(matchFieldNames(name, fields)).toEqual(expected));
});

test('names that the map does not have are told, each once a clause', () => {
  const provisions = [
    { clause: '§ 1', heading: 'Formål', body: 'Boliger i BBB1 og BBB2, etter TEK17 og VA-normen.' },
    { clause: '§ 2', heading: 'Veg (o_SKV1-2)', body: 'o_SKV2 skal være offentlig. BBB9 og BBB9.' },
  ];
  expect(unknownFieldReferences(provisions, ['BBB1', 'BBB2', 'o_SKV1'])).toEqual([
    { index: 1, clause: '§ 2', name: 'o_SKV2' },
    { index: 1, clause: '§ 2', name: 'BBB9' },
  ]);
});
