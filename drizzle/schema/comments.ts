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
import { bytea } from './bytea.ts';
import { geometry } from './geometry.ts';

export const comment = pgTable('comment', {
  id: uuid('id').notNull().primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  hearingId: uuid('hearing_id').notNull(),
  number: integer('number'),
  kind: text('kind').notNull(),
  parentId: uuid('parent_id'),
  channel: text('channel').notNull().default(sql`default`),
  idempotencyKey: uuid('idempotency_key').notNull(),
  bodyHash: bytea('body_hash').notNull(),
  receiptHash: bytea('receipt_hash').notNull(),
  target: text('target').notNull(),
  planObjectId: uuid('plan_object_id'),
  provisionId: uuid('provision_id'),
  documentId: uuid('document_id'),
  documentPage: integer('document_page'),
  heading: text('heading'),
  text: text('text').notNull(),
  authorKind: text('author_kind').notNull(),
  underAge: boolean('under_age').notNull().default(sql`default`),
  language: text('language').notNull().default(sql`default`),
  receivedAt: timestamp('received_at', { withTimezone: true }).notNull(),
  acceptedAt: timestamp('accepted_at', { withTimezone: true }).notNull(),
  isLate: boolean('is_late').notNull().default(sql`default`),
  registeredBy: text('registered_by'),
  withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
  withdrawnReason: text('withdrawn_reason'),
  begunAt: timestamp('begun_at', { withTimezone: true }),
  identityLevel: text('identity_level').notNull().default(sql`default`),
});

export const commentAuthor = pgTable('comment_author', {
  commentId: uuid('comment_id').notNull().primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  name: text('name').notNull(),
  email: text('email'),
  phone: text('phone'),
  address: text('address'),
  organisationName: text('organisation_name'),
  organisationNumber: text('organisation_number'),
  onBehalfOf: text('on_behalf_of'),
  salt: bytea('salt').notNull().default(sql`default`),
  erasureAskedAt: timestamp('erasure_asked_at', { withTimezone: true }),
  contactErasedAt: timestamp('contact_erased_at', { withTimezone: true }),
  nameErasedAt: timestamp('name_erased_at', { withTimezone: true }),
});

export const commentPlanVersion = pgTable('comment_plan_version', {
  commentId: uuid('comment_id').notNull(),
  planVersionId: uuid('plan_version_id').notNull(),
  municipalityId: uuid('municipality_id').notNull(),
});

export const commentPlace = pgTable('comment_place', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  commentId: uuid('comment_id').notNull(),
  position: smallint('position').notNull(),
  label: text('label'),
  planObjectId: uuid('plan_object_id'),
  paragraph: smallint('paragraph'),
  geom: geometry('geom').notNull(),
  geom3857: geometry('geom_3857').generatedAlwaysAs(sql``),
});

export const commentFile = pgTable('comment_file', {
  commentId: uuid('comment_id').notNull(),
  fileId: uuid('file_id').notNull(),
  municipalityId: uuid('municipality_id').notNull(),
  position: smallint('position').notNull(),
  description: text('description'),
});

export const commentFileShowing = pgTable('comment_file_showing', {
  commentId: uuid('comment_id').notNull(),
  position: smallint('position').notNull(),
  municipalityId: uuid('municipality_id').notNull(),
  shownBy: text('shown_by').notNull(),
  shownAt: timestamp('shown_at', { withTimezone: true }).notNull().default(sql`default`),
});

export const fileShape = pgTable('file_shape', {
  fileId: uuid('file_id').notNull().primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  problem: text('problem'),
  shape: geometry('shape'),
  far: integer('far').notNull().default(sql`default`),
});

export const commentHandling = pgTable('comment_handling', {
  commentId: uuid('comment_id').notNull().primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  hearingId: uuid('hearing_id').notNull(),
  webState: text('web_state').notNull().default(sql`default`),
  publicHeading: text('public_heading'),
  publicText: text('public_text'),
  placesHidden: boolean('places_hidden').notNull().default(sql`default`),
  nameHidden: boolean('name_hidden').notNull().default(sql`default`),
  holdReason: text('hold_reason'),
  legalBasis: text('legal_basis'),
  answerText: text('answer_text'),
  outcome: text('outcome'),
  changeText: text('change_text'),
  answeredAt: timestamp('answered_at', { withTimezone: true }),
  assigneeId: uuid('assignee_id'),
  revision: integer('revision').notNull().default(sql`default`),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().default(sql`default`),
});

export const commentHandlingChange = pgTable('comment_handling_change', {
  id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  commentId: uuid('comment_id').notNull(),
  revision: integer('revision').notNull(),
  act: text('act').notNull(),
  before: jsonb('before').notNull(),
  changedBy: text('changed_by').notNull(),
  accountId: uuid('account_id'),
  changedAt: timestamp('changed_at', { withTimezone: true }).notNull().default(sql`default`),
  undone: boolean('undone').notNull().default(sql`default`),
  legalBasis: text('legal_basis'),
});

export const theme = pgTable('theme', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  hearingId: uuid('hearing_id').notNull(),
  name: text('name').notNull(),
});

export const commentTheme = pgTable('comment_theme', {
  commentId: uuid('comment_id').notNull(),
  themeId: uuid('theme_id').notNull(),
  municipalityId: uuid('municipality_id').notNull(),
});
