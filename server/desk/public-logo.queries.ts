import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';

/** SHA-256 of the municipality's coat of arms, in hexadecimal; null where it has none. */
export async function findPublicLogo(transaction: Transaction, number: string): Promise<string | null> {
  const [row] = await transaction.execute<{ logo: string | null }>(sql`
    select profile ->> 'logo' as logo from public_municipality where number = ${number}
  `);
  return row?.logo ?? null;
}
