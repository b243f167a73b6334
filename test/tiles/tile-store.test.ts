import { afterAll, describe, expect, it } from 'vitest';
import type { Database } from '../../server/database/database.ts';
import { AnswerCache } from '../../server/geodata/answer-cache.ts';
import { openLive } from '../../server/live/live.ts';
import { openTileStore } from '../../server/tiles/tile-store.ts';
import { createTurns } from '../../server/tiles/turns.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

describe('a tile that many ask for at once', () => {
  it('is made by one query for a hundred', async () => {
    let queries = 0;
    const counting: Database = {
      ...database,
      read: (reader, query, parameters) => {
        queries += 1;
        return database.read(reader, query, parameters);
      },
    };
    const live = openLive(database);
    const versions = await live.versions();
    live.close();
    const store = openTileStore(counting);
    const address = { layer: 'plan-objects', z: 14, x: 8660, y: 4780 } as const;
    const tiles = await Promise.all(Array.from({ length: 100 }, () => store.get(address, versions, {})));
    expect(queries).toBe(1);
    expect(new Set(tiles).size).toBe(1);
    await store.get(address, versions, {});
    expect(queries).toBe(1);
    await store.get(address, { ...versions, planObjects: 'neste' }, {});
    expect(queries).toBe(2);
    await store.get(address, versions, { municipalityId: '00000000-0000-4000-8000-000000000001' });
    expect(queries).toBe(3);
  });
});

describe('what is kept', () => {
  it('stays within its bytes, the latest used longest', async () => {
    const cache = new AnswerCache<{ size: number }>(100, ({ size }) => size);
    const put = (key: string, size: number) => cache.get(key, async () => ({ size }));
    await put('a', 40);
    await put('b', 40);
    cache.peek('a');
    await put('c', 40);
    expect([cache.peek('a'), cache.peek('b'), cache.peek('c')].map((kept) => kept !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
    await put('too large', 101);
    expect(cache.bytes).toBe(80);
  });

  it('is not a failure: the next who asks tries again', async () => {
    const cache = new AnswerCache<{ size: number }>(100, ({ size }) => size);
    await expect(cache.get('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(await cache.get('a', async () => ({ size: 1 }))).toEqual({ size: 1 });
  });
});

describe('turns', () => {
  it('let so many work at once and refuse who would wait too long', async () => {
    const turns = createTurns(2, 3);
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    let [working, most] = [0, 0];
    const work = async () => {
      working += 1;
      most = Math.max(most, working);
      await gate;
      working -= 1;
    };
    const taken = Array.from({ length: 5 }, () => turns.take(work));
    await expect(turns.take(work)).rejects.toMatchObject({ code: 'database-unavailable' });
    open();
    await Promise.all(taken);
    expect(most).toBe(2);
    await turns.take(async () => undefined);
  });
});
