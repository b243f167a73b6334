import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../server/database/database.ts';
import { runDatabase } from './run-database.ts';

const address = runDatabase();

/** True: the next refusal comes without its end, and the line breaks. */
let isArmed = false;
const sockets = new Set<Socket>();
const line = createServer((near) => {
  const { hostname, port } = new URL(address.engine === 'server' ? address.url : 'postgres://none');
  const far = connect(Number(port || 5432), hostname);
  for (const socket of [near, far]) {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      near.destroy();
      far.destroy();
    });
  }
  near.on('data', (bytes) => far.write(bytes));
  far.on('data', (bytes) => {
    if (near.writableEnded) return;
    if (!isArmed || !bytes.includes('VERROR\0')) return void near.write(bytes);
    isArmed = false;
    near.end(withoutReadyForQuery(bytes));
  });
});

/** PostgreSQL's protocol: Z, its length of 5 and the state of the transaction. */
function withoutReadyForQuery(bytes: Buffer): Buffer {
  const isEnded = bytes.subarray(-6, -1).equals(Buffer.from([0x5a, 0, 0, 0, 5]));
  return isEnded ? bytes.subarray(0, -6) : bytes;
}

// The embedded engine gets no single statements: each call is a transaction, on a socket that is in this machine.
const isServer = address.engine === 'server';
describe.skipIf(!isServer)(isServer ? 'a line to a server' : 'a line – skipped: there is no server', () => {
  let database: Database;
  beforeAll(async () => {
    if (address.engine === 'embedded') return;
    line.listen(0, '127.0.0.1');
    await once(line, 'listening');
    const url = new URL(address.url);
    url.hostname = '127.0.0.1';
    url.port = String((line.address() as AddressInfo).port);
    // One connection of each kind, so that the next query opens the one that broke.
    const as = (role: string) => ({ max: 1, connection: { role } });
    database = openDatabase({
      engine: 'server',
      url: url.href,
      connection: as('allmenning_app'),
      publicConnection: as('allmenning_public'),
      citizenConnection: as('allmenning_citizen'),
    });
  });
  afterAll(async () => {
    await database?.close();
    for (const socket of sockets) socket.destroy();
    line.close();
  });

  const call = async (by: number) => {
    const { quotient } = await database.callTogether<{ quotient: number }>(
      `select 12 / (item ->> 'by')::integer as quotient from jsonb_array_elements($1::text::jsonb) item`,
      () => ({ by }),
    );
    return quotient;
  };
  const read = async (by: number) => {
    const [row] = await database.read<{ quotient: number }>({}, 'select 12 / $1::integer as quotient', [by]);
    return row?.quotient;
  };

  test.each([
    ['a citizen’s call', call],
    ['a public read', read],
  ])('%s is not refused for what was asked before the line broke', async (_name, divide) => {
    expect(await divide(4)).toBe(3);
    isArmed = true;
    await expect(divide(0)).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
    expect(isArmed).toBe(false);
    expect(await divide(3)).toBe(4);
    await expect(divide(0)).rejects.toMatchObject({ code: '22012' });
  });
});
