import { sql } from 'drizzle-orm';
import {
  bigint,
  doublePrecision,
  integer,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';
import { geometry } from './geometry.ts';

export const layerSharing = pgTable('layer_sharing', {
  municipalityId: uuid('municipality_id').notNull(),
  layer: text('layer').notNull(),
  audience: text('audience').notNull(),
});

export const geodataKey = pgTable('geodata_key', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  name: text('name').notNull(),
  keyHash: bytea('key_hash').notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`default`),
  lastUsedAt: timestamp('last_used_at', { withTimezone: true }),
  revokedAt: timestamp('revoked_at', { withTimezone: true }),
  revokedBy: text('revoked_by'),
});

export const neighbourSetting = pgTable('neighbour_setting', {
  municipalityId: uuid('municipality_id').notNull().primaryKey(),
  distanceMetres: integer('distance_metres'),
});

export const neighbourNotice = pgTable('neighbour_notice', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  senderId: uuid('sender_id').notNull(),
  planId: uuid('plan_id').notNull(),
  planIdentifier: text('plan_identifier').notNull(),
  planName: text('plan_name').notNull(),
  planType: smallint('plan_type').notNull(),
  hearingId: uuid('hearing_id'),
  hearingKind: text('hearing_kind'),
  hearingCode: text('hearing_code'),
  opensAt: timestamp('opens_at', { withTimezone: true }),
  closesAt: timestamp('closes_at', { withTimezone: true }),
  cancelledAt: timestamp('cancelled_at', { withTimezone: true }),
  limitMetres: integer('limit_metres').notNull(),
  distanceMetres: doublePrecision('distance_metres').notNull(),
  nearSquareMetres: doublePrecision('near_square_metres').notNull(),
  insideSquareMetres: doublePrecision('inside_square_metres').notNull(),
  near: geometry('near'),
  outline: geometry('outline'),
  ours: geometry('ours'),
  state: text('state').notNull().default(sql`default`),
  revision: integer('revision').notNull().default(sql`default`),
  toldAt: timestamp('told_at', { withTimezone: true }).notNull().default(sql`default`),
});

export const neighbourNoticeEvent = pgTable('neighbour_notice_event', {
  id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  noticeId: uuid('notice_id').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull().default(sql`default`),
  kind: text('kind').notNull(),
  hearingKind: text('hearing_kind'),
  closesAt: timestamp('closes_at', { withTimezone: true }),
  stateBefore: text('state_before'),
  commentNumber: integer('comment_number'),
  actor: text('actor'),
  accountId: uuid('account_id'),
});

export const commentSender = pgTable('comment_sender', {
  commentId: uuid('comment_id').notNull().primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  senderId: uuid('sender_id'),
  authorityId: uuid('authority_id'),
});
