import { afterAll, expect, it } from 'vitest';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer } from './open-test-server.ts';

const database = openTestDatabase();
afterAll(() => database.close());

it.each(['/', '/desk', '/innspill'])(
  'gives the page at %s to browsers and to plain programs',
  async (url) => {
    await using test = await openTestServer(database);
    for (const headers of [{}, { accept: '*/*' }, { accept: 'text/html', 'accept-encoding': 'gzip' }]) {
      const answer = await test.server.inject({ url, headers });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toContain('text/html');
    }
  },
);

it('lays nothing before the program on a page that is its alone', async () => {
  await using test = await openTestServer(database);
  const { body } = await test.server.inject({ url: '/desk', headers: { accept: 'text/html' } });
  const [, inBody = ''] = body.split('<body>');
  // As a browser with script reads it: an element without script ends at its first end, whatever was meant.
  const [before = ''] = inBody.replace(/<noscript>.*?<\/noscript>/s, '').split('<div id="root">');
  expect(before.trim()).toBe('');
  expect(body).toContain('/min-side');
});
