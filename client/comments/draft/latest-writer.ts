export type LatestWriter<Value> = {
  /** Writes the value, or the latest one given while another was being written. */
  readonly put: (value: Value) => void;
  /** Resolves when nothing is being written or waits; what waited is let go. */
  readonly stop: () => Promise<void>;
};

/** Writes one at a time and skips what is already out of date, so that typing never queues up. */
export function createLatestWriter<Value>(
  write: (value: Value) => Promise<void>,
  onWritten: (failure: unknown) => void,
): LatestWriter<Value> {
  let waiting: { readonly value: Value } | null = null;
  let running: Promise<void> | null = null;

  const run = async () => {
    while (waiting) {
      const { value } = waiting;
      waiting = null;
      await write(value).then(
        () => onWritten(null),
        (failure: unknown) => onWritten(failure ?? new Error('the draft was not written')),
      );
    }
    running = null;
  };
  return {
    put: (value) => {
      waiting = { value };
      running ??= run();
    },
    stop: async () => {
      waiting = null;
      await running;
    },
  };
}
