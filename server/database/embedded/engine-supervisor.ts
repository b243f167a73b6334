import { setTimeout as delay } from 'node:timers/promises';
import type { DataFolderLock } from './data-folder-lock.ts';
import { EngineChild } from './engine-child.ts';
import type { EngineCommand, OpeningStage } from './engine-protocol.ts';

export type EngineState = 'ready' | 'restarting' | 'stopped';
/** `reason` is why an engine that was ready, or was being restarted, has ended. */
export type StateListener = (state: EngineState, reason?: Error) => void;

export type SupervisorOptions = {
  readonly lock: DataFolderLock;
  readonly command: Omit<Extract<EngineCommand, { kind: 'open' }>, 'kind'>;
  readonly silenceMs: number;
  readonly onProgress: (stage: OpeningStage) => void;
};

const shortestPauseMs = 100;
const longestPauseMs = 10_000;
const stopPatienceMs = 10_000;

/** Keeps one engine process running until told to stop. */
export class EngineSupervisor {
  readonly #options: SupervisorOptions;
  readonly #listeners = new Set<StateListener>();
  #state: EngineState = 'stopped';
  #child: EngineChild | undefined;
  #isStopping = false;

  constructor(options: SupervisorOptions) {
    this.#options = options;
  }

  get state(): EngineState {
    return this.#state;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Calls back at every change of state; returns what ends that. */
  onStateChange(listener: StateListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves when the engine serves. Rejects when it cannot be opened at all. */
  async start(): Promise<void> {
    await this.#launch();
    this.#change('ready');
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    // One that is still being made or opened computes for seconds without listening, and holds nothing yet.
    await this.#child?.stop(this.#state === 'ready' ? stopPatienceMs : 0);
    this.#change('stopped');
  }

  async #launch(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    let isReady = false;
    const child = new EngineChild({
      silenceMs: this.#options.silenceMs,
      onStage: (stage) => {
        this.#options.onProgress(stage);
        if (stage !== 'ready') return;
        isReady = true;
        resolve();
      },
      onExit: (reason) => {
        if (isReady) this.#restart(reason);
        else reject(reason);
      },
    });
    this.#child = child;
    try {
      if (child.pid) await this.#options.lock.recordEngine(child.pid);
      child.open(this.#options.command);
      await promise;
    } catch (error) {
      await child.stop(0);
      throw error;
    }
  }

  async #restart(reason: Error): Promise<void> {
    let because = reason;
    for (let pauseMs = shortestPauseMs; !this.#isStopping; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      this.#change('restarting', because);
      await delay(pauseMs);
      if (this.#isStopping) return;
      try {
        await this.#launch();
        return this.#change('ready');
      } catch (error) {
        because = error instanceof Error ? error : new Error(String(error));
      }
    }
  }

  #change(state: EngineState, reason?: Error): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state, reason);
  }
}
