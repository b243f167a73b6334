/** What work brings within so many milliseconds; undefined when it fails or takes longer. It is not ended by that. */
export async function withinTime<T>(milliseconds: number, work: Promise<T>): Promise<T | undefined> {
  const { promise: tooLate, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), milliseconds);
  const brought = work.catch(() => undefined);
  return Promise.race([brought, tooLate]).finally(() => clearTimeout(timer));
}
