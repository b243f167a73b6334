import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';

export type HalfSentRequest = {
  /** Sends the rest and answers what the product said to it. */
  readonly finish: () => Promise<{ readonly status: number; readonly body: string }>;
};

/** A call that the product has begun to take in: its headers and half of its body are sent. */
export async function beginRequest(url: string, path: string, input: unknown): Promise<HalfSentRequest> {
  const body = Buffer.from(JSON.stringify(input));
  const half = Math.floor(body.length / 2);
  const sending = request(`${url}/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': body.length, expect: '100-continue' },
  });
  const answered = once(sending, 'response');
  // Once the product says that it wants the body, it has taken the request on.
  sending.flushHeaders();
  await once(sending, 'continue');
  sending.write(body.subarray(0, half));
  return {
    finish: async () => {
      sending.end(body.subarray(half));
      const [response] = (await answered) as [IncomingMessage];
      let text = '';
      for await (const chunk of response.setEncoding('utf8')) text += chunk;
      return { status: response.statusCode ?? 0, body: text };
    },
  };
}
