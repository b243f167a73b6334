import type { Browser, CDPSession } from 'playwright-core';

/** What an act costs the processor, in milliseconds of its own time: others on the machine do not count. */
export type ProcessorTime = {
  /** The longest task on the page's main thread. */
  readonly longestTask: number;
  /** All tasks on the page's main thread. */
  readonly mainThread: number;
  /** The map's worker, or workers. */
  readonly workers: number;
  /** The process that draws: without a graphics card it is the processor that paints. */
  readonly drawing: number;
};

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the thread's own time. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
};

/** Watches every thread of the browser while `act` runs. One page at a time: the busiest main thread is its. */
export async function processorTimeOf(browser: Browser, act: () => Promise<void>): Promise<ProcessorTime> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event as unknown as TraceEvent);
  });
  const before = await drawingSeconds(session);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  });
  await act();
  const drawing = (await drawingSeconds(session)) - before;
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await ended;
  await session.detach();
  const tasks = tasksByThread(events);
  const mains = tasks.filter(({ name }) => name === 'CrRendererMain').map(({ durations }) => durations);
  const [main = []] = mains.toSorted((a, b) => sum(b) - sum(a));
  return {
    longestTask: Math.max(0, ...main),
    mainThread: sum(main),
    workers: sum(
      tasks.filter(({ name }) => name === 'DedicatedWorker thread').flatMap(({ durations }) => durations),
    ),
    drawing: drawing * 1000,
  };
}

/** Milliseconds of each task, by thread. */
function tasksByThread(events: readonly TraceEvent[]) {
  const threads = new Map<string, { name: string; durations: number[] }>();
  const threadOf = ({ pid, tid }: TraceEvent) => {
    const key = `${pid}/${tid}`;
    const thread = threads.get(key) ?? { name: '', durations: [] };
    threads.set(key, thread);
    return thread;
  };
  for (const event of events) {
    if (event.ph === 'M' && event.name === 'thread_name') threadOf(event).name = event.args.name ?? '';
    if (event.ph === 'X' && event.name === 'ThreadControllerImpl::RunTask')
      threadOf(event).durations.push((event.tdur ?? 0) / 1000);
  }
  return [...threads.values()];
}

async function drawingSeconds(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return sum(processInfo.filter(({ type }) => type === 'GPU').map(({ cpuTime }) => cpuTime));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
