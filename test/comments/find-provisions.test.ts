import { expect, it } from 'vitest';
import { findProvisions } from '../../client/comments/where/find-provisions.ts';

const provision = (level: number, clause: string, heading: string, body = '') => ({
  id: clause,
  ...{ level, clause, heading, body },
});

const provisions = [
  provision(1, '§\u00a01', 'Formål'),
  provision(2, '§ 1.1', 'Hensikt', 'Planen gir boliger.'),
  provision(1, '§ 2', 'Bebyggelse'),
  provision(2, '§ 2.1', 'Boliger', 'Husene skal ha saltak.'),
  provision(3, '§ 2.1.1', 'Høyde', 'Høyst 12 meter.'),
  provision(2, '§ 2.2', 'Barnehage', 'Fire avdelinger.'),
];

const found = (typed: string) =>
  findProvisions(provisions, typed).map(({ provision: { clause }, isOnlyAbove }) =>
    isOnlyAbove ? `(${clause})` : clause,
  );

it('finds all provisions, in their order, where nothing is typed', () => {
  expect(found(' ')).toEqual(provisions.map(({ clause }) => clause));
});

it('finds a provision by its number, with or without the section sign, and by any spaces', () => {
  expect(found('§2.2')).toEqual(['(§ 2)', '§ 2.2']);
  expect(found('2.2')).toEqual(['(§ 2)', '§ 2.2']);
  expect(found('§ 2.2')).toEqual(['(§ 2)', '§ 2.2']);
});

it('finds a provision by words of its heading and its text, in any order and size', () => {
  expect(found('METER høyde')).toEqual(['(§ 2)', '(§ 2.1)', '§ 2.1.1']);
});

it('shows each found provision under the headings that it stands under, and no other', () => {
  expect(found('boliger')).toEqual(['(§\u00a01)', '§ 1.1', '(§ 2)', '§ 2.1']);
});

it('finds nothing where one of the words is nowhere', () => {
  expect(found('saltak flatt')).toEqual([]);
});
