/** Slices of at most so many items, in order. */
export function* inBatches<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/**
 * Sends item after item within one transaction, preparing the next while the database works on the one before.
 * Rejects with the first failure, after which the transaction is lost anyway.
 */
export async function sendAhead<T>(
  items: Iterable<T> | AsyncIterable<T>,
  send: (item: T) => Promise<unknown>,
): Promise<void> {
  let previous: Promise<unknown> = Promise.resolve();
  for await (const item of items) {
    const current = send(item);
    // It is awaited one turn later; until then its failure must not count as unhandled.
    current.catch(() => undefined);
    await previous;
    previous = current;
  }
  await previous;
}
