import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export type Answer = { readonly status: number; readonly body: string };

export type Post = {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Connections to one server that are kept, as browsers keep them; each carries one request at a time. */
export type HttpLines = Disposable & { readonly post: (post: Post) => Promise<Answer> };

/**
 * Sends whole requests and reads whole answers of known length, and no more: a general HTTP client costs four times the
 * processor time, which on a machine that all share is taken from the server that is measured.
 */
export function openHttpLines(url: string): HttpLines {
  const { hostname, port, host } = new URL(url);
  const all: Socket[] = [];
  const free: Socket[] = [];
  const open = async () => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    all.push(socket);
    await once(socket, 'connect');
    return socket;
  };
  return {
    post: async (post) => {
      const known = free.pop();
      const socket = known && !known.destroyed ? known : await open();
      const answer = await exchange(socket, requestOf(post, host));
      free.push(socket);
      return answer;
    },
    [Symbol.dispose]: () => {
      for (const socket of all) socket.destroy();
    },
  };
}

function requestOf({ path, headers, body }: Post, host: string): string {
  const all = {
    host,
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'keep-alive',
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
}

function exchange(socket: Socket, request: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let received: Buffer = Buffer.alloc(0);
    const end = (settle: () => void) => {
      socket.off('data', take).off('error', fail).off('close', broken);
      settle();
    };
    const fail = (error: Error) => end(() => reject(error));
    const broken = () => fail(new Error('the connection was closed before the answer'));
    const take = (part: Buffer) => {
      received = received.length === 0 ? part : Buffer.concat([received, part]);
      try {
        const answer = readAnswer(received);
        if (answer) end(() => resolve(answer));
      } catch (error) {
        socket.destroy();
        fail(error instanceof Error ? error : new Error(String(error)));
      }
    };
    socket.on('data', take).on('error', fail).on('close', broken);
    socket.write(request);
  });
}

/** Undefined until all of it is there. Throws where it is no answer, or one whose length it does not tell. */
function readAnswer(received: Buffer): Answer | undefined {
  const headEnd = received.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const head = received.toString('latin1', 0, headEnd);
  const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(head) ?? [];
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(head) ?? [];
  if (status === undefined || length === undefined) throw new Error(`no answer of known length: ${head}`);
  const from = headEnd + 4;
  const to = from + Number(length);
  if (received.length > to) throw new Error('more than the answer came');
  return received.length < to ? undefined : { status: Number(status), body: received.toString('utf8', from) };
}
