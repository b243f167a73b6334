import { sql } from 'drizzle-orm';
import { bigint, date, integer, jsonb, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { AnswerContent, JournalKind, Shielding } from '../../domain/journal/journal-entry.ts';
import { bytea } from './bytea.ts';

export const journalEntry = pgTable('journal_entry', {
  id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  hearingId: uuid('hearing_id').notNull(),
  commentId: uuid('comment_id').notNull(),
  kind: text('kind').$type<JournalKind>().notNull(),
  sequence: smallint('sequence').notNull().default(1),
  happenedAt: timestamp('happened_at', { withTimezone: true }).notNull(),
  content: jsonb('content').$type<AnswerContent>(),
  shielding: text('shielding').$type<Shielding>().notNull().default('rule'),
  shieldingBasis: text('shielding_basis'),
  shieldedBy: text('shielded_by'),
  attempts: integer('attempts').notNull().default(0),
  nextAttemptAt: timestamp('next_attempt_at', { withTimezone: true }).notNull().default(sql`default`),
  failure: text('failure'),
  deliveredAt: timestamp('delivered_at', { withTimezone: true }),
  deliveredBy: text('delivered_by'),
  messageHash: bytea('message_hash'),
  journalNumber: text('journal_number'),
  journalDate: date('journal_date'),
  journalledAt: timestamp('journalled_at', { withTimezone: true }),
  journalledBy: text('journalled_by'),
  revision: integer('revision').notNull().default(1),
});
