import { expect, it } from 'vitest';
import { guessDocumentKind, titleOfFile } from '../../domain/documents/guess-document-kind.ts';

it.each([
  ['Reguleringsbestemmelser_rev2.pdf', 'PLANBEST'],
  ['02 Planbeskrivelse Lindholm.pdf', 'PLANBESKR'],
  ['ROS-analyse.pdf', 'ROS-ANALYSE'],
  ['Vedlegg 7 ros.pdf', 'ROS-ANALYSE'],
  ['KU støy.pdf', 'KONSUTR'],
  ['plankart_A3.pdf', 'PLANKART'],
  ['Støyrapport.pdf', 'RAPPORT'],
])('%s is taken for %s', (name, kind) => {
  expect(guessDocumentKind(name)).toBe(kind);
});

it.each(['rosehagen.pdf', 'skule.pdf', 'scan0001.pdf'])('%s is taken for nothing', (name) => {
  expect(guessDocumentKind(name)).toBeUndefined();
});

it('a title has neither ending nor underscores', () => {
  expect(titleOfFile('støy_rapport  2.pdf')).toBe('Støy rapport 2');
});
