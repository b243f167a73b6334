import { describe, expect, test } from 'vitest';
import { provisionsWithoutField } from '../../domain/provisions-without-field.ts';

const names = ['BFS1', 'BFS2', 'BFS3', 'o_SKV1', 'H310_1', null];

describe('a provision that names a field', () => {
  test.each([
    ['that is there', ['BFS1'], []],
    ['in other letters, spaces and without the mark of ownership', ['bfs 2', 'SKV1'], []],
    ['of a zone', ['H310_1'], []],
    ['within a range that is there', ['BFS1-3', 'BFS1–BFS3'], []],
    ['that is not there', ['BFS1', 'BFS9'], ['BFS9']],
    ['at the end of a range', ['BFS2-5'], ['BFS4', 'BFS5']],
    ['without a name', [' '], []],
  ])('%s', (_what, governs, missing) => {
    const found = provisionsWithoutField([{ clause: '§ 2', governs }], names);
    expect(found).toEqual(missing.map((field) => ({ clause: '§ 2', field })));
  });
});
