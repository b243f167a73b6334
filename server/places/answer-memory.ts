/** Remembers a bounded number of answers for a while, the least asked for forgotten first. */
export class AnswerMemory<T> {
  readonly #size: number;
  readonly #keepMilliseconds: number;
  readonly #now: () => number;
  readonly #answers = new Map<string, { readonly answer: T; readonly until: number }>();

  constructor(size = 1_000, keepMilliseconds = 3_600_000, now: () => number = Date.now) {
    this.#size = size;
    this.#keepMilliseconds = keepMilliseconds;
    this.#now = now;
  }

  get(key: string): T | undefined {
    const found = this.#answers.get(key);
    this.#answers.delete(key);
    if (!found || found.until <= this.#now()) return undefined;
    this.#answers.set(key, found);
    return found.answer;
  }

  set(key: string, answer: T): void {
    this.#answers.delete(key);
    this.#answers.set(key, { answer, until: this.#now() + this.#keepMilliseconds });
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > this.#size && oldest !== undefined) this.#answers.delete(oldest);
  }
}
