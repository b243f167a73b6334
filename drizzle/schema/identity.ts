import { sql } from 'drizzle-orm';
import { pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const person = pgTable('person', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  issuer: text('issuer').notNull(),
  subject: text('subject').notNull(),
  nationalIdHash: bytea('national_id_hash'),
  email: text('email'),
  name: text('name'),
  createdAt: instant('created_at').notNull().default(sql`default`),
  lastSignedInAt: instant('last_signed_in_at').notNull().default(sql`default`),
});

export const signInAttempt = pgTable('sign_in_attempt', {
  stateHash: bytea('state_hash').notNull().primaryKey(),
  browserHash: bytea('browser_hash').notNull(),
  provider: text('provider').notNull(),
  nonce: text('nonce').notNull(),
  codeVerifier: text('code_verifier').notNull(),
  level: text('level'),
  returnTo: text('return_to').notNull(),
  expiresAt: instant('expires_at').notNull(),
});

export const heardLogout = pgTable('heard_logout', {
  issuer: text('issuer').notNull(),
  tokenId: text('token_id').notNull(),
  heardAt: instant('heard_at').notNull().default(sql`default`),
});

export const emailProof = pgTable('email_proof', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  tokenHash: bytea('token_hash').notNull(),
  codeHash: bytea('code_hash').notNull(),
  browserHash: bytea('browser_hash').notNull(),
  email: text('email').notNull(),
  returnTo: text('return_to').notNull(),
  tries: smallint('tries').notNull().default(sql`default`),
  createdAt: instant('created_at').notNull().default(sql`default`),
  expiresAt: instant('expires_at').notNull(),
});

export const accountSignIn = pgTable('account_sign_in', {
  accountId: uuid('account_id').notNull(),
  municipalityId: uuid('municipality_id').notNull(),
  issuer: text('issuer').notNull(),
  subject: text('subject').notNull(),
  lastSignedInAt: instant('last_signed_in_at').notNull().default(sql`default`),
});

export const staffInvitation = pgTable('staff_invitation', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  providerName: text('provider_name').notNull(),
  roles: text('roles').array().notNull(),
  authorityId: uuid('authority_id'),
  invitedById: uuid('invited_by_id').notNull(),
  invitedBy: text('invited_by').notNull(),
  invitedAt: instant('invited_at').notNull().default(sql`default`),
  accountId: uuid('account_id'),
  takenAt: instant('taken_at'),
  withdrawnAt: instant('withdrawn_at'),
});

export const commentPerson = pgTable('comment_person', {
  commentId: uuid('comment_id').notNull().primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  personId: uuid('person_id').notNull(),
  claimedAt: instant('claimed_at'),
});
