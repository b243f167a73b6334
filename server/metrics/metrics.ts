import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ServedRequest } from '../http/request-log.ts';
import { routeClass } from './route-class.ts';

/** What one process counts of itself. Labels have few values, none of them from a request or about a person. */
export type Metrics = {
  readonly registry: Registry;
  /** A request is over. */
  served(served: ServedRequest): void;
  /** A procedure has answered; `result` is `ok` or a code of the error catalogue. */
  answered(procedure: string, result: string): void;
  /** Work on the database has ended after so many seconds, the wait for a connection counted in. */
  worked(role: string, seconds: number): void;
  /** How many have asked the database for work and wait for its end; changes by one. */
  working(change: 1 | -1): void;
  close(): void;
};

/** Procedures that send something in, which nobody may be refused without being seen. */
const submissions: readonly string[] = ['comments.submit', 'comments.supplement', 'neighbours.giveStatement'];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'allmenning_http_request_seconds',
    help: 'Requests that are over, by class of route, method and status; tiles from memory are not among them',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const procedures = new Counter({
    name: 'allmenning_procedure_answers_total',
    help: 'Answers of procedures, by result: ok, or the code of the error catalogue',
    labelNames: ['procedure', 'result'],
    registers,
  });
  const sent = new Counter({
    name: 'allmenning_submissions_total',
    help: 'Comments, supplements and statements that came in: accepted, or the code they were refused with',
    labelNames: ['result'],
    registers,
  });
  const work = new Histogram({
    name: 'allmenning_database_work_seconds',
    help: 'Transactions by role, the wait for a connection counted in',
    labelNames: ['role'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 15],
    registers,
  });
  const underWay = new Gauge({
    name: 'allmenning_database_work_under_way',
    help: 'Transactions that run or wait for a connection',
    registers,
  });
  const stopWatching = watchProcess(registry);
  return {
    registry,
    served: ({ request, status, milliseconds }) => {
      const route = routeClass(request.routeOptions.url);
      requests.observe({ route, method: methodOf(request.method), status }, milliseconds / 1000);
    },
    answered: (procedure, result) => {
      procedures.inc({ procedure, result });
      if (submissions.includes(procedure)) sent.inc({ result: result === 'ok' ? 'accepted' : result });
    },
    worked: (role, seconds) => work.observe({ role }, seconds),
    working: (change) => underWay.inc(change),
    close: stopWatching,
  };
}

/** The methods that routes have; whatever else a program may invent is one. */
function methodOf(method: string): string {
  return ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(method) ? method : 'other';
}

function watchProcess(registry: Registry): () => void {
  const delays = monitorEventLoopDelay({ resolution: 20 });
  delays.enable();
  new Gauge({
    name: 'allmenning_event_loop_delay_seconds',
    help: 'How late the event loop was since the last reading, by quantile',
    labelNames: ['quantile'],
    registers: [registry],
    collect() {
      for (const quantile of [0.5, 0.99, 1])
        this.set({ quantile }, delays.count > 0 ? delays.percentile(quantile * 100) / 1e9 : 0);
      delays.reset();
    },
  });
  new Gauge({
    name: 'allmenning_process_memory_bytes',
    help: 'Memory of the web process: resident, JavaScript heap used, and buffers outside it',
    labelNames: ['kind'],
    registers: [registry],
    collect() {
      const { rss, heapUsed, external } = process.memoryUsage();
      this.set({ kind: 'resident' }, rss);
      this.set({ kind: 'heap' }, heapUsed);
      this.set({ kind: 'external' }, external);
    },
  });
  new Gauge({
    name: 'allmenning_process_cpu_seconds_total',
    help: 'Processor time of the web process since its start',
    registers: [registry],
    collect() {
      const { user, system } = process.cpuUsage();
      this.set((user + system) / 1e6);
    },
  });
  new Gauge({
    name: 'allmenning_process_uptime_seconds',
    help: 'Since the start of the web process',
    registers: [registry],
    collect() {
      this.set(process.uptime());
    },
  });
  return () => delays.disable();
}
