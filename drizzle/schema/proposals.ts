import { sql } from 'drizzle-orm';
import { integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const planDelivery = pgTable('plan_delivery', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  planId: uuid('plan_id').notNull(),
  fileId: uuid('file_id').notNull(),
  kind: text('kind').notNull(),
  documentKind: text('document_kind'),
  title: text('title').notNull(),
  note: text('note').notNull().default(sql`default`),
  accountId: uuid('account_id').notNull(),
  deliveredBy: text('delivered_by').notNull(),
  deliveredAt: timestamp('delivered_at', { withTimezone: true }).notNull().default(sql`default`),
  state: text('state').notNull().default(sql`default`),
  decidedBy: text('decided_by'),
  decidedAt: timestamp('decided_at', { withTimezone: true }),
  reason: text('reason'),
  alternative: text('alternative'),
  srid: integer('srid'),
  planVersionId: uuid('plan_version_id'),
  documentId: uuid('document_id'),
  answerTo: text('answer_to'),
  answerLanguage: text('answer_language').notNull().default(sql`default`),
  toldAt: timestamp('told_at', { withTimezone: true }),
});

export const suggestedReply = pgTable('suggested_reply', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  commentId: uuid('comment_id').notNull(),
  accountId: uuid('account_id').notNull(),
  suggestedBy: text('suggested_by').notNull(),
  text: text('text').notNull(),
  suggestedAt: timestamp('suggested_at', { withTimezone: true }).notNull().default(sql`default`),
  state: text('state').notNull().default(sql`default`),
  decidedBy: text('decided_by'),
  decidedAt: timestamp('decided_at', { withTimezone: true }),
});
