import { describe, expect, test } from 'vitest';
import { compareProvisions, countChanges } from '../../domain/provisions/compare-provisions.ts';
import { compareWords } from '../../domain/provisions/compare-words.ts';
import { mergeWithAbove, moveLevel, splitClause } from '../../domain/provisions/edit-clauses.ts';
import { proposeLinks } from '../../domain/provisions/propose-links.ts';
import { governedObjects } from '../../domain/provisions/provision-links.ts';

const field = (name: string, code = '1113') => ({ kind: 'landUse', name, code });
const zone = (name: string, code: string) => ({ kind: 'zone', name, code });
const objects = [
  field('BBB1'),
  field('BBB2'),
  field('o_SKV1', '2011'),
  field('o_SKV2', '2011'),
  field('BFS1', '1111'),
  zone('H320_1', '320'),
  zone('H310_1', '310'),
  { kind: 'provisionArea', name: '#1', code: '10' },
];
const purposes = [
  { code: '1113', names: ['Boligbebyggelse - blokkbebyggelse'] },
  { code: '1111', names: ['Boligbebyggelse - frittliggende småhusbebyggelse'] },
  { code: '2011', names: ['Kjøreveg'] },
];
const clause = (level: number, heading: string, body = '') => ({ level, heading, body });
const propose = (...clauses: ReturnType<typeof clause>[]) => proposeLinks(clauses, { objects, purposes });

describe('links that are proposed', () => {
  test('are the fields that a clause names, in ranges and lists', () => {
    const [one, two] = propose(clause(1, 'Boliger (BBB1-2)'), clause(1, '', 'I BBB1 og #1 tillates kiosk.'));
    expect(one).toEqual({ governs: ['BBB1', 'BBB2'], purposes: [], zones: [] });
    expect(two?.governs).toEqual(['BBB1', '#1']);
  });

  test('are the purpose that is a heading or that land is set aside for', () => {
    expect(propose(clause(1, 'Kjørevei'))[0]?.purposes).toEqual(['2011']);
    expect(propose(clause(1, '', 'For område avsatt til bolig gjelder høyden.'))[0]?.purposes).toEqual([
      '1113',
      '1111',
    ]);
    expect(propose(clause(1, 'Overvann', 'Overvann skal ledes bort.'))[0]).toEqual({
      governs: [],
      purposes: [],
      zones: [],
    });
  });

  test('are the zone that is spoken of, narrow before wide', () => {
    expect(propose(clause(1, 'Flomsone'))[0]?.zones).toEqual(['320']);
    expect(propose(clause(1, 'Faresoner'))[0]?.zones).toEqual(['320', '310']);
    expect(propose(clause(1, 'Faresone for flom'))[0]?.zones).toEqual(['320']);
    expect(propose(clause(1, 'Faresone H310'))[0]).toMatchObject({ governs: ['H310_1'], zones: [] });
  });

  test('come down from the heading above where a clause names nothing, and no further than that heading goes', () => {
    const [, height, , roads] = propose(
      clause(1, 'Boliger BBB1'),
      clause(2, 'Høyde', 'Høyst 12 meter.'),
      clause(1, 'Fellesbestemmelser'),
      clause(2, 'Støy', 'Grensene gjelder.'),
    );
    expect(height?.governs).toEqual(['BBB1']);
    expect(roads?.governs).toEqual([]);
  });

  test('govern the objects that bear the name, the purpose or the zone', () => {
    const links = { governs: ['BBB1'], purposes: ['2011'], zones: ['320'] };
    expect(governedObjects(links, objects).map(({ name }) => name)).toEqual([
      'BBB1',
      'o_SKV1',
      'o_SKV2',
      'H320_1',
    ]);
    expect(governedObjects({ governs: [], purposes: [], zones: [] }, objects)).toEqual([]);
  });
});

describe('two versions side by side', () => {
  const text = (number: string, heading: string, body: string) => ({ clause: number, heading, body });
  const before = [
    text('1', 'Formål', 'Boliger.'),
    text('2', 'Høyde', 'Høyst 12 meter.'),
    text('3', 'Støy', 'Stille.'),
  ];

  test('tell what is new, gone and changed, and where', () => {
    const after = [
      before[0] ?? text('', '', ''),
      text('2', 'Høyde', 'Høyst 10 meter.'),
      text('3', 'Parkering', 'Under jorda.'),
    ];
    const changes = compareProvisions(before, after);
    expect(changes.map(({ kind }) => kind)).toEqual(['same', 'changed', 'changed']);
    expect(countChanges(changes)).toEqual({ added: 0, removed: 0, changed: 2 });
    const [, height] = changes;
    expect(height?.kind === 'changed' && height.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: '12 ' },
      { kind: 'added', text: '10 ' },
    ]);
  });

  test('know a clause that was only given another number, and one that went', () => {
    const after = [
      text('1', 'Formål', 'Boliger.'),
      text('2', 'Nytt', 'Noe nytt.'),
      text('3', 'Høyde', 'Høyst 12 meter.'),
    ];
    expect(compareProvisions(before, after).map(({ kind }) => kind)).toEqual([
      'same',
      'added',
      'changed',
      'removed',
    ]);
  });

  test('no word is lost in the comparison', () => {
    const [was, is] = ['Alle hus skal ha saltak og port.', 'Alle nye hus kan ha saltak.'];
    const words = compareWords(was, is);
    const join = (left: string) =>
      words
        .filter(({ kind }) => kind !== left)
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ' ')
        .trim();
    expect(join('added')).toBe('Alle hus skal ha saltak og port.');
    expect(join('removed')).toBe(is);
  });
});

describe('clauses on the desk', () => {
  const row = (key: string, level: number, body = '') => ({ key, clause: key, heading: '', body, level });

  test('are split where the text is cut, and put together again', () => {
    const parted = splitClause([row('1', 1, 'Første regel. Andre regel.')], '1', 13, 'ny');
    expect(parted.map(({ clause: number, body }) => [number, body])).toEqual([
      ['1', 'Første regel.'],
      ['', 'Andre regel.'],
    ]);
    expect(mergeWithAbove(parted, 'ny')).toEqual([row('1', 1, 'Første regel.\n\nAndre regel.')]);
    expect(splitClause([row('1', 1, 'Hel')], '1', 3, 'ny')).toHaveLength(1);
  });

  test('move in and out with all below them, never deeper than one below the one above', () => {
    const rows = [row('1', 1), row('2', 1), row('2.1', 2), row('3', 1)];
    const levels = (all: readonly { level: number }[]) => all.map(({ level }) => level);
    expect(levels(moveLevel(rows, '2', 1))).toEqual([1, 2, 3, 1]);
    expect(levels(moveLevel(moveLevel(rows, '2', 1), '2', 1))).toEqual([1, 2, 3, 1]);
    expect(levels(moveLevel(rows, '1', 1))).toEqual([1, 1, 2, 1]);
    expect(levels(moveLevel(rows, '2.1', -1))).toEqual([1, 1, 1, 1]);
  });
});
