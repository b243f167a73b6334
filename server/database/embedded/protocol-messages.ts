/** Where the session stands after a statement: no transaction, in one, or in one that has failed. */
export type TransactionStatus = 'I' | 'T' | 'E';

/** What an ErrorResponse says; `code` is an SQLSTATE. FATAL ends the connection. */
export type ProtocolError = {
  readonly severity: 'ERROR' | 'FATAL';
  readonly code: string;
  readonly message: string;
};

/** Answers to an SSLRequest or GSSENCRequest: nobody but this machine's user reaches the socket. */
export const encryptionRefused = Buffer.from('N');

const protocolVersion = 0x00030000;

export const sync = encodeMessage('S');

export function query(sql: string): Buffer {
  return encodeMessage('Q', cString(sql));
}

/** Prepares a statement without saying of what type its parameters are. */
export function parse(name: string, sql: string): Buffer {
  return encodeMessage('P', cString(name), cString(sql), Buffer.of(0, 0));
}

/** Closes a prepared statement; the empty name is the unnamed one. Closing what is not there is no error. */
export function closeStatement(name: string): Buffer {
  return encodeMessage('C', Buffer.from('S'), cString(name));
}

export function readyForQuery(status: TransactionStatus): Buffer {
  return encodeMessage('Z', Buffer.from(status));
}

export function errorResponse(error: ProtocolError): Buffer {
  const fields = { S: error.severity, V: error.severity, C: error.code, M: error.message };
  const body = Object.entries(fields).map(([field, text]) => cString(field + text));
  return encodeMessage('E', ...body, Buffer.of(0));
}

/** Asks for a session as `user`: the one message without a type. */
export function startupPacket(user: string): Buffer {
  const body = Buffer.concat([int32(protocolVersion), cString('user'), cString(user), Buffer.of(0)]);
  return Buffer.concat([int32(body.length + 4), body]);
}

/** Where each message lies in what the server answered in one go, which is always whole messages. */
export function* locateMessages(bytes: Buffer): Iterable<{ type: string; start: number; end: number }> {
  for (let start = 0; start < bytes.length; ) {
    const end = start + 1 + bytes.readUInt32BE(start + 1);
    yield { type: String.fromCharCode(bytes.readUInt8(start)), start, end };
    start = end;
  }
}

/** One message: its type, the length of what follows, the parts of its body. */
export function encodeMessage(type: string, ...body: Buffer[]): Buffer {
  const length = body.reduce((sum, part) => sum + part.length, 4);
  return Buffer.concat([Buffer.from(type), int32(length), ...body]);
}

function cString(text: string): Buffer {
  return Buffer.from(`${text}\0`);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
