import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** How a line behaves: as it should, slowly, not at all, or by letting a part of what is sent through and breaking. */
export type LineState = 'whole' | 'slow' | 'refused' | 'silent' | 'halved';

export type Line = {
  /** The port of loopback where the line begins. */
  readonly port: number;
  set(state: LineState): void;
  /** Breaks every connection that is open now. */
  cut(): void;
  /** Where new connections lead. */
  leadTo(port: number): void;
  close(): Promise<void>;
};

const slowMilliseconds = 60;

/** A line of its own between two programs on loopback, at which one can pull. */
export async function openLine(target: number): Promise<Line> {
  let state: LineState = 'whole';
  let leads = target;
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    if (state === 'refused') return near.destroy();
    const far = connect(leads, '127.0.0.1');
    const end = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', end);
      socket.on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
    pass(near, far, () => state, end);
    pass(far, near, () => state, end);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    set: (next) => {
      // What was held back on a silent line never came; the connection is of no use.
      if (state === 'silent') cut();
      state = next;
    },
    cut,
    leadTo: (port) => {
      leads = port;
    },
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

function pass(from: Socket, to: Socket, stateOf: () => LineState, end: () => void): void {
  from.on('data', (bytes) => {
    switch (stateOf()) {
      case 'silent':
        return;
      case 'refused':
        return end();
      case 'halved':
        // Some pieces come whole, so that lines break at every step of a talk.
        if (Math.random() < 0.7) return void to.write(bytes);
        to.write(bytes.subarray(0, Math.floor(bytes.length * Math.random())), end);
        return;
      case 'slow':
        from.pause();
        setTimeout(
          () => {
            if (!to.destroyed) to.write(bytes);
            from.resume();
          },
          slowMilliseconds * Math.random() * 2,
        );
        return;
      case 'whole':
        to.write(bytes);
    }
  });
  from.on('end', () => to.end());
}
