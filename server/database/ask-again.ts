/** Asks, and asks once more where the answer may be a refusal of something else. */
export type AskAgain = <T>(ask: () => Promise<T>, isSure?: () => boolean) => Promise<T>;

/**
 * The driver (postgres 3.4.9) keeps a refusal whose connection broke before all of it had come, and gives it to whoever
 * opens that connection next, whose query is then not asked at all. Each break may leave one, so a refusal is doubted as
 * often as connections have closed since, at most `connections` times. For single statements and the beginning of
 * transactions: what was refused has changed nothing, and may be asked again.
 */
export function doubtAfterBreaks(connections: number): {
  /** For the driver's `onclose`. */
  readonly onclose: () => void;
  /** `isSure` tells that this refusal is no other's. */
  readonly askAgain: AskAgain;
} {
  let doubts = 0;
  const askAgain: AskAgain = async (ask, isSure = () => false) => {
    try {
      return await ask();
    } catch (error) {
      if (doubts === 0 || isSure() || !isRefusal(error)) throw error;
      doubts -= 1;
      return await askAgain(ask, isSure);
    }
  };
  return {
    onclose: () => {
      doubts = Math.min(doubts + 1, connections);
    },
    askAgain,
  };
}

/** A statement was refused; the connection stands. */
function isRefusal(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'severity' in error && error.severity === 'ERROR';
}
