import { expect, test } from 'vitest';
import { gather } from '../../server/database/gather.ts';

const own = (error: unknown) => error instanceof RangeError;

test('what comes alone goes alone, and what comes meanwhile goes together, in order and at most so many', async () => {
  const runs: number[][] = [];
  const call = gather<number, number>(
    async (items) => {
      runs.push([...items]);
      await new Promise((resolve) => setImmediate(resolve));
      return items.map((item) => item * 10);
    },
    own,
    { runs: 1, items: 3 },
  );
  expect(await Promise.all([1, 2, 3, 4, 5, 6].map(call))).toEqual([10, 20, 30, 40, 50, 60]);
  expect(runs).toEqual([[1], [2, 3, 4], [5, 6]]);
  expect(await call(7)).toBe(70);
  expect(runs.at(-1)).toEqual([7]);
});

test('one that is refused takes no other with it', async () => {
  let calls = 0;
  const call = gather<number, number>(
    async (items) => {
      calls += 1;
      await new Promise((resolve) => setImmediate(resolve));
      if (items.includes(3)) throw new RangeError('three');
      return items;
    },
    own,
    { runs: 1, items: 10 },
  );
  const ended = await Promise.allSettled([1, 2, 3, 4].map(call));
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  expect(calls).toBe(5);
});

test('a fault of the whole run is told to all of it, and the next run goes on', async () => {
  let isDown = true;
  let calls = 0;
  const call = gather<number, number>(
    async (items) => {
      calls += 1;
      await new Promise((resolve) => setImmediate(resolve));
      if (isDown) throw new Error('connection lost');
      return items;
    },
    own,
    { runs: 1, items: 10 },
  );
  const ended = await Promise.allSettled([1, 2, 3].map(call));
  expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(calls).toBe(2);
  isDown = false;
  expect(await call(4)).toBe(4);
});
