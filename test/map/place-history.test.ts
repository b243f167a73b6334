import { expect, test } from 'vitest';
import {
  recordPlaces,
  redoPlaces,
  startHistory,
  undoPlaces,
} from '../../client/map/drawing/place-history.ts';
import type { DrawnPlace } from '../../client/map/map-data.ts';

const place = (id: string): DrawnPlace => ({ id, geometry: { type: 'Point', coordinates: [10.4, 59.3] } });
const ids = (places: readonly DrawnPlace[]) => places.map(({ id }) => id).join();

test('what was drawn is taken back step by step and brought back in the same order', () => {
  let history = startHistory([]);
  for (const places of [[place('a')], [place('a'), place('b')], [place('b')]])
    history = recordPlaces(history, places);
  history = undoPlaces(history);
  expect(ids(history.present)).toBe('a,b');
  history = undoPlaces(undoPlaces(history));
  expect(ids(history.present)).toBe('');
  history = redoPlaces(redoPlaces(history));
  expect(ids(history.present)).toBe('a,b');
});

test('undo at the beginning and redo at the end change nothing', () => {
  const history = startHistory([place('a')]);
  expect(undoPlaces(history)).toBe(history);
  expect(redoPlaces(history)).toBe(history);
});

test('a new step after an undo gives up what was undone', () => {
  const history = recordPlaces(undoPlaces(recordPlaces(startHistory([]), [place('a')])), [place('b')]);
  expect(history.future).toEqual([]);
  expect(ids(history.present)).toBe('b');
});

test('the same places again are no step, as a copy either', () => {
  const history = startHistory([place('a')]);
  expect(recordPlaces(history, history.present)).toBe(history);
  expect(recordPlaces(history, [place('a')])).toBe(history);
});
