export type GatherOptions = {
  /** Runs at a time; what comes meanwhile waits and goes together. */
  readonly runs: number;
  /** Of one run, at most. */
  readonly items: number;
};

/**
 * Runs what comes alone while there is room, and what came while there was none together, so that the more is asked the
 * less each costs. `run` gives a result for each item in order, all or none; where `isOneItems` says that the fault is an
 * item's own, each is run again alone, so that one that is refused takes no other with it.
 */
export function gather<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
  isOneItems: (error: unknown) => boolean,
  { runs, items: most }: GatherOptions,
): (item: Item) => Promise<Result> {
  type Waiting = {
    readonly item: Item;
    readonly resolve: (result: Result) => void;
    readonly reject: (error: unknown) => void;
  };
  const waiting: Waiting[] = [];
  let underWay = 0;

  const runAll = async (together: readonly Waiting[]): Promise<void> => {
    try {
      const results = await run(together.map(({ item }) => item));
      if (results.length !== together.length) throw new Error('not a result for each');
      for (const [index, { resolve }] of together.entries()) resolve(results[index] as Result);
    } catch (error) {
      if (together.length > 1 && isOneItems(error)) {
        for (const one of together) await runAll([one]);
      } else {
        for (const { reject } of together) reject(error);
      }
    }
  };
  const next = async (): Promise<void> => {
    underWay += 1;
    while (waiting.length > 0) await runAll(waiting.splice(0, most));
    underWay -= 1;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (underWay < runs) void next();
    });
}
