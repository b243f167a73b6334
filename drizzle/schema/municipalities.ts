import { sql } from 'drizzle-orm';
import { char, date, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { geometry } from './geometry.ts';

export const municipality = pgTable('municipality', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  name: text('name').notNull(),
  profile: jsonb('profile').notNull().default(sql`default`),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`default`),
});

export const municipalityNumber = pgTable('municipality_number', {
  municipalityId: uuid('municipality_id').notNull(),
  number: char('number', { length: 4 }).notNull(),
  validFrom: date('valid_from').notNull().default(sql`default`),
  validTo: date('valid_to').notNull().default(sql`default`),
});

export const municipalityBoundary = pgTable('municipality_boundary', {
  municipalityId: uuid('municipality_id').notNull().primaryKey(),
  geom: geometry('geom').notNull(),
  geom3857: geometry('geom_3857').generatedAlwaysAs(sql``),
  source: text('source').notNull(),
  loadedAt: timestamp('loaded_at', { withTimezone: true }).notNull().default(sql`default`),
});

export const region = pgTable('region', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  slug: text('slug').notNull(),
  name: text('name').notNull(),
  profile: jsonb('profile').notNull().default(sql`default`),
});

export const regionMunicipality = pgTable('region_municipality', {
  regionId: uuid('region_id').notNull(),
  municipalityId: uuid('municipality_id').notNull(),
});
