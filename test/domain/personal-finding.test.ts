import { describe, expect, test } from 'vitest';
import { findingWords } from '../../domain/privacy/finding-words.ts';
import { findPersonalText, kindsOf } from '../../domain/privacy/personal-finding.ts';

const words = (text: string) => findPersonalText(text).map(({ kind, text: found }) => `${kind}: ${found}`);

describe('words about health', () => {
  test.each([
    ['Naboen er alvorlig syk.', 'health: syk'],
    ['Mor mi er dement.', 'health: dement'],
    ['Eg er sjuk og ufør.', 'health: sjuk', 'health: ufør'],
    ['Han har DIAGNOSEN kreft.', 'health: DIAGNOSEN', 'health: kreft'],
    [
      'She was diagnosed with cancer and is on sick leave.',
      'health: diagnosed',
      'health: cancer',
      'health: sick leave',
    ],
    ['Sønnen har multippel sklerose.', 'health: multippel sklerose'],
  ])('%s', (text, ...found) => {
    expect(words(text)).toEqual(found);
  });

  test('what plans themselves speak of is left alone', () => {
    const plan =
      'Sykkelvei til sykehuset, universell utforming for rullestol, folkehelse, støy, blindvei, legesenter, ' +
      'syklister, helsestasjon, psykososialt miljø, hivende sjø, sickert vatn, kreftforeningens hus.';
    expect(words(plan)).toEqual([]);
  });

  test('a long text of them costs no more than its length', () => {
    expect(words(`${'psyk '.repeat(60_000)}`)).toEqual([]);
  });
});

test('what is found stands in the order of the text, and its kinds with the gravest first', () => {
  const found = findPersonalText('Ring 912 34 567, jeg er syk. ola@eksempel.no');
  expect(found.map(({ kind }) => kind)).toEqual(['phone', 'health', 'email']);
  expect(kindsOf(found)).toEqual(['health', 'phone', 'email']);
});

test('what was found in a file is told by kind and page, each page once and no more than five', () => {
  const at = (kind: 'phone' | 'health', number: number) => ({ kind, part: 'page' as const, number });
  const found = [
    at('phone', 3),
    at('health', 1),
    at('phone', 3),
    ...[4, 5, 6, 7, 8].map((page) => at('phone', page)),
  ];
  expect(findingWords(found, 'nb')).toEqual([
    'ord om helse på side 1',
    'telefonnummer på side 3, 4, 5, 6, 7 og flere',
  ]);
  expect(findingWords([{ kind: 'email', part: 'paragraph', number: 2 }], 'en')).toEqual([
    'e-mail address in paragraph 2',
  ]);
});
