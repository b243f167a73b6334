import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, it } from 'vitest';
import { commentTileLayers } from '../../client/map/comment-tile-style.ts';
import { DEFAULT_DISPLAY } from '../../client/map/map-display.ts';
import { mapStyle } from '../../client/map/map-style.ts';

const layers = commentTileLayers('7f1d6d5e-0000-4000-8000-000000000001');

it('signs of comments in tiles are a valid style', () => {
  const style = mapStyle({ kind: 'none', attribution: '' }, DEFAULT_DISPLAY);
  const tiles = { type: 'vector' as const, tiles: ['https://kart.example/{z}/{x}/{y}.mvt'] };
  const errors = validateStyleMin({
    ...style,
    sources: { ...style.sources, 'comment-tiles': tiles },
    layers: [...style.layers, ...layers],
  });
  expect(errors.map(({ message }) => message)).toEqual([]);
});

it('are one hearing’s alone, each told apart by how many it stands for', () => {
  expect(layers.map(({ id }) => id)).toEqual(
    ['area', 'line-edge', 'line', 'cluster', 'point', 'count', 'number'].map(
      (name) => `tile-comment-${name}`,
    ),
  );
  const filters = layers.map((layer) => JSON.stringify('filter' in layer ? layer.filter : null));
  expect(filters.every((filter) => filter.includes('7f1d6d5e'))).toBe(true);
  expect(JSON.stringify(layers)).not.toContain('point_count');
});
