import type { Message } from './message-reader.ts';
import { parse, query } from './protocol-messages.ts';

const copyFromClient = /\bcopy\s[^;]{0,2000}?\bfrom\s+stdin\b/i;

/** Fails in the engine itself, so that its transaction ends as after any other error; the name tells why. */
const refusal = 'select "COPY FROM STDIN is not possible on the embedded engine"';

/** COPY FROM STDIN ends the engine's process (it waits for data in vain): such a statement is made to fail. */
export function withoutCopyFromClient(message: Message): Message {
  if (message.type !== 'Q' && message.type !== 'P') return message;
  if (!copyFromClient.test(message.bytes.toString('latin1', 5))) return message;
  return { type: message.type, bytes: message.type === 'Q' ? query(refusal) : parse('', refusal) };
}
