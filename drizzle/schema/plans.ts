import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  char,
  date,
  doublePrecision,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { box } from './box.ts';
import { bytea } from './bytea.ts';
import { geometry } from './geometry.ts';
import { tsvector } from './tsvector.ts';

export const storedFile = pgTable('stored_file', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  sha256: bytea('sha256').notNull(),
  size: bigint('size', { mode: 'number' }).notNull(),
  mediaType: text('media_type').notNull(),
  name: text('name').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`default`),
  claimedAt: timestamp('claimed_at', { withTimezone: true }),
  begunAt: timestamp('begun_at', { withTimezone: true }),
  scan: text('scan').notNull().default(sql`default`),
  scannedAt: timestamp('scanned_at', { withTimezone: true }),
});

export const plan = pgTable('plan', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  identifier: text('identifier').notNull(),
  name: text('name').notNull(),
  planType: smallint('plan_type').notNull(),
  status: smallint('status').notNull().default(sql`default`),
  caseNumber: text('case_number'),
  proposerType: text('proposer_type'),
  proposerName: text('proposer_name'),
  summary: text('summary').notNull().default(sql`default`),
  about: text('about').notNull().default(sql`default`),
  placeInWords: text('place_in_words').notNull().default(sql`default`),
  words: tsvector('words').generatedAlwaysAs(sql``),
  decidedOn: date('decided_on'),
  inForceOn: date('in_force_on'),
  revision: integer('revision').notNull().default(sql`default`),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`default`),
});

export const planFormerIdentifier = pgTable('plan_former_identifier', {
  municipalityId: uuid('municipality_id').notNull(),
  planId: uuid('plan_id').notNull(),
  formerMunicipalityNumber: char('former_municipality_number', { length: 4 }).notNull(),
  formerIdentifier: text('former_identifier').notNull(),
});

export const planVersion = pgTable('plan_version', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  planId: uuid('plan_id').notNull(),
  number: integer('number').notNull(),
  alternative: text('alternative'),
  sourceFileId: uuid('source_file_id'),
  sourceSha256: bytea('source_sha256').notNull(),
  format: text('format').notNull(),
  srid: integer('srid').notNull(),
  verticalDatum: text('vertical_datum'),
  report: jsonb('report').notNull(),
  header: jsonb('header').notNull().default(sql`default`),
  area: geometry('area').notNull(),
  area3857: geometry('area_3857').generatedAlwaysAs(sql``),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`default`),
  createdBy: text('created_by').notNull(),
  publishedAt: timestamp('published_at', { withTimezone: true }),
});

export const planObject = pgTable('plan_object', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  planVersionId: uuid('plan_version_id').notNull(),
  position: integer('position').notNull(),
  fileNumber: text('file_number').notNull(),
  localId: text('local_id'),
  objectType: text('object_type').notNull(),
  element: text('element').notNull(),
  kind: text('kind').notNull(),
  code: text('code'),
  name: text('name'),
  ownership: smallint('ownership'),
  verticalLevel: smallint('vertical_level'),
  labelText: text('label_text'),
  labelType: smallint('label_type'),
  rotationDegrees: doublePrecision('rotation_degrees'),
  heightValue: doublePrecision('height_value'),
  heightType: text('height_type'),
  utilisation: jsonb('utilisation').notNull().default(sql`default`),
  description: text('description'),
  attributes: jsonb('attributes').notNull(),
  delivered: geometry('delivered'),
  nodeMarks: integer('node_marks').array(),
  representationPoint: geometry('representation_point'),
  geom: geometry('geom'),
  geom3857: geometry('geom_3857').generatedAlwaysAs(sql``),
  areaSquareMetres: doublePrecision('area_square_metres'),
  landUseStatus: smallint('land_use_status'),
  letterHeightMetres: doublePrecision('letter_height_metres'),
});

/** What tiles at zoom 11 to 14 draw of published versions; the database writes it itself. */
export const planObjectDrawing = pgTable('plan_object_drawing', {
  id: uuid('id').notNull(),
  municipalityId: uuid('municipality_id').notNull(),
  planVersionId: uuid('plan_version_id').notNull(),
  position: integer('position').notNull(),
  objectType: text('object_type').notNull(),
  kind: text('kind').notNull(),
  code: text('code'),
  name: text('name'),
  ownership: smallint('ownership'),
  verticalLevel: smallint('vertical_level'),
  landUseStatus: smallint('land_use_status'),
  labelText: text('label_text'),
  rotationDegrees: doublePrecision('rotation_degrees'),
  areaSquareMetres: doublePrecision('area_square_metres'),
  place: box('place').notNull(),
  shape14: bytea('shape_14').notNull(),
  shape12: bytea('shape_12'),
});

/** What open geodata give of published objects, made ready; the database writes it itself. */
export const planObjectShape = pgTable('plan_object_shape', {
  municipalityId: uuid('municipality_id').notNull(),
  planVersionId: uuid('plan_version_id').notNull(),
  position: integer('position').notNull(),
  place: box('place').notNull(),
  shape: bytea('shape'),
  piece: bytea('piece'),
  form: integer('form').notNull().default(0),
});

export const planObjectCurve = pgTable('plan_object_curve', {
  municipalityId: uuid('municipality_id').notNull(),
  planObjectId: uuid('plan_object_id').notNull(),
  patch: smallint('patch').notNull(),
  ring: smallint('ring').notNull(),
  position: integer('position').notNull(),
  curveNumber: text('curve_number').notNull(),
  reversed: boolean('reversed').notNull(),
});

export const provision = pgTable('provision', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  planVersionId: uuid('plan_version_id').notNull(),
  position: integer('position').notNull(),
  level: smallint('level').notNull().default(sql`default`),
  clause: text('clause').notNull(),
  heading: text('heading').notNull().default(sql`default`),
  body: text('body').notNull().default(sql`default`),
});

export const provisionLink = pgTable('provision_link', {
  municipalityId: uuid('municipality_id').notNull(),
  provisionId: uuid('provision_id').notNull(),
  kind: text('kind').notNull(),
  value: text('value').notNull(),
  position: integer('position').notNull(),
});

export const document = pgTable('document', {
  id: uuid('id').notNull().default(sql`default`).primaryKey(),
  municipalityId: uuid('municipality_id').notNull(),
  planId: uuid('plan_id').notNull(),
  kind: text('kind').notNull(),
  title: text('title').notNull(),
  fileId: uuid('file_id').notNull(),
  position: integer('position').notNull().default(sql`default`),
  replacesId: uuid('replaces_id'),
  replacedReason: text('replaced_reason'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`default`),
  publishedAt: timestamp('published_at', { withTimezone: true }),
  reading: text('reading').notNull().default(sql`default`),
  pageCount: integer('page_count'),
  fileLanguage: text('file_language'),
  isTagged: boolean('is_tagged'),
  hasTextLayer: boolean('has_text_layer'),
});

export const documentPage = pgTable('document_page', {
  municipalityId: uuid('municipality_id').notNull(),
  documentId: uuid('document_id').notNull(),
  number: integer('number').notNull(),
  blocks: jsonb('blocks').notNull(),
});

export const codeMapping = pgTable('code_mapping', {
  municipalityId: uuid('municipality_id').notNull(),
  objectType: text('object_type').notNull(),
  attribute: text('attribute').notNull(),
  fromValue: text('from_value').notNull(),
  toValue: text('to_value'),
  changedAt: timestamp('changed_at', { withTimezone: true }).notNull().default(sql`default`),
  changedBy: text('changed_by').notNull(),
});
