import { Agent, get } from 'node:http';

export type Load = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly bytes: number;
};

/** Asks for each address once, eight at a time; milliseconds, and bytes of a tile in the middle. */
export async function loadOnce(urls: readonly string[]): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const times: number[] = [];
  const sizes: number[] = [];
  const waiting = [...urls];
  const began = performance.now();
  const ask = async () => {
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
      const asked = performance.now();
      sizes.push(await download(url, agent));
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: 8 }, ask));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return {
    perSecond: urls.length / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    bytes: quantile(sizes, 0.5),
  };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function download(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      response.on('end', () =>
        (response.statusCode ?? 500) < 300
          ? resolve(bytes)
          : reject(new Error(`${url} answered ${response.statusCode}`)),
      );
    }).on('error', reject);
  });
}
