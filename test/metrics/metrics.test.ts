import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markBackup } from '../../server/backup/last-backup.ts';
import type { Database } from '../../server/database/database.ts';
import { buildOpenHearing } from '../builders/build-open-hearing.ts';
import { buildSubmission } from '../builders/build-submission.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';
import { postProcedure } from '../http/post-procedure.ts';

const database = openTestDatabase();
let test: TestServer;
beforeAll(async () => {
  test = await openTestServer(database);
});
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  await database.close();
});

type Sample = {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
};

/** The samples of Prometheus' text format; throws at a line that is none. */
function parseMetrics(text: string): readonly Sample[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name, , labels = '', value] = /^([a-z_]+)(\{(.*)\})? (\S+)$/.exec(line) ?? [];
      if (name === undefined) throw new Error(`no sample: ${line}`);
      const pairs = [...labels.matchAll(/([a-z]+)="((?:[^"\\]|\\.)*)"/g)];
      return {
        name,
        labels: Object.fromEntries(pairs.map(([, key = '', text = '']) => [key, text])),
        value: Number(value),
      };
    });
}

async function read(of: TestServer = test): Promise<readonly Sample[]> {
  const answer = await of.server.inject({ url: '/metrics' });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  return parseMetrics(answer.body);
}

const figure = (samples: readonly Sample[], name: string, labels: Readonly<Record<string, string>> = {}) =>
  samples.find(
    (sample) =>
      sample.name === `allmenning_${name}` &&
      Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
  )?.value;

describe('an operator reads from /metrics', () => {
  it('how many submissions were accepted, and with which code the others were refused', async () => {
    const { hearing } = await buildOpenHearing(database);
    const submission = buildSubmission(hearing.id);
    await postProcedure(test, 'comments.submit', submission);
    await postProcedure(test, 'comments.submit', submission);
    await postProcedure(test, 'comments.submit', { ...submission, text: 'En annen' });
    await postProcedure(test, 'comments.submit', { ...submission, idempotencyKey: 'x' });
    await postProcedure(test, 'comments.submit', buildSubmission(randomUUID()));
    const samples = await read();
    const sent = (result: string) => figure(samples, 'submissions_total', { result });
    expect({ accepted: sent('accepted'), conflict: sent('idempotency-conflict') }).toEqual({
      accepted: 2,
      conflict: 1,
    });
    expect(sent('validation')).toBe(1);
    expect(sent('not-found')).toBe(1);
    expect(
      figure(samples, 'http_request_seconds_count', { route: 'trpc', method: 'POST', status: '200' }),
    ).toBe(2);
  });

  it('the database, the log’s seals, the disk, the tiles and the process', async () => {
    await markBackup(test.config.dataDirectory, new Date(Date.now() - 90_000).toISOString());
    const samples = await read();
    expect(figure(samples, 'ready')).toBe(1);
    expect(figure(samples, 'database_up')).toBe(1);
    expect(figure(samples, 'database_ping_seconds')).toBeGreaterThan(0);
    expect(figure(samples, 'database_work_seconds_count', { role: 'citizen' })).toBeGreaterThan(0);
    expect(figure(samples, 'database_work_under_way')).toBeGreaterThanOrEqual(0);
    for (const queue of ['seal', 'journal']) {
      expect(figure(samples, 'queue_length', { queue })).toBeGreaterThan(0);
      expect(figure(samples, 'queue_oldest_seconds', { queue })).toBeGreaterThanOrEqual(0);
    }
    expect(samples.map(({ name }) => name)).toContain('allmenning_seconds_since_last_seal');
    expect(figure(samples, 'seconds_since_last_backup')).toBeGreaterThan(89);
    expect(figure(samples, 'data_folder_free_bytes')).toBeGreaterThan(0);
    expect(figure(samples, 'event_loop_delay_seconds', { quantile: '0.99' })).toBeGreaterThanOrEqual(0);
    expect(figure(samples, 'process_memory_bytes', { kind: 'resident' })).toBeGreaterThan(1_000_000);
    expect(figure(samples, 'tile_cache_misses_total')).toBeGreaterThanOrEqual(0);
  });

  it('that the database is gone, at once and without old figures', async () => {
    const lost: Database = {
      ...database,
      ping: () => Promise.reject(new Error('gone')),
      withRole: () => Promise.reject(new Error('gone')),
    };
    await using alone = await openTestServer(lost);
    const samples = await read(alone);
    expect(figure(samples, 'database_up')).toBe(0);
    expect(figure(samples, 'queue_length', { queue: 'seal' })).toBeUndefined();
    expect(figure(samples, 'seconds_since_last_seal')).toBeNaN();
    expect(figure(samples, 'seconds_since_last_backup')).toBeNaN();
  });

  it('that a server drains', async () => {
    await using alone = await openTestServer(database);
    alone.readiness.drain();
    expect(figure(await read(alone), 'ready')).toBe(0);
  });
});

it('labels come from short lists, whatever programs ask for', async () => {
  await using alone = await openTestServer(database);
  for (let number = 0; number < 30; number++) {
    await postProcedure(alone, `comments.none${number},accounts.me?batch=1`, {});
    await alone.server.inject({ url: `/plan/${number}/Qvaxholm-${number}` });
    await alone.server.inject({ url: `/nowhere-${number}/Qvaxholm` });
    await alone.server.inject({ method: 'PROPFIND' as never, url: `/x${number}` }).catch(() => undefined);
  }
  const answer = await alone.server.inject({ url: '/metrics' });
  expect(answer.body).not.toMatch(/Qvaxholm|none\d|nowhere/);
  const samples = parseMetrics(answer.body);
  const series = samples.filter(({ name }) => name === 'allmenning_http_request_seconds_count');
  expect(series.length).toBeLessThan(10);
});

describe('/metrics is not there', () => {
  it('for those who come through a proxy or from elsewhere', async () => {
    for (const headers of [
      { 'x-forwarded-for': '127.0.0.1' },
      { forwarded: 'for=127.0.0.1' },
      { via: '1.1 x' },
    ]) {
      expect((await test.server.inject({ url: '/metrics', headers })).statusCode).toBe(404);
    }
    const far = await test.server.inject({ url: '/metrics', remoteAddress: '192.0.2.7' });
    expect(far.statusCode).toBe(404);
  });

  it('for those without the token where one is set, on this machine too', async () => {
    await using alone = await openTestServer(database, {
      environment: { METRICS_TOKEN: 'a-long-random-token' },
    });
    const ask = async (authorization?: string) =>
      (
        await alone.server.inject({
          url: '/metrics',
          remoteAddress: '192.0.2.7',
          headers: authorization === undefined ? {} : { authorization },
        })
      ).statusCode;
    expect(await ask()).toBe(404);
    expect(await ask('Bearer a-long-random-tokem')).toBe(404);
    expect(await ask('Bearer a-long-random-token')).toBe(200);
    expect((await alone.server.inject({ url: '/metrics' })).statusCode).toBe(404);
  });
});
