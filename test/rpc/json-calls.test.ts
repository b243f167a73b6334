import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCalls } from '../../server/rpc/read-calls.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database, {
    environment: {
      BASEMAP_TILE_URL: `https://tiles.example/${'kart'.repeat(600)}/{z}/{x}/{y}.png`,
    },
  });
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

type Asked = { readonly path: string; readonly body: string; readonly headers?: Record<string, string> };

const json = (value: unknown) => JSON.stringify(value);
const secret = `${'A'.repeat(21)}A`;

/** Each told by one thing that must not differ. */
const requests: readonly (readonly [string, Asked])[] = [
  ['a query', { path: 'settings?', body: '{}' }],
  ['a query without input', { path: 'accounts.me?', body: '' }],
  ['a long answer, compressed', { path: 'settings?', body: '{}', headers: { 'accept-encoding': 'gzip' } }],
  ['a mutation', { path: 'accounts.signOut?', body: 'null' }],
  ['a field that is wrong', { path: 'comments.receipt?', body: json({ secret: 'kort' }) }],
  ['an input that is none', { path: 'comments.receipt?', body: json([]) }],
  ['what is not found', { path: 'comments.receipt?', body: json({ secret }) }],
  ['someone who is not signed in', { path: 'desk.colleagues?', body: json({}) }],
  ['JSON that is none', { path: 'comments.receipt?', body: '{"secret":' }],
  ['a procedure that nobody made', { path: 'plans.everything?', body: '{}' }],
  ['a name of every object', { path: 'constructor?', body: '{}' }],
  ['a batch of one', { path: 'settings?batch=1', body: json({ 0: {} }) }],
  ['a batch', { path: 'settings,accounts.me?batch=1', body: json({}) }],
  [
    'a batch of which one fails',
    { path: 'accounts.me,comments.receipt?batch=1', body: json({ 0: {}, 1: { secret } }) },
  ],
  ['a batch without its inputs', { path: 'comments.receipt,comments.receipt?batch=1', body: json({}) }],
  ['a batch whose inputs are a list', { path: 'comments.receipt?batch=1', body: json([{ secret }]) }],
  ['a batch of both kinds', { path: 'accounts.me,accounts.signOut?batch=1', body: json({}) }],
  ['a batch of eleven', { path: `${Array(11).fill('accounts.me').join(',')}?batch=1`, body: json({}) }],
  ['a batch with an unknown', { path: 'accounts.me,plans.everything?batch=1', body: json({}) }],
];

function ask({ path, body, headers = {} }: Asked): Promise<LightMyRequestResponse> {
  return test.server.inject({
    method: 'POST',
    url: `/trpc/${path}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: body,
  });
}

/** What a client sees, but for what no two answers share. */
function seen({ statusCode, headers, rawPayload }: LightMyRequestResponse) {
  const { date: _date, 'x-request-id': _id, ...rest } = headers;
  return { statusCode, headers: rest, body: rawPayload.toString('latin1') };
}

describe('calls by JSON', () => {
  it.each(requests)('are answered as by tRPC’s own adapter: %s', async (_what, asked) => {
    const ours = await ask({ ...asked, path: asked.path.replace(/\?$/, '') });
    // Another member of the query, which means nothing, and tRPC's adapter answers.
    const theirs = await ask({ ...asked, path: `${asked.path}&x=${randomUUID()}` });
    expect(seen(ours)).toEqual(seen(theirs));
    expect(ours.headers['content-length']).toBe(String(ours.rawPayload.length));
  });

  it.each([
    ['settings', '{}', 1],
    ['settings?batch=1', '{}', 1],
    ['settings,accounts.me?batch=1', '{"1":{}}', 2],
    ['settings?batch=1&x=1', '{}', undefined],
    ['plans.everything', '{}', undefined],
    ['settings', '{', undefined],
    ['settings,accounts.signOut?batch=1', '{}', undefined],
  ])('are read where they have the common shape: %s %s', (address, body, count) => {
    const [path] = address.split('?');
    const request = { method: 'POST', url: `/trpc/${address}`, headers: {}, params: { path }, body };
    expect(readCalls(request as unknown as Parameters<typeof readCalls>[0])?.calls.length).toBe(count);
  });
});
