import { sql } from 'drizzle-orm';
import { boolean, date, integer, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { geometry } from './geometry.ts';

export const hearing = pgTable('hearing', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  planId: uuid('plan_id').notNull(),
  kind: text('kind').notNull(),
  round: smallint('round').notNull().default(sql`default`),
  code: text('code').notNull(),
  caseNumber: text('case_number'),
  announcementText: text('announcement_text').notNull().default(sql`default`),
  announcedOn: date('announced_on'),
  lettersSentOn: date('letters_sent_on'),
  opensAt: timestamp('opens_at', { withTimezone: true }),
  closesAt: timestamp('closes_at', { withTimezone: true }),
  publishedAt: timestamp('published_at', { withTimezone: true }),
  cancelledAt: timestamp('cancelled_at', { withTimezone: true }),
  archivedAt: timestamp('archived_at', { withTimezone: true }),
  archivedBy: text('archived_by'),
  sentToDecisionAt: timestamp('sent_to_decision_at', { withTimezone: true }),
  publicationRule: text('publication_rule').notNull().default(sql`default`),
  nameRule: text('name_rule').notNull().default(sql`default`),
  lateRule: text('late_rule').notNull().default(sql`default`),
  decisionBody: text('decision_body'),
  decisionDate: date('decision_date'),
  decisionCaseNumber: text('decision_case_number'),
  riskAnalysisRequired: boolean('risk_analysis_required').notNull().default(sql`default`),
  hasAlternatives: boolean('has_alternatives'),
  paperCopyPlace: text('paper_copy_place'),
  postalAddress: text('postal_address'),
  email: text('email'),
  phone: text('phone'),
  contactName: text('contact_name'),
  confirmedBy: text('confirmed_by'),
  confirmedAt: timestamp('confirmed_at', { withTimezone: true }),
  area: geometry('area'),
  areaSource: text('area_source'),
  area3857: geometry('area_3857').generatedAlwaysAs(sql``),
  revision: integer('revision').notNull().default(sql`default`),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`default`),
  identityDemand: text('identity_demand').notNull().default(sql`default`),
});

export const hearingPlanVersion = pgTable('hearing_plan_version', {
  municipalityId: uuid('municipality_id').notNull(),
  hearingId: uuid('hearing_id').notNull(),
  planVersionId: uuid('plan_version_id').notNull(),
  alternative: text('alternative'),
});

export const hearingDocument = pgTable('hearing_document', {
  municipalityId: uuid('municipality_id').notNull(),
  hearingId: uuid('hearing_id').notNull(),
  documentId: uuid('document_id').notNull(),
});

export const hearingExtension = pgTable('hearing_extension', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  hearingId: uuid('hearing_id').notNull(),
  previousClosesAt: timestamp('previous_closes_at', { withTimezone: true }).notNull(),
  closesAt: timestamp('closes_at', { withTimezone: true }).notNull(),
  reason: text('reason').notNull(),
  extendedBy: text('extended_by').notNull(),
  extendedAt: timestamp('extended_at', { withTimezone: true }).notNull().default(sql`default`),
});

export const hearingCounter = pgTable('hearing_counter', {
  hearingId: uuid('hearing_id').notNull().primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  lastNumber: integer('last_number').notNull().default(sql`default`),
});
