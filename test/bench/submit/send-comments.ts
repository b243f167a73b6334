import { randomBytes, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { quantile } from '../geodata/load-tiles.ts';

export type Sending = {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p95: number;
};

const words =
  'Husene blir for høye mot kanalen, og trærne langs veien bør stå. Skoleveien må være trygg. '.repeat(5);

/** Sends at an even rate, whether or not answers have come: what people do. */
export async function sendEvenly(
  url: string,
  hearings: readonly string[],
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<Sending> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const times: number[] = [];
  const began = performance.now();
  const underWay: Promise<void>[] = [];
  for (let sent = 0; sent < perSecond * seconds; sent += 1) {
    const due = began + (sent * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    underWay.push(sendOne(url, hearings[sent % hearings.length] ?? '', agent, times));
  }
  await Promise.all(underWay);
  agent.destroy();
  return sendingOf(times, began);
}

/** Sends as fast as so many senders, each waiting for its answer, can; `most` comments at the most. */
export async function sendFlatOut(
  url: string,
  hearings: readonly string[],
  {
    senders,
    seconds,
    most = Number.POSITIVE_INFINITY,
  }: { readonly senders: number; readonly seconds: number; readonly most?: number },
): Promise<Sending> {
  const agent = new Agent({ keepAlive: true, maxSockets: senders });
  const times: number[] = [];
  const began = performance.now();
  let sent = 0;
  const send = async () => {
    while (performance.now() - began < seconds * 1000 && sent < most) {
      sent += 1;
      await sendOne(url, hearings[sent % hearings.length] ?? '', agent, times);
    }
  };
  await Promise.all(Array.from({ length: senders }, send));
  agent.destroy();
  return sendingOf(times, began);
}

function sendingOf(times: readonly number[], began: number): Sending {
  const seconds = (performance.now() - began) / 1000;
  return { perSecond: times.length / seconds, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

async function sendOne(url: string, hearingId: string, agent: Agent, times: number[]): Promise<void> {
  const body = JSON.stringify({
    hearingId,
    idempotencyKey: randomUUID(),
    receiptSecret: randomBytes(16).toString('base64url'),
    target: { kind: 'places' },
    places: [
      {
        id: randomUUID(),
        geometry: {
          type: 'Point',
          coordinates: [10.402 + Math.random() * 0.01, 59.262 + Math.random() * 0.005],
        },
        label: 'Ved kanalen',
      },
    ],
    heading: 'Høyden',
    text: `${words}${randomUUID()}`,
    author: { kind: 'private', name: 'Ola Eksempel', email: `${randomUUID()}@eksempel.no` },
  });
  const asked = performance.now();
  await post(`${url}/trpc/comments.submit`, body, agent);
  times.push(performance.now() - asked);
}

/** Each from a network of its own. */
function post(url: string, body: string, agent: Agent): Promise<void> {
  const [a = 0, b = 0, c = 0] = randomBytes(3);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-forwarded-for': `10.${a}.${b}.${c}`,
  };
  return new Promise((resolve, reject) => {
    const call = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () =>
        response.statusCode === 200
          ? resolve()
          : reject(new Error(`${response.statusCode}: ${text.slice(0, 300)}`)),
      );
    });
    call.on('error', reject);
    call.end(body);
  });
}
