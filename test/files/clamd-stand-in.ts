import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';

/** The test file that every scanner knows (eicar.org), put together here so that none stops this file. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export type ClamdStandIn = AsyncDisposable & { readonly address: string };

/** Speaks clamd's INSTREAM (clamd(8)): pieces after their length as four bytes, a length of nought at the end. */
export async function startClamdStandIn(port = 0): Promise<ClamdStandIn> {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      received = Buffer.concat([received, piece]);
      const content = readStream(received);
      if (content === undefined) return;
      const verdict =
        content === null
          ? 'UNKNOWN COMMAND'
          : content.includes(eicar)
            ? 'stream: Eicar-Test-Signature FOUND'
            : 'stream: OK';
      socket.end(`${verdict}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: chosen } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${chosen}`,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** What was streamed; undefined while more is to come, null where the command is another. */
function readStream(received: Buffer): Buffer | null | undefined {
  const command = Buffer.from('zINSTREAM\0');
  if (received.length < command.length) return undefined;
  if (!received.subarray(0, command.length).equals(command)) return null;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
