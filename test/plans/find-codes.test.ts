import { describe, expect, test } from 'vitest';
import { decisionOf } from '../../client/desk/import/code-choice.tsx';
import { codeText, findCodes } from '../../client/desk/import/find-codes.ts';
import { stepActive } from '../../client/ui/combobox-keys.ts';
import { officialCodes } from '../../domain/official-codes.ts';

const value = { objectType: 'RpArealformålOmråde', attribute: 'RPAREALFORMÅL' };
const codes = officialCodes(value);

describe('the official codes of a field', () => {
  test('are found by the first digits, in the order of the list', () => {
    const found = findCodes(codes, '111', 'nb').map(({ code }) => code);
    expect(found.slice(0, 3)).toEqual(['1110', '1111', '1112']);
    expect(found.every((code) => code.startsWith('111'))).toBe(true);
  });

  test('are found by words of the name, in the language of the reader', () => {
    expect(findCodes(codes, 'blokk', 'nb').map(({ code }) => code)).toContain('1113');
    expect(
      findCodes(codes, 'kjørevei', 'nb').length + findCodes(codes, 'kjøreveg', 'nb').length,
    ).toBeGreaterThan(0);
    expect(findCodes(codes, 'finnes ikke', 'nb')).toEqual([]);
    expect(findCodes(codes, '', 'nb')).toHaveLength(codes.length);
  });

  test('stand in the field so that the decision reads them', () => {
    const [block] = findCodes(codes, '1113', 'nn');
    const text = block ? codeText(block, 'nn') : '';
    expect(decisionOf({ ...value, value: '77', count: 1 }, { text, isKept: false })).toMatchObject({
      to: '1113',
    });
  });
});

describe('the arrow keys of a list', () => {
  test('walk round at its ends, and stand nowhere in an empty one', () => {
    expect([-1, 0, 2].map((active) => stepActive('ArrowDown', active, 3))).toEqual([0, 1, 0]);
    expect([-1, 0, 2].map((active) => stepActive('ArrowUp', active, 3))).toEqual([2, 2, 1]);
    expect(stepActive('ArrowDown', -1, 0)).toBe(-1);
    expect(stepActive('Home', 1, 3)).toBeUndefined();
  });
});
