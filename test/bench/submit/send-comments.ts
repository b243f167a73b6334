import { randomBytes, randomUUID } from 'node:crypto';
import { quantile } from '../geodata/load-tiles.ts';
import { type Answer, type HttpLines, openHttpLines } from './http-lines.ts';

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
  using lines = openHttpLines(url);
  const times: number[] = [];
  const began = performance.now();
  const underWay: Promise<void>[] = [];
  for (let sent = 0; sent < perSecond * seconds; sent += 1) {
    const due = began + (sent * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    underWay.push(sendOne(lines, hearings[sent % hearings.length] ?? '', times));
  }
  await Promise.all(underWay);
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
  using lines = openHttpLines(url);
  const times: number[] = [];
  const began = performance.now();
  let sent = 0;
  const send = async () => {
    while (performance.now() - began < seconds * 1000 && sent < most) {
      sent += 1;
      await sendOne(lines, hearings[sent % hearings.length] ?? '', times);
    }
  };
  await Promise.all(Array.from({ length: senders }, send));
  return sendingOf(times, began);
}

function sendingOf(times: readonly number[], began: number): Sending {
  const seconds = (performance.now() - began) / 1000;
  return { perSecond: times.length / seconds, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** Sends one from a network of its own, and sees that it was kept. */
async function sendOne(lines: HttpLines, hearingId: string, times: number[]): Promise<void> {
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
  const [a = 0, b = 0, c = 0] = randomBytes(3);
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': `10.${a}.${b}.${c}` };
  const asked = performance.now();
  const answer = await lines.post({ path: '/trpc/comments.submit', headers, body });
  times.push(performance.now() - asked);
  requireReceipt(answer);
}

function requireReceipt({ status, body }: Answer): void {
  if (status !== 200) throw new Error(`${status}: ${body.slice(0, 300)}`);
  const { number, receivedAt } = JSON.parse(body).result.data;
  if (!Number.isInteger(number) || Number.isNaN(Date.parse(receivedAt)))
    throw new Error(`no receipt: ${body.slice(0, 300)}`);
}
