import { describe, expect, it } from 'vitest';
import { readTileAddress } from '../../server/tiles/tile-address.ts';
import { tileBox } from '../../server/tiles/tile-grid.ts';

describe('the address of a tile', () => {
  it('is read when it lies within the world and the layer’s zooms', () => {
    expect(readTileAddress('comments', '14', '8650', '4790')).toEqual({
      ok: true,
      address: { layer: 'comments', z: 14, x: 8650, y: 4790 },
    });
    expect(readTileAddress('comments', '0', '0', '0').ok).toBe(true);
  });

  it.each([
    ['1', '2', '0'],
    ['1', '0', '2'],
    ['17', '0', '0'],
    ['99', '0', '0'],
    ['-1', '0', '0'],
    ['3', '01', '0'],
    ['3', '1.5', '0'],
    ['3', '1e1', '0'],
    ['3', '', '0'],
    ['3', '99999999999999999999', '0'],
    ['3', 'x', '0'],
  ])('is refused as %s/%s/%s', (z, x, y) => {
    expect(readTileAddress('comments', z, x, y)).toEqual({ ok: false, reason: 'outside' });
  });

  it.each(['veier', 'constructor', '__proto__', ''])('names no layer “%s”', (layer) => {
    expect(readTileAddress(layer, '0', '0', '0')).toEqual({ ok: false, reason: 'unknown-layer' });
  });

  it('names a square: the whole world at zoom 0, a quarter of it at zoom 1', () => {
    const edge = 20_037_508.342789244;
    expect(tileBox({ z: 0, x: 0, y: 0 })).toMatchObject({
      west: -edge,
      south: -edge,
      east: edge,
      north: edge,
    });
    expect(tileBox({ z: 1, x: 1, y: 0 })).toMatchObject({ west: 0, south: 0, east: edge, north: edge });
  });
});
