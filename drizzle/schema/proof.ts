import { sql } from 'drizzle-orm';
import { bigint, integer, pgTable, pgView, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';

export const logEntry = pgTable(
  'log_entry',
  {
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity(),
    municipalityId: uuid('municipality_id').notNull(),
    commentId: uuid('comment_id').notNull(),
    kind: text('kind').notNull(),
    revision: integer('revision'),
    at: timestamp('at', { withTimezone: true }).notNull().default(sql`default`),
    salt: bytea('salt').notNull(),
    recordHash: bytea('record_hash').notNull(),
    authorHash: bytea('author_hash'),
    sealNumber: integer('seal_number'),
    sealIndex: integer('seal_index'),
    leafHash: bytea('leaf_hash'),
  },
  (table) => [primaryKey({ columns: [table.municipalityId, table.id] })],
);

export const seal = pgTable('seal', {
  municipalityId: uuid('municipality_id').notNull(),
  number: integer('number').notNull(),
  previousHash: bytea('previous_hash').notNull(),
  root: bytea('root').notNull(),
  leaves: integer('leaves').notNull(),
  sealedAt: text('sealed_at').notNull(),
  hash: bytea('hash').notNull(),
});

export const publicSeal = pgView('public_seal', {
  municipalityId: uuid('municipality_id'),
  number: integer('number'),
  previousHash: bytea('previous_hash'),
  root: bytea('root'),
  leaves: integer('leaves'),
  sealedAt: text('sealed_at'),
  hash: bytea('hash'),
}).existing();

export const publicLeaf = pgView('public_leaf', {
  municipalityId: uuid('municipality_id'),
  sealNumber: integer('seal_number'),
  sealIndex: integer('seal_index'),
  leafHash: bytea('leaf_hash'),
}).existing();
