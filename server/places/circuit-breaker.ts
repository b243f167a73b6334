/** Asks a service that has failed again and again for nothing, for a while. */
export class CircuitBreaker {
  readonly #failuresAllowed: number;
  readonly #restMilliseconds: number;
  readonly #now: () => number;
  #failures = 0;
  #restsUntil = 0;

  constructor(failuresAllowed = 3, restMilliseconds = 30_000, now: () => number = Date.now) {
    this.#failuresAllowed = failuresAllowed;
    this.#restMilliseconds = restMilliseconds;
    this.#now = now;
  }

  /** False while the service is left in peace. */
  get isClosed(): boolean {
    return this.#now() >= this.#restsUntil;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  /** After a rest one more failure is enough for the next. */
  failed(): void {
    this.#failures += 1;
    if (this.#failures >= this.#failuresAllowed) this.#restsUntil = this.#now() + this.#restMilliseconds;
  }
}
