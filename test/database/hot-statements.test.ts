import { describe, expect, it } from 'vitest';
import { createHotStatements } from '../../server/database/hot-statements.ts';

describe('a statement', () => {
  it('is kept from the third time it is asked for', () => {
    const isHot = createHotStatements();
    expect(['select 1', 'select 1', 'select 1', 'select 1'].map(isHot)).toEqual([false, false, true, true]);
  });

  it('is never kept when it comes once, however many there are', () => {
    const isHot = createHotStatements();
    const once = Array.from({ length: 5_000 }, (_, index) => isHot(`select ${index}`));
    expect(once).not.toContain(true);
  });

  it('is no longer counted among those of long ago', () => {
    const isHot = createHotStatements();
    isHot('select 1');
    isHot('select 1');
    for (let other = 0; other < 1_000; other += 1) isHot(`select ${other + 2}`);
    expect(isHot('select 1')).toBe(false);
  });

  it('is kept only while there is room, and those kept stay', () => {
    const isHot = createHotStatements();
    const ask = (text: string) => [isHot(text), isHot(text), isHot(text)].at(-1);
    const kept = Array.from({ length: 400 }, (_, index) => ask(`select ${index}`));
    expect(kept.filter(Boolean)).toHaveLength(150);
    expect(isHot('select 0')).toBe(true);
  });

  it('is not kept when it is as long as a list', () => {
    const isHot = createHotStatements();
    const long = `select ${'$1, '.repeat(3_000)}`;
    expect([isHot(long), isHot(long), isHot(long)]).toEqual([false, false, false]);
  });
});
