import { area, length } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { placingKey, stepAction } from '../../client/map/drawing/placing-keys.ts';
import {
  type PlacingAction,
  type PlacingShape,
  type PlacingState,
  placingReducer,
  startPlacing,
} from '../../client/map/drawing/placing-state.ts';
import type { LonLat } from '../../client/map/map-data.ts';

const TONSBERG = { lon: 10.408, lat: 59.2675, zoom: 17 };

/** Presses keys as a person does: `Shift+ArrowRight`, `Enter`. */
function press(state: PlacingState, ...keys: string[]): PlacingState {
  return keys.reduce((now, key) => {
    const isShift = key.startsWith('Shift+');
    const action = placingKey(key.replace('Shift+', ''), isShift);
    if (action === null || action === 'leave') throw new Error(`${key} is no step of placing`);
    return placingReducer(now, action);
  }, state);
}

const act = (state: PlacingState, ...actions: PlacingAction[]) => actions.reduce(placingReducer, state);
const start = (shape: PlacingShape, vertices: readonly LonLat[] = []) =>
  startPlacing(shape, TONSBERG, vertices);
const times = (count: number, key: string) => Array.from({ length: count }, () => key);

describe('placing with keys alone', () => {
  test('a stretch of a street is drawn and ended by setting the last point twice', () => {
    const state = press(
      start('line'),
      'Enter',
      ...times(3, 'Shift+ArrowRight'),
      'Enter',
      ...times(5, 'ArrowDown'),
      'Enter',
      'Enter',
    );
    const { geometry } = state;
    if (geometry?.type !== 'LineString') throw new Error('no line was drawn');
    expect(geometry.coordinates).toHaveLength(3);
    // 300 + 50 pixels at zoom 17 and 59.27° north, where a pixel is 0.305 metres.
    const metres =
      length({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: geometry.coordinates.map((p) => [...p]) },
        properties: {},
      }) * 1000;
    expect(metres).toBeCloseTo(350 * 0.3053, 0);
    expect(state.news).toMatchObject({ kind: 'finished', shape: 'line' });
    expect(state.vertices).toEqual([]);
  });

  test('an area of five corners is drawn and closed on its first corner', () => {
    const state = press(
      start('area'),
      'Enter',
      'Shift+ArrowRight',
      'Enter',
      'Shift+ArrowDown',
      'Enter',
      ...times(5, 'ArrowLeft'),
      ...times(5, 'ArrowDown'),
      'Enter',
      ...times(5, 'ArrowLeft'),
      ...times(5, 'ArrowUp'),
      'Enter',
      'Shift+ArrowUp',
      'Enter',
    );
    const { geometry } = state;
    if (geometry?.type !== 'Polygon') throw new Error('no area was drawn');
    const [ring = []] = geometry.coordinates;
    expect(ring).toHaveLength(6);
    expect(ring.at(-1)).toEqual(ring[0]);
    const squareMetres = area({ type: 'Polygon', coordinates: [ring.map((position) => [...position])] });
    expect(state.news).toEqual(expect.objectContaining({ kind: 'finished', squareMetres }));
    expect(squareMetres).toBeCloseTo(12_500 * 0.3053 ** 2, -2);
  });

  test('a point is finished as soon as it is set', () => {
    expect(press(start('point'), 'ArrowUp', 'Enter').geometry).toMatchObject({ type: 'Point' });
  });

  test('arrows move ten pixels and a hundred with Shift, and come back to where they began', () => {
    const away = press(start('line'), 'Shift+ArrowRight', 'Shift+ArrowUp');
    const back = press(away, ...times(10, 'ArrowLeft'), ...times(10, 'ArrowDown'));
    expect(back.cursor.lon).toBeCloseTo(TONSBERG.lon, 9);
    expect(back.cursor.lat).toBeCloseTo(TONSBERG.lat, 9);
    expect(away.cursor.lat).toBeGreaterThan(TONSBERG.lat);
  });

  test('plus and minus zoom around the cross-hair', () => {
    expect(press(start('line'), '+', '+').cursor).toEqual({ ...TONSBERG, zoom: 18 });
    expect(press(start('line'), '-').cursor.zoom).toBe(16.5);
  });

  test('Escape leaves, and what was set can be taken up again', () => {
    expect(placingKey('Escape', false)).toBe('leave');
    const left = press(start('line'), 'Enter', 'ArrowRight', 'Enter');
    expect(start('line', left.vertices).vertices).toHaveLength(2);
  });

  test('other keys are left to the browser', () => {
    expect(placingKey('Tab', false)).toBeNull();
    expect(placingKey('a', false)).toBeNull();
  });
});

test('buttons alone draw the same line as keys', () => {
  const byKeys = press(start('line'), 'Enter', 'Shift+ArrowRight', 'ArrowDown', 'Enter');
  const byButtons = act(
    start('line'),
    { type: 'set' },
    stepAction('east', true),
    stepAction('south', false),
    { type: 'set' },
  );
  expect(byButtons.vertices).toEqual(byKeys.vertices);
  expect(act(byButtons, { type: 'finish' }).geometry).toMatchObject({ type: 'LineString' });
});

describe('mending what was set', () => {
  const three = press(start('line'), 'Enter', 'Shift+ArrowRight', 'Enter', 'Shift+ArrowRight', 'Enter');

  test('Backspace takes the last point back', () => {
    const state = press(three, 'Backspace');
    expect(state.vertices).toEqual(three.vertices.slice(0, 2));
    expect(state.news).toEqual({ kind: 'removed', left: 2 });
  });

  test('Backspace with nothing set says so and changes nothing', () => {
    expect(press(start('line'), 'Backspace')).toMatchObject({
      vertices: [],
      news: { kind: 'nothing-to-remove' },
    });
  });

  test('a point is picked up, which goes to it, and set somewhere else', () => {
    const held = act(three, { type: 'pick-up', index: 1 });
    expect([held.cursor.lon, held.cursor.lat]).toEqual(three.vertices[1]);
    const moved = press(held, 'Shift+ArrowDown', 'Enter');
    expect(moved.vertices).toHaveLength(3);
    expect(moved.vertices[1]?.[1]).toBeLessThan(three.vertices[1]?.[1] ?? 0);
    expect(moved.news).toEqual({ kind: 'moved', number: 2 });
  });

  test('any point can be deleted from the list', () => {
    expect(act(three, { type: 'remove', index: 0 }).vertices).toEqual(three.vertices.slice(1));
  });
});

describe('shapes that cannot be used', () => {
  test('a line of one point is refused with the number it needs', () => {
    const state = act(press(start('line'), 'Enter'), { type: 'finish' });
    expect(state).toMatchObject({ geometry: null, news: { kind: 'too-few', needed: 2 } });
  });

  test('an area of two corners is refused', () => {
    const state = act(press(start('area'), 'Enter', 'ArrowRight', 'Enter'), { type: 'finish' });
    expect(state).toMatchObject({ geometry: null, news: { kind: 'too-few', needed: 3 } });
  });

  test('an area whose edge crosses itself is refused and keeps its corners for mending', () => {
    const bow = press(
      start('area'),
      'Enter',
      'Shift+ArrowRight',
      'Shift+ArrowDown',
      'Enter',
      'Shift+ArrowUp',
      'Enter',
      'Shift+ArrowLeft',
      'Shift+ArrowDown',
      'Enter',
    );
    const state = act(bow, { type: 'finish' });
    expect(state).toMatchObject({ geometry: null, news: { kind: 'crossing' } });
    expect(state.vertices).toHaveLength(4);
  });

  test('no more than 500 points are taken', () => {
    const vertices = Array.from({ length: 500 }, (_, index): LonLat => [10 + index / 1e4, 59]);
    const state = press(start('line', vertices), 'Enter');
    expect(state.vertices).toHaveLength(500);
    expect(state.news).toEqual({ kind: 'too-many' });
  });
});

test('the distance from the last point is told with each point', () => {
  const state = press(start('line'), 'Enter', 'Shift+ArrowRight', 'Enter');
  expect(state.news).toMatchObject({ kind: 'set', number: 2 });
  expect(state.news?.kind === 'set' && state.news.metresFromLast).toBeCloseTo(30.5, 0);
});
