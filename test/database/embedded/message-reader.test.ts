import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MessageReader } from '../../../server/database/embedded/message-reader.ts';
import { encodeMessage } from '../../../server/database/embedded/protocol-messages.ts';

describe('messages in a byte stream', () => {
  test('are found however the packets are cut', () => {
    const bodies = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 12 });
    const cuts = fc.array(fc.nat(4_000), { maxLength: 40 });

    fc.assert(
      fc.property(bodies, cuts, (bodies, cuts) => {
        const messages = bodies.map((body) => encodeMessage('Q', Buffer.from(body)));
        const stream = Buffer.concat(messages);
        const ends = [...cuts.map((cut) => cut % stream.length), stream.length].sort((a, b) => a - b);

        const read: Buffer[] = [];
        const reader = startedReader();
        ends.reduce((from, to) => {
          reader.push(stream.subarray(from, to));
          for (let next = reader.next(); next; next = reader.next()) read.push(next.bytes);
          return to;
        }, 0);

        expect(read).toEqual(messages);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  test('of eight megabytes in small packets are put together once', () => {
    const message = encodeMessage('B', Buffer.alloc(8_000_000, 'x'));
    const reader = startedReader();
    const packets = Math.ceil(message.length / 1_000);

    let joined = 0;
    const { concat } = Buffer;
    Buffer.concat = (list, length) => {
      const buffer = concat(list, length);
      joined += buffer.length;
      return buffer;
    };
    try {
      for (let packet = 0; packet < packets; packet++) {
        expect(reader.next()).toBeUndefined();
        reader.push(message.subarray(packet * 1_000, (packet + 1) * 1_000));
      }
      expect(reader.next()?.bytes.equals(message)).toBe(true);
    } finally {
      Buffer.concat = concat;
    }
    expect(joined).toBeLessThan(1.01 * message.length);
  });

  test('of an impossible length are an error', () => {
    const reader = startedReader();
    reader.push(Buffer.from('Q\x00\x00\x00\x01', 'latin1'));

    expect(() => reader.next()).toThrow(RangeError);
  });

  test('have no type before the startup is over', () => {
    const reader = new MessageReader();
    const packet = Buffer.from('0000000804d2162f', 'hex');
    reader.push(packet);

    expect(reader.next()).toEqual({ type: 'startup', bytes: packet });
  });
});

function startedReader(): MessageReader {
  const reader = new MessageReader();
  reader.startupIsOver();
  return reader;
}
