import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, expect, it, vi } from 'vitest';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer } from './open-test-server.ts';

const database = openTestDatabase();
afterAll(() => database.close());

it('a sender who goes away before all has come is no failure of ours, and no fault of the database', async () => {
  const lines: string[] = [];
  const { hearing } = await buildOpenHearing(database);
  const test = await openTestServer(database, {
    environment: { LOG_LEVEL: 'info' },
    log: { write: (line) => void lines.push(line) },
  });
  const port = Number(new URL(await test.server.listen({ host: '127.0.0.1', port: 0 })).port);
  const requests = [
    ['/trpc/comments.submit', 'application/json', '{"text":'],
    [
      `/files/uploads?hearing=${hearing.id}`,
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF',
    ],
  ] as const;
  for (const [address, type, begun] of requests) {
    const before = lines.length;
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      `POST ${address} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: ${type}\r\n` +
        `content-length: 5000\r\nexpect: 100-continue\r\n\r\n`,
    );
    // The server has taken the request in hand, and waits for its body.
    await once(socket, 'data');
    socket.write(begun);
    socket.destroy();
    await vi.waitFor(() => expect(lines.length).toBeGreaterThan(before), 20_000);
  }
  await test[Symbol.asyncDispose]();
  const told = lines.map((line) => JSON.parse(line) as { level: number; msg: string });
  expect(told.filter(({ level }) => level > 30)).toEqual([]);
  expect(told.filter(({ msg }) => msg.startsWith('request'))).toHaveLength(requests.length);
});
