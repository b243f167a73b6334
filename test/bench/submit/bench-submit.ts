import { env } from 'node:process';
import postgres from 'postgres';
import { createDatabaseEngine } from '../../../server/database/database-engine.ts';
import { buildOpenHearing } from '../../builders/build-open-hearing.ts';
import type { BenchResult } from '../bench-result.ts';
import { startChildServer } from '../geodata/child-server.ts';
import { insertBareRows } from './insert-bare-rows.ts';
import { readWhileSending } from './read-while-sending.ts';
import { type Sending, sendEvenly, sendFlatOut } from './send-comments.ts';

const spread = 20;
const senders = 32;
/** Beyond three thousand a minute a hearing asks its senders to come again. */
const mostOfOne = 2_000;
const wanted = { p95: 50, perSecond: 500, share: 0.5, slowing: 1.5 };

/**
 * Comments with place, receipt, audit, log, seals and budgets, by HTTP, on PostGIS: how long one takes at a steady
 * sixty a second, how many a second at most over twenty hearings and in one, beside pgbench inserting the bare rows in the
 * same run; and how reading and other hearings fare while one hearing gets a hundred thousand an hour.
 */
export async function benchSubmit(): Promise<readonly BenchResult[]> {
  if (env.DATABASE_URL === undefined) {
    console.error('submit: left out: it needs a PostgreSQL server, by DATABASE_URL');
    return [];
  }
  await using bench = await openBench(env.DATABASE_URL);
  const { url, hearings, one, owner, databaseUrl, page } = bench;
  await sendFlatOut(url, hearings, { senders: 4, seconds: 5 });
  const even = await sendEvenly(url, hearings, { perSecond: 60, seconds: 20 });
  // In turns, since a machine is seldom the same from one minute to the next.
  const bare: number[] = [];
  const full: Sending[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    full.push(await sendFlatOut(url, hearings, { senders, seconds: 10 }));
    bare.push(await insertBareRows(owner, databaseUrl, { clients: senders, seconds: 8 }));
  }
  const single = await sendFlatOut(url, [one], { senders, seconds: 10, most: mostOfOne });
  const slowing = await readWhileSending(url, { page, crowded: one, others: hearings });
  const perSecond = median(full.map((sending) => sending.perSecond));
  const share = perSecond / median(bare);
  return [
    atMost('a submission at 60 a second, p95', even.p95, 'ms', wanted.p95),
    atLeast('submissions over 20 hearings', perSecond, '/s', wanted.perSecond),
    atLeast(
      `submissions to bare rows by pgbench (${median(bare).toFixed(0)}/s)`,
      share,
      'times',
      wanted.share,
    ),
    {
      what: 'submissions to one hearing',
      value: single.perSecond,
      unit: '/s',
      budget: 'told',
      isWithin: true,
    },
    atMost('a page read while one hearing gets 28 a second, p95', slowing.page, 'times', wanted.slowing),
    atMost('a submission to other hearings meanwhile, p95', slowing.others, 'times', wanted.slowing),
  ];
}

function atMost(what: string, value: number, unit: string, most: number): BenchResult {
  return { what, value, unit, budget: `at most ${most}`, isWithin: value <= most };
}

function atLeast(what: string, value: number, unit: string, least: number): BenchResult {
  return { what, value, unit, budget: `at least ${least}`, isWithin: value >= least };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** A server on a database of its own, gone afterwards, with hearings that may be written to. */
async function openBench(serverUrl: string) {
  const administrator = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  const name = `allmenning_submit_bench_${process.pid}`;
  await administrator`create database ${administrator(name)}`;
  const address = new URL(serverUrl);
  address.pathname = `/${name}`;
  const databaseUrl = address.href;
  const engine = createDatabaseEngine({ databaseUrl, databaseOwnerUrl: databaseUrl, dataDirectory: '' });
  await engine.start({ clockMayBeSet: true });
  const opened = [];
  for (let built = 0; built <= spread; built += 1) opened.push(await buildOpenHearing(engine.database));
  const [first, ...rest] = opened;
  if (!first) throw new Error('no hearing');
  const server = await startChildServer('../submit/serve-submissions.ts', databaseUrl);
  const owner = postgres(databaseUrl, { max: 2, onnotice: () => undefined });
  return {
    url: server.url,
    databaseUrl,
    owner,
    hearings: rest.map(({ hearing }) => hearing.id),
    one: first.hearing.id,
    page: `${server.url}/plan/${first.municipality.number}/${first.plan.identifier}`,
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]();
      await owner.end({ timeout: 5 });
      await engine.stop();
      await administrator`drop database ${administrator(name)} with (force)`;
      await administrator.end();
    },
  };
}
