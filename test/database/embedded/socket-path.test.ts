import { expect, test } from 'vitest';
import { socketPathOf } from '../../../server/database/embedded/socket-path.ts';

test('the engine listens in its data folder', () => {
  expect(socketPathOf('/srv/allmenning')).toBe('/srv/allmenning/socket/.s.PGSQL.5432');
});

test('a data folder whose path is too long for a socket has one of its own in the temporary folder', () => {
  const long = `/srv/${'kommune/'.repeat(20)}`;

  const path = socketPathOf(long);

  expect(Buffer.byteLength(path)).toBeLessThanOrEqual(100);
  expect(socketPathOf(long)).toBe(path);
  expect(socketPathOf(`${long}other`)).not.toBe(path);
});
