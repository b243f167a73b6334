import { sql } from 'drizzle-orm';
import { pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { geometry } from './geometry.ts';
import { tsvector } from './tsvector.ts';

export const place = pgTable('place', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  kind: text('kind').notNull(),
  name: text('name').notNull(),
  detail: text('detail').notNull().default(sql`default`),
  geom: geometry('geom').notNull(),
  point: geometry('point').generatedAlwaysAs(sql``),
  folded: text('folded').generatedAlwaysAs(sql``),
  words: tsvector('words').notNull(),
  source: text('source').notNull(),
  loadedAt: timestamp('loaded_at', { withTimezone: true }).notNull().default(sql`default`),
});
