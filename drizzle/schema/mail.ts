import { sql } from 'drizzle-orm';
import { pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';

export const mailMessage = pgTable('mail_message', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  municipalityId: uuid('municipality_id'),
  kind: text('kind').notNull(),
  recipient: text('recipient').notNull(),
  subject: text('subject').notNull(),
  sealedBody: bytea('sealed_body'),
  sealedUnsubscribe: bytea('sealed_unsubscribe'),
  state: text('state').notNull().default(sql`default`),
  attempts: smallint('attempts').notNull().default(sql`default`),
  nextAttemptAt: timestamp('next_attempt_at', { withTimezone: true }).notNull().default(sql`default`),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  lastError: text('last_error'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`default`),
  sentAt: timestamp('sent_at', { withTimezone: true }),
});
