/**
 * Keeps answers that never change, the latest used longest, within a number of bytes. Many requests
 * for one that is missing make it once. What may change has its data version in its key.
 */
export class AnswerCache<Answer extends object> {
  readonly #answers = new Map<string, Answer>();
  readonly #underWay = new Map<string, Promise<Answer | null>>();
  readonly #maxBytes: number;
  readonly #sizeOf: (answer: Answer) => number;
  #bytes = 0;
  #hits = 0;
  #misses = 0;

  /** `sizeOf` counts the bytes of an answer; none larger than all that is allowed is kept. */
  constructor(maxBytes: number, sizeOf: (answer: Answer) => number) {
    this.#maxBytes = maxBytes;
    this.#sizeOf = sizeOf;
  }

  /** How many bytes are kept now. */
  get bytes(): number {
    return this.#bytes;
  }

  /** How often an answer was kept already, and how often it had to be made. */
  get figures(): { readonly hits: number; readonly misses: number } {
    return { hits: this.#hits, misses: this.#misses };
  }

  /** The kept answer, now the latest used. */
  peek(key: string): Answer | undefined {
    const kept = this.#answers.get(key);
    if (kept) {
      this.#hits += 1;
      this.#answers.delete(key);
      this.#answers.set(key, kept);
    }
    return kept;
  }

  /** The kept answer, or the one that `make` brings; null is not kept. */
  async get(key: string, make: () => Promise<Answer | null>): Promise<Answer | null> {
    const kept = this.peek(key);
    if (kept) return kept;
    const running = this.#underWay.get(key);
    if (running) return running;
    this.#misses += 1;
    // Kept before it is no longer under way: whoever asks in between must find one or the other.
    const making = make()
      .then((answer) => {
        if (answer) this.#keep(key, answer);
        return answer;
      })
      .finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, making);
    return making;
  }

  #keep(key: string, answer: Answer): void {
    const size = this.#sizeOf(answer);
    if (size > this.#maxBytes) return;
    this.#answers.set(key, answer);
    this.#bytes += size;
    for (const [oldest, stale] of this.#answers) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#answers.delete(oldest);
      this.#bytes -= this.#sizeOf(stale);
    }
  }
}
