import { describe, expect, it } from 'vitest';
import type { DataVersions } from '../../server/live/data-versions.ts';
import { createReadyTiles, readyTile } from '../../server/tiles/ready-tiles.ts';

const versions: DataVersions = {
  municipalities: '1',
  plans: '1',
  planObjects: '1',
  hearings: '1',
  comments: '1',
};
const tile = (size: number) => readyTile({ gzipped: Buffer.alloc(size, 1), etag: '"a"' }, 'live');

describe('answers by their address', () => {
  it('are found as they were kept, and all forgotten when any data change', () => {
    const ready = createReadyTiles();
    const kept = tile(100);
    ready.keep('/tiles/a', versions, kept);
    expect(ready.find('/tiles/a', versions)).toBe(kept);
    expect(ready.find('/tiles/b', versions)).toBeUndefined();
    const later = { ...versions, comments: '2' };
    expect(ready.find('/tiles/a', later)).toBeUndefined();
    ready.keep('/tiles/b', later, kept);
    expect(ready.find('/tiles/a', later)).toBeUndefined();
    expect(ready.find('/tiles/b', later)).toBe(kept);
  });

  it('take no more memory than they may, however many addresses are made up for one tile', () => {
    const ready = createReadyTiles();
    const kept = tile(200_000);
    const asked = Array.from({ length: 500 }, (_, index) => `/tiles/a?v=${index}`);
    for (const url of asked) ready.keep(url, versions, kept);
    expect(ready.find('/tiles/a?v=499', versions)).toBe(kept);
    const found = asked.filter((url) => ready.find(url, versions) !== undefined);
    expect(found.length * 200_000).toBeLessThanOrEqual(32 * 1024 * 1024);
  });

  it('say how long the tile is and how it is packed, and to who has it only that it stands', () => {
    const { status, headers, notModified, body } = tile(100);
    expect([status, body?.length]).toEqual([200, 100]);
    expect(headers.join(' ')).toContain('content-encoding gzip content-length 100');
    expect(notModified.join(' ')).toContain('etag "a"');
    expect(notModified).not.toContain('content-length');
  });
});
