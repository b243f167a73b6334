import { sql } from 'drizzle-orm';
import { bigint, date, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const retentionSetting = pgTable(
  'retention_setting',
  {
    municipalityId: uuid('municipality_id').notNull(),
    rule: text('rule').notNull(),
    days: integer('days').notNull(),
    setBy: text('set_by').notNull(),
    setAt: timestamp('set_at', { withTimezone: true }).notNull().default(sql`default`),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.rule] })],
);

/** That a case without a decision goes on, as somebody said last. */
export const planStanding = pgTable('plan_standing', {
  planId: uuid('plan_id').notNull().primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  saidBy: text('said_by').notNull(),
  saidAt: timestamp('said_at', { withTimezone: true }).notNull().default(sql`default`),
});

export const retentionReport = pgTable('retention_report', {
  id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity(),
  municipalityId: uuid('municipality_id'),
  rule: text('rule').notNull(),
  day: date('day', { mode: 'string' }).notNull(),
  removed: bigint('removed', { mode: 'number' }).notNull().default(sql`default`),
  lastAt: timestamp('last_at', { withTimezone: true }).notNull(),
});
