import { connect, type Socket } from 'node:net';

/** As clamd's StreamMaxLength is by default: more in one piece is refused. */
const pieceBytes = 64 * 1024;
const patienceMs = 30_000;

/** What clamd said: clean, or the name of what it found. Anything else is a failure and throws. */
export type ClamdAnswer = { readonly found: string | null };

/**
 * Has clamd look at bytes, by its INSTREAM command: each piece after its length as four bytes, a length of nought at
 * the end. `address` is host:port or the path of a socket. Throws when nobody answers, or answers anything else.
 */
export function askClamd(address: string, bytes: Uint8Array): Promise<ClamdAnswer> {
  return new Promise((resolve, reject) => {
    const socket = open(address);
    let answer = '';
    const fail = (error: Error) => {
      socket.destroy();
      reject(error);
    };
    socket.setTimeout(patienceMs, () => fail(new Error('clamd did not answer in time')));
    socket.on('error', fail);
    socket.on('data', (piece) => {
      answer += piece.toString('utf8');
      if (answer.length > 4096) fail(new Error('clamd answers too much'));
    });
    socket.on('close', () => {
      const read = readAnswer(answer);
      if (read) resolve(read);
      else reject(new Error('clamd gave no verdict'));
    });
    socket.on('connect', () => send(socket, bytes).catch(fail));
  });
}

function open(address: string): Socket {
  if (address.startsWith('/')) return connect({ path: address });
  const colon = address.lastIndexOf(':');
  return connect({ host: address.slice(0, colon), port: Number(address.slice(colon + 1)) });
}

async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for (let at = 0; at < bytes.byteLength; at += pieceBytes) {
    const piece = bytes.subarray(at, at + pieceBytes);
    await write(socket, lengthOf(piece.byteLength));
    await write(socket, piece);
  }
  await write(socket, lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** Waits until the socket has taken it, so that a large file is not copied as a whole. */
function write(socket: Socket, piece: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(piece, (error) => (error ? reject(error) : resolve()));
  });
}

function readAnswer(text: string): ClamdAnswer | null {
  const line = text.replace(/\0/g, '').trim();
  if (line === 'stream: OK') return { found: null };
  const found = /^stream: (.+) FOUND$/.exec(line);
  return found?.[1] ? { found: found[1] } : null;
}
