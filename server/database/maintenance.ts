import { sql } from 'drizzle-orm';
import type { Transaction } from './database.ts';

/** Since when everything but submissions rests; null while nothing does. As `operations`. */
export async function readMaintenance(transaction: Transaction): Promise<Date | null> {
  const [row] = await transaction.execute<{ since: string | null }>(
    sql`select to_jsonb(maintenance_since) #>> '{}' as since from app.installation`,
  );
  return row?.since ? new Date(row.since) : null;
}

/** Lets everything but submissions rest, or work again. Every process hears of it within seconds. */
export async function setMaintenance(transaction: Transaction, isOn: boolean): Promise<void> {
  await transaction.execute(sql`
    update app.installation
    set maintenance_since = case when ${isOn} then coalesce(maintenance_since, now()) end
  `);
}
