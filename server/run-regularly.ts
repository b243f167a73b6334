/**
 * Runs the work again and again, never two at once, for the first time after the first while or at once; a failure is
 * told and waits for the next turn. `stop` awaits the last one.
 */
export function runRegularly(
  everyMilliseconds: number,
  work: () => Promise<unknown>,
  tellFailure: (error: unknown) => void,
  { isAtOnce = false }: { readonly isAtOnce?: boolean } = {},
): { readonly stop: () => Promise<void> } {
  let running: Promise<unknown> | null = null;
  const run = () => {
    running ??= work()
      .catch(tellFailure)
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(run, everyMilliseconds);
  timer.unref();
  if (isAtOnce) run();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
