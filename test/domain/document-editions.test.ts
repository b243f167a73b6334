import { describe, expect, it } from 'vitest';
import { groupDocuments, searchDocuments } from '../../domain/documents/document-editions.ts';
import { lacksOf } from '../../domain/documents/document-facts.ts';

const document = (id: string, kind: string, day: number, replacesId: string | null = null) => ({
  id,
  kind,
  title: `${kind} ${id}`,
  publishedAt: `2026-03-0${day}T10:00:00Z`,
  replacesId,
});

describe('the library of documents', () => {
  it('goes by kind in the order of the register, the newest of each first', () => {
    const groups = groupDocuments([
      document('a', 'RAPPORT', 1),
      document('b', 'PLANBEST', 1),
      document('c', 'RAPPORT', 3),
      document('d', 'PLANKART', 2),
      document('e', 'UKJENT', 4),
    ]);
    expect(groups.map(({ kind, editions }) => [kind, ...editions.map((one) => one.document.id)])).toEqual([
      ['PLANKART', 'd'],
      ['PLANBEST', 'b'],
      ['RAPPORT', 'c', 'a'],
      ['UKJENT', 'e'],
    ]);
  });

  it('keeps former editions with the one that counts', () => {
    const groups = groupDocuments([
      document('a', 'PLANBEST', 1),
      document('b', 'PLANBEST', 2, 'a'),
      document('c', 'PLANBEST', 3, 'b'),
    ]);
    expect(groups[0]?.editions).toMatchObject([
      { document: { id: 'c' }, previous: [{ id: 'b' }, { id: 'a' }] },
    ]);
    expect(groups[0]?.editions).toHaveLength(1);
  });

  it('is searched by words of the title in any order and case', () => {
    const groups = groupDocuments([document('støy', 'RAPPORT', 1), document('luft', 'RAPPORT', 2)]);
    const found = searchDocuments(groups, 'STØY rapp');
    expect(found.flatMap(({ editions }) => editions.map((one) => one.document.id))).toEqual(['støy']);
    expect(searchDocuments(groups, 'vann')).toEqual([]);
    expect(searchDocuments(groups, ' ')).toEqual(groups);
  });
});

describe('a document that not everyone can read', () => {
  const facts = { pageCount: 2, hasTextLayer: true, isTagged: true, fileLanguage: 'nb' } as const;

  it('lacks text, tags or language; without text nothing else counts', () => {
    expect(lacksOf({ ...facts, reading: 'read' })).toEqual([]);
    expect(lacksOf({ ...facts, reading: 'read', isTagged: false, fileLanguage: null })).toEqual([
      'tags',
      'language',
    ]);
    expect(lacksOf({ ...facts, reading: 'read', hasTextLayer: false, isTagged: false })).toEqual(['text']);
    expect(lacksOf({ ...facts, reading: 'picture' })).toEqual(['text']);
    expect(lacksOf({ ...facts, reading: 'broken' })).toEqual(['file']);
  });

  it('is not accused before it has been read', () => {
    expect(lacksOf({ ...facts, reading: 'unread', hasTextLayer: null })).toEqual([]);
  });
});
