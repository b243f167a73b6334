import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type EngineCommand, engineReportSchema, type OpeningStage } from './engine-protocol.ts';

export type EngineChildOptions = {
  readonly onStage: (stage: OpeningStage) => void;
  /** Called once, with the reason if the process told one. */
  readonly onExit: (reason: Error) => void;
  /** A ready engine that does not answer for so long is ended. Longer than any honest statement takes. */
  readonly silenceMs: number;
};

/** One life of the engine's process, seen from its parent. */
export class EngineChild {
  readonly #process: ChildProcess;
  readonly #options: EngineChildOptions;
  readonly #exited: Promise<void>;
  #failure: string | undefined;
  #heartbeat: NodeJS.Timeout | undefined;
  #unanswered = 0;

  constructor(options: EngineChildOptions) {
    this.#options = options;
    const entry = fileURLToPath(new URL('./engine-process.ts', import.meta.url));
    // No environment: what the application knows from there is no business of the engine's.
    this.#process = fork(entry, { env: {}, execArgv: ['--disable-warning=ExperimentalWarning'] });
    this.#process.on('message', (message) => this.#hear(message));
    this.#process.on('error', (error) => {
      this.#failure = error.message;
    });
    this.#exited = new Promise((resolve) => {
      this.#process.once('close', (code, signal) => {
        clearInterval(this.#heartbeat);
        resolve();
        options.onExit(new Error(this.#failure ?? `the embedded engine ended (${signal ?? code})`));
      });
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  open(command: Omit<Extract<EngineCommand, { kind: 'open' }>, 'kind'>): void {
    this.#tell({ kind: 'open', ...command });
  }

  /** Ends the process, by force if it has not closed its files within `patienceMs`. */
  async stop(patienceMs: number): Promise<void> {
    this.#tell({ kind: 'stop' });
    const impatience = setTimeout(() => this.#process.kill('SIGKILL'), patienceMs);
    await this.#exited;
    clearTimeout(impatience);
  }

  #tell(command: EngineCommand): void {
    // The callback takes the error of a process that has just ended, which 'close' reports.
    if (this.#process.connected) this.#process.send(command, () => {});
  }

  #hear(message: unknown): void {
    this.#unanswered = 0;
    const report = engineReportSchema.parse(message);
    if (report.kind === 'failed') this.#failure = report.message;
    if (report.kind !== 'stage') return;
    if (report.stage === 'ready') this.#beginHeartbeat();
    this.#options.onStage(report.stage);
  }

  /** Counts questions, not time, so that a computer that has slept does not find its engine silent. */
  #beginHeartbeat(): void {
    const questions = 4;
    this.#heartbeat = setInterval(() => {
      if (this.#unanswered++ >= questions) this.#process.kill('SIGKILL');
      this.#tell({ kind: 'ping' });
    }, this.#options.silenceMs / questions);
    this.#heartbeat.unref();
  }
}
