import { Agent, get } from 'node:http';
import { quantile } from '../geodata/load-tiles.ts';
import { sendEvenly } from './send-comments.ts';

/** A hundred thousand in an hour. */
const burstPerSecond = 28;
const seconds = 12;
const turns = 3;

/**
 * How much longer (p95) a plan's page takes, and a submission to other hearings, while one hearing gets a hundred
 * thousand comments an hour. Calm and burst in turns.
 */
export async function readWhileSending(
  url: string,
  {
    page,
    crowded,
    others,
  }: { readonly page: string; readonly crowded: string; readonly others: readonly string[] },
): Promise<{ readonly page: number; readonly others: number }> {
  const calm = { page: [] as number[], others: [] as number[] };
  const burst = { page: [] as number[], others: [] as number[] };
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [kept, isBurst] of [
      [calm, false],
      [burst, true],
    ] as const) {
      const [times, sending] = await Promise.all([
        readEvenly(page),
        sendEvenly(url, others, { perSecond: 5, seconds }),
        isBurst ? sendEvenly(url, [crowded], { perSecond: burstPerSecond, seconds }) : undefined,
      ]);
      kept.page.push(quantile(times, 0.95));
      kept.others.push(sending.p95);
    }
  }
  const middle = (values: readonly number[]) => quantile(values, 0.5);
  return {
    page: middle(burst.page) / middle(calm.page),
    others: middle(burst.others) / middle(calm.others),
  };
}

/** Ten times a second; milliseconds. */
async function readEvenly(page: string): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true });
  const times: number[] = [];
  const underWay: Promise<void>[] = [];
  for (let read = 0; read < seconds * 10; read += 1) {
    underWay.push(readOne(page, agent, times));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await Promise.all(underWay);
  agent.destroy();
  return times;
}

function readOne(page: string, agent: Agent, times: number[]): Promise<void> {
  const asked = performance.now();
  return new Promise((resolve, reject) => {
    get(page, { agent, headers: { accept: 'text/html' } }, (response) => {
      response.resume();
      response.on('end', () => {
        times.push(performance.now() - asked);
        if (response.statusCode === 200) resolve();
        else reject(new Error(`the page answered ${response.statusCode}`));
      });
    }).on('error', reject);
  });
}
