import { sql } from 'drizzle-orm';
import { pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const commentNotice = pgTable(
  'comment_notice',
  {
    municipalityId: uuid('municipality_id').notNull(),
    accountId: uuid('account_id').notNull(),
    email: text('email').notNull(),
    cadence: text('cadence').notNull(),
    language: text('language').notNull().default(sql`default`),
    toldUntil: timestamp('told_until', { withTimezone: true }).notNull().default(sql`default`),
    toldAt: timestamp('told_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.accountId] })],
);
