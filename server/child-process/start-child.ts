import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Compiled modules are kept, since compiling them is most of a start: 0.1 s instead of 0.4. */
const compiledModules = fileURLToPath(
  new URL('../../node_modules/.cache/allmenning-compiled', import.meta.url),
);

/** What a child process may use. */
export type ChildLimits = {
  /** Most megabytes of objects. */
  readonly memoryMegabytes: number;
  /** Most megabytes of what is new; Node's own choice when not said. */
  readonly youngMegabytes?: number;
  /** It is ended after this many milliseconds; never when not said. */
  readonly deadlineMs?: number;
  /** The only folder it may write to, and where it lays what it needs for a while; none when not said. */
  readonly writes?: string;
  /** True where it draws pictures, which a library in machine code does. */
  readonly usesAddons?: boolean;
};

/** `memory` and `deadline` as its limits say; `stopped` by us; `failed` by an error or of itself. */
export type ChildEnd = 'memory' | 'deadline' | 'stopped' | 'failed';

/** Why a question to a child process has no answer. */
export class ChildEnded extends Error {
  readonly end: ChildEnd;

  constructor(end: ChildEnd, cause?: unknown) {
    super(`the child process ended: ${end}`, { cause });
    this.end = end;
  }
}

export type Child<Question, Answer, Progress> = {
  /** One question at a time. Rejects with ChildEnded. */
  readonly ask: (question: Question, onProgress?: (progress: Progress) => void) => Promise<Answer>;
  readonly stop: () => void;
};

/** What a child process says of the question that it was asked. */
export type FromChild<Answer, Progress> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly error: unknown; readonly code: unknown };

/**
 * Starts a module (see answer-parent.ts) in a process of its own, which may read files and little else. A thread would
 * share its memory with the server: what ends a thread hard can take all with it, a file made to do so too.
 */
export function startChild<Question, Answer, Progress = never>(
  module: URL,
  limits: ChildLimits,
): Child<Question, Answer, Progress> {
  const child = fork(module, {
    execArgv: argumentsOf(limits),
    // Numbers of every kind, bytes and maps arrive as what they were.
    serialization: 'advanced',
    // No setting of the server's, and none of its secrets.
    env: { TZ: process.env.TZ, NODE_COMPILE_CACHE: compiledModules, TMPDIR: limits.writes },
    // Libraries speak of what they do without, and the engine of its last moments; nobody reads it.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let end: ChildEnd | undefined;
  const stopAs = (reason: ChildEnd): void => {
    end ??= reason;
    child.kill('SIGKILL');
  };
  const timer =
    limits.deadlineMs === undefined ? undefined : setTimeout(() => stopAs('deadline'), limits.deadlineMs);
  const ended = endOf(child).finally(() => clearTimeout(timer));
  return {
    ask: (question, onProgress) =>
      new Promise((resolve, reject) => {
        const settle = (act: () => void): void => {
          child.off('message', hear);
          act();
        };
        const hear = (message: unknown): void => {
          const said = message as FromChild<Answer, Progress>;
          if (said.kind === 'progress') onProgress?.(said.progress);
          else if (said.kind === 'answer') settle(() => resolve(said.answer));
          else settle(() => reject(new ChildEnded('failed', causeOf(said.error, said.code))));
        };
        child.on('message', hear);
        void ended.then(({ reason, cause }) => settle(() => reject(new ChildEnded(end ?? reason, cause))));
        // A child that is gone answers by its end.
        child.send({ question }, () => undefined);
      }),
    stop: () => stopAs('stopped'),
  };
}

/** What was thrown, with the code that an error loses on its way between processes. */
function causeOf(error: unknown, code: unknown): unknown {
  return error instanceof Error ? Object.assign(error, { code }) : error;
}

function argumentsOf({ memoryMegabytes, youngMegabytes, writes, usesAddons }: ChildLimits): string[] {
  return [
    `--max-old-space-size=${memoryMegabytes}`,
    ...(youngMegabytes === undefined ? [] : [`--max-semi-space-size=${Math.ceil(youngMegabytes / 3)}`]),
    '--permission',
    '--allow-fs-read=*',
    ...[`${compiledModules}/*`, ...(writes === undefined ? [] : [writes])].map(
      (path) => `--allow-fs-write=${path}`,
    ),
    ...(usesAddons ? ['--allow-addons'] : []),
  ];
}

function endOf(child: ChildProcess): Promise<{ readonly reason: ChildEnd; readonly cause: unknown }> {
  return new Promise((resolve) => {
    child.once('error', (cause) => resolve({ reason: 'failed', cause }));
    child.once('exit', (code, signal) => {
      // The engine aborts where its memory is full, and the system kills where the machine's is.
      const isMemory = code === 134 || signal === 'SIGABRT' || signal === 'SIGKILL';
      const cause = new Error(`exit code ${code}, signal ${signal}`);
      resolve({ reason: isMemory ? 'memory' : 'failed', cause });
    });
  });
}
