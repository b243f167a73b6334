import { connect, createServer, type Socket } from 'node:net';

/** Slow 4G as Lighthouse has it. */
const bytesASecond = 1_600_000 / 8;
const roundTripMs = 150;
const mostAhead = 16 * 1024;

export type SlowLink = AsyncDisposable & { readonly url: string; readonly bytes: () => number };

/**
 * A way to the server as over slow 4G: 1.6 Mbit/s down for all connections together and 150 ms there and back.
 * Outside the browser, whose own throttling lets what workers fetch pass freely.
 */
export async function openSlowLink(port: number): Promise<SlowLink> {
  let freeAt = 0;
  let bytes = 0;
  const sockets = new Set<Socket>();
  const server = createServer((browser) => {
    const product = connect(port, '127.0.0.1');
    for (const socket of [browser, product]) {
      sockets.add(socket);
      socket.setNoDelay(true).on('error', () => undefined);
      socket.once('close', () => {
        sockets.delete(socket);
        browser.destroy();
        product.destroy();
      });
    }
    browser.on('data', (chunk) =>
      setTimeout(() => product.writable && product.write(chunk), roundTripMs / 2),
    );
    let ahead = 0;
    product.on('data', (chunk) => {
      bytes += chunk.byteLength;
      // What one connection sends is cut up, so that others get their turn in between.
      const now = performance.now();
      freeAt = Math.max(freeAt, now) + (chunk.byteLength / bytesASecond) * 1000;
      ahead += chunk.byteLength;
      if (ahead > mostAhead) product.pause();
      setTimeout(
        () => {
          if (browser.writable) browser.write(chunk);
          ahead -= chunk.byteLength;
          if (ahead <= mostAhead) product.resume();
        },
        freeAt - now + roundTripMs / 2,
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const own = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${own}`,
    bytes: () => bytes,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
