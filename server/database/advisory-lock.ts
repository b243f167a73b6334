import postgres from 'postgres';

/** Any numbers, the same in every process: each lets one process of a database do its work at a time. */
export const lockNumbers = { migrating: 7_231_945, seeding: 7_231_946 } as const;

export type AloneTask<T> = {
  readonly lock: keyof typeof lockNumbers;
  /** Told once, when another process has the lock. */
  readonly onWait: () => void;
  readonly work: () => Promise<T>;
};

/** A connection failure as any other, for whoever tells them from faults of our own. */
class LockLostError extends Error {
  override readonly name = 'LockLostError';
  readonly code = 'CONNECTION_CLOSED';
  constructor() {
    super('The session that held its lock was lost.');
  }
}

/**
 * Runs the work while no other process does the same on that database server. The lock belongs to a session of its
 * own, so that the server gives it free however this process ends; rejects when that session is lost, because
 * another process may begin from then on. Not for the embedded engine, whose one session grants a lock to all.
 */
export async function aloneOnServer<T>(url: string, { lock, onWait, work }: AloneTask<T>): Promise<T> {
  const lost = Promise.withResolvers<never>();
  const client = postgres(url, {
    max: 1,
    connect_timeout: 10,
    // A session that holds a lock is not exchanged for a fresh one.
    max_lifetime: null,
    onclose: () => lost.reject(new LockLostError()),
  });
  // Once the work is over nobody waits for it any more.
  lost.promise.catch(() => undefined);
  const number = lockNumbers[lock];
  try {
    const [tried] = await client<{ held: boolean }[]>`select pg_try_advisory_lock(${number}) as held`;
    if (!tried?.held) {
      onWait();
      await client`select pg_advisory_lock(${number})`;
    }
    return await Promise.race([work(), lost.promise]);
  } finally {
    await client.end({ timeout: 5 });
  }
}
