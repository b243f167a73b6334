import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';

export const personalFinding = pgTable('personal_finding', {
  id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  commentId: uuid('comment_id'),
  fileId: uuid('file_id'),
  part: text('part').notNull(),
  number: integer('number'),
  kind: text('kind').notNull(),
  startsAt: integer('starts_at').notNull(),
  endsAt: integer('ends_at').notNull(),
});

export const fileSearch = pgTable('file_search', {
  fileId: uuid('file_id').notNull().primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  state: text('state').notNull(),
  searchedAt: timestamp('searched_at', { withTimezone: true }).notNull().default(sql`default`),
  attempts: smallint('attempts').notNull().default(sql`default`),
  hasFailed: boolean('has_failed').notNull().default(sql`default`),
});

export const textSearch = pgTable('text_search', {
  municipalityId: uuid('municipality_id').notNull().primaryKey(),
  rules: integer('rules').notNull(),
  sealNumber: integer('seal_number').notNull().default(sql`default`),
  sealIndex: integer('seal_index').notNull().default(sql`default`),
  searchedAt: timestamp('searched_at', { withTimezone: true }).notNull().default(sql`default`),
});

export const privacySetting = pgTable('privacy_setting', {
  municipalityId: uuid('municipality_id').notNull().primaryKey(),
  redactionNeedsTwo: boolean('redaction_needs_two').notNull().default(sql`default`),
  notice: jsonb('notice').notNull().default(sql`default`),
  revision: integer('revision').notNull().default(sql`default`),
  updatedBy: text('updated_by').notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(sql`default`),
});

export const redactionProposal = pgTable('redaction_proposal', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  commentId: uuid('comment_id').notNull(),
  publicHeading: text('public_heading'),
  publicText: text('public_text').notNull(),
  placesHidden: boolean('places_hidden').notNull(),
  nameHidden: boolean('name_hidden').notNull(),
  holdReason: text('hold_reason').notNull(),
  legalBasis: text('legal_basis').notNull(),
  accountId: uuid('account_id').notNull(),
  proposedBy: text('proposed_by').notNull(),
  proposedAt: timestamp('proposed_at', { withTimezone: true }).notNull().default(sql`default`),
  state: text('state').notNull().default(sql`default`),
  decidedAccountId: uuid('decided_account_id'),
  decidedBy: text('decided_by'),
  decidedAt: timestamp('decided_at', { withTimezone: true }),
  note: text('note'),
});

export const commentFileHandling = pgTable('comment_file_handling', {
  commentId: uuid('comment_id').notNull(),
  position: smallint('position').notNull(),
  municipalityId: uuid('municipality_id').notNull(),
  copyFileId: uuid('copy_file_id'),
  legalBasis: text('legal_basis').notNull(),
  reason: text('reason').notNull(),
  accountId: uuid('account_id').notNull(),
  decidedBy: text('decided_by').notNull(),
  decidedAt: timestamp('decided_at', { withTimezone: true }).notNull().default(sql`default`),
  needsSecond: boolean('needs_second').notNull().default(sql`default`),
  confirmedAccountId: uuid('confirmed_account_id'),
  confirmedBy: text('confirmed_by'),
  confirmedAt: timestamp('confirmed_at', { withTimezone: true }),
});

export const personalDataRead = pgTable('personal_data_read', {
  id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  commentId: uuid('comment_id').notNull(),
  hearingCode: text('hearing_code').notNull().default(sql`default`),
  commentNumber: integer('comment_number'),
  kind: text('kind').notNull(),
  position: smallint('position'),
  accountId: uuid('account_id').notNull(),
  reader: text('reader').notNull(),
  readAt: timestamp('read_at', { withTimezone: true }).notNull().default(sql`default`),
});
