import { sql } from 'drizzle-orm';
import { bigint, boolean, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';

export const account = pgTable('account', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  username: text('username').notNull(),
  displayName: text('display_name').notNull(),
  passwordHash: text('password_hash'),
  isDemo: boolean('is_demo').notNull().default(sql`default`),
  disabledAt: timestamp('disabled_at', { withTimezone: true }),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`default`),
});

export const accountRole = pgTable('account_role', {
  accountId: uuid('account_id').notNull(),
  municipalityId: uuid('municipality_id').notNull(),
  role: text('role').notNull(),
  until: timestamp('until', { withTimezone: true }),
  givenById: uuid('given_by_id'),
  givenAt: timestamp('given_at', { withTimezone: true }).notNull().default(sql`default`),
  isByClaims: boolean('is_by_claims').notNull().default(sql`default`),
  authorityId: uuid('authority_id'),
  chosenAt: timestamp('chosen_at', { withTimezone: true }),
});

export const authority = pgTable('authority', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  name: text('name').notNull(),
  kind: text('kind').notNull(),
  mayObject: boolean('may_object').notNull().default(sql`default`),
});

export const planAccess = pgTable('plan_access', {
  municipalityId: uuid('municipality_id').notNull(),
  planId: uuid('plan_id').notNull(),
  accountId: uuid('account_id').notNull(),
  givenBy: text('given_by').notNull(),
  givenAt: timestamp('given_at', { withTimezone: true }).notNull().default(sql`default`),
});

export const session = pgTable('session', {
  tokenHash: bytea('token_hash').notNull().primaryKey(),
  accountId: uuid('account_id'),
  municipalityId: uuid('municipality_id'),
  personId: uuid('person_id'),
  level: text('level'),
  organisationNumber: text('organisation_number'),
  organisationName: text('organisation_name'),
  issuer: text('issuer'),
  providerSubject: text('provider_subject'),
  providerSession: text('provider_session'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`default`),
  lastSeenAt: timestamp('last_seen_at', { withTimezone: true }).notNull().default(sql`default`),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
});

export const auditEvent = pgTable('audit_event', {
  id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull().default(sql`default`),
  accountId: uuid('account_id'),
  actor: text('actor').notNull(),
  act: text('act').notNull(),
  subjectKind: text('subject_kind').notNull(),
  subjectId: uuid('subject_id'),
  details: jsonb('details').notNull().default(sql`default`),
});
