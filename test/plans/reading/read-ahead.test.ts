import { expect, test } from 'vitest';
import { readAhead } from '../../../server/plans/reading/read-ahead.ts';

async function* counting(told: string[], breaksAt = Number.POSITIVE_INFINITY): AsyncGenerator<number> {
  try {
    for (let n = 1; n <= 3; n += 1) {
      if (n === breaksAt) throw new Error(`no ${n}`);
      told.push(`read ${n}`);
      yield n;
    }
  } finally {
    told.push('closed');
  }
}

test('the next is read while the last is worked with, each once and in order', async () => {
  const told: string[] = [];
  for await (const n of readAhead(counting(told))) {
    await new Promise((resolve) => setImmediate(resolve));
    told.push(`done ${n}`);
  }
  expect(told).toEqual(['read 1', 'read 2', 'done 1', 'read 3', 'done 2', 'closed', 'done 3']);
});

test('what cannot be read is told at its turn, after those before it', async () => {
  const told: string[] = [];
  const reading = async () => {
    for await (const n of readAhead(counting(told, 2))) told.push(`done ${n}`);
  };
  await expect(reading()).rejects.toThrow('no 2');
  expect(told).toEqual(['read 1', 'closed', 'done 1']);
});

test('whoever stops early leaves nothing open', async () => {
  const told: string[] = [];
  for await (const n of readAhead(counting(told))) if (n === 1) break;
  expect(told).toEqual(['read 1', 'read 2', 'closed']);
});
