import { sql } from 'drizzle-orm';
import type { Transaction } from './database.ts';

/** The time that every rule about time reads: the database's, the same throughout a transaction. */
export async function readClock(transaction: Transaction): Promise<Date> {
  const [row] = await transaction.execute<{ now: string }>(sql`select app.clock() as now`);
  if (!row) throw new Error('the database told no time');
  return new Date(row.now);
}
