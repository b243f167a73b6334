/** As many networks as are remembered; the one unheard of for longest is forgotten first. */
const mostNetworks = 20_000;

type Count = { current: number; readonly from: number };
type Answer = (error: null, result: { readonly current: number; readonly ttl: number }) => void;

/** What one budget's networks have spent, in the form that @fastify/rate-limit asks for. */
export class NetworkCounts {
  readonly #counts = new Map<string, Count>();

  /** Answers how often the network has come, this time too, and the milliseconds until it is counted anew. */
  incr(network: string, answer: Answer, milliseconds: number): void {
    const now = performance.now();
    const before = this.#counts.get(network);
    const count = before && now - before.from < milliseconds ? before : { current: 0, from: now };
    count.current += 1;
    // Laid last, so that the first of the map is the one unheard of for longest.
    this.#counts.delete(network);
    this.#counts.set(network, count);
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > mostNetworks && oldest !== undefined) this.#counts.delete(oldest);
    answer(null, { current: count.current, ttl: count.from + milliseconds - now });
  }

  /** Takes one time back; a while that has ended is not renewed by it. */
  giveBack(network: string): void {
    const count = this.#counts.get(network);
    if (count && count.current > 0) count.current -= 1;
  }

  child(): NetworkCounts {
    return new NetworkCounts();
  }
}
