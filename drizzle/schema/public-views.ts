import {
  bigint,
  boolean,
  char,
  date,
  doublePrecision,
  integer,
  jsonb,
  pgView,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';
import { geometry } from './geometry.ts';
import { tsvector } from './tsvector.ts';

export const publicDocument = pgView('public_document', {
  id: uuid('id'),
  municipalityId: uuid('municipality_id'),
  planId: uuid('plan_id'),
  kind: text('kind'),
  title: text('title'),
  fileId: uuid('file_id'),
  position: integer('position'),
  replacesId: uuid('replaces_id'),
  replacedReason: text('replaced_reason'),
  publishedAt: timestamp('published_at', { withTimezone: true }),
  mediaType: text('media_type'),
  size: bigint('size', { mode: 'number' }),
  fileName: text('file_name'),
  sha256: bytea('sha256'),
  reading: text('reading'),
  pageCount: integer('page_count'),
  fileLanguage: text('file_language'),
  isTagged: boolean('is_tagged'),
  hasTextLayer: boolean('has_text_layer'),
}).existing();

export const publicDocumentPage = pgView('public_document_page', {
  municipalityId: uuid('municipality_id'),
  documentId: uuid('document_id'),
  number: integer('number'),
  blocks: jsonb('blocks'),
}).existing();

export const publicFormerPlan = pgView('public_former_plan', {
  id: uuid('id'),
  municipalityId: uuid('municipality_id'),
  identifier: text('identifier'),
  name: text('name'),
  status: smallint('status'),
  cancelledAt: timestamp('cancelled_at', { withTimezone: true }),
}).existing();

export const publicHearing = pgView('public_hearing', {
  id: uuid('id'),
  municipalityId: uuid('municipality_id'),
  planId: uuid('plan_id'),
  kind: text('kind'),
  round: smallint('round'),
  code: text('code'),
  caseNumber: text('case_number'),
  announcementText: text('announcement_text'),
  announcedOn: date('announced_on'),
  opensAt: timestamp('opens_at', { withTimezone: true }),
  closesAt: timestamp('closes_at', { withTimezone: true }),
  publishedAt: timestamp('published_at', { withTimezone: true }),
  sentToDecisionAt: timestamp('sent_to_decision_at', { withTimezone: true }),
  publicationRule: text('publication_rule'),
  nameRule: text('name_rule'),
  lateRule: text('late_rule'),
  decisionBody: text('decision_body'),
  decisionDate: date('decision_date'),
  decisionCaseNumber: text('decision_case_number'),
  hasAlternatives: boolean('has_alternatives'),
  paperCopyPlace: text('paper_copy_place'),
  postalAddress: text('postal_address'),
  email: text('email'),
  phone: text('phone'),
  contactName: text('contact_name'),
  area: geometry('area'),
  area3857: geometry('area_3857'),
  identityDemand: text('identity_demand'),
}).existing();

export const publicHearingCount = pgView('public_hearing_count', {
  hearingId: uuid('hearing_id'),
  municipalityId: uuid('municipality_id'),
  received: integer('received'),
  shown: integer('shown'),
}).existing();

export const publicHearingExtension = pgView('public_hearing_extension', {
  id: uuid('id'),
  municipalityId: uuid('municipality_id'),
  hearingId: uuid('hearing_id'),
  previousClosesAt: timestamp('previous_closes_at', { withTimezone: true }),
  closesAt: timestamp('closes_at', { withTimezone: true }),
  reason: text('reason'),
  extendedAt: timestamp('extended_at', { withTimezone: true }),
}).existing();

export const publicHearingPlanVersion = pgView('public_hearing_plan_version', {
  municipalityId: uuid('municipality_id'),
  hearingId: uuid('hearing_id'),
  planVersionId: uuid('plan_version_id'),
  alternative: text('alternative'),
}).existing();

export const publicMunicipality = pgView('public_municipality', {
  id: uuid('id'),
  name: text('name'),
  profile: jsonb('profile'),
  number: char('number', { length: 4 }),
  geom: geometry('geom'),
  geom3857: geometry('geom_3857'),
  boundarySource: text('boundary_source'),
}).existing();

export const publicPrivacyNotice = pgView('public_privacy_notice', {
  municipalityId: uuid('municipality_id'),
  name: text('name'),
  number: char('number', { length: 4 }),
  profile: jsonb('profile'),
  notice: jsonb('notice'),
  redactionNeedsTwo: boolean('redaction_needs_two'),
  updatedAt: timestamp('updated_at', { withTimezone: true }),
  chosenDays: jsonb('chosen_days'),
}).existing();

export const publicPlan = pgView('public_plan', {
  id: uuid('id'),
  municipalityId: uuid('municipality_id'),
  identifier: text('identifier'),
  name: text('name'),
  planType: smallint('plan_type'),
  status: smallint('status'),
  caseNumber: text('case_number'),
  proposerType: text('proposer_type'),
  proposerName: text('proposer_name'),
  summary: text('summary'),
  about: text('about'),
  placeInWords: text('place_in_words'),
  decidedOn: date('decided_on'),
  inForceOn: date('in_force_on'),
}).existing();

export const publicPlanFormerIdentifier = pgView('public_plan_former_identifier', {
  municipalityId: uuid('municipality_id'),
  planId: uuid('plan_id'),
  formerMunicipalityNumber: char('former_municipality_number', { length: 4 }),
  formerIdentifier: text('former_identifier'),
}).existing();

export const publicPlanObject = pgView('public_plan_object', {
  id: uuid('id'),
  municipalityId: uuid('municipality_id'),
  planVersionId: uuid('plan_version_id'),
  position: integer('position'),
  fileNumber: text('file_number'),
  localId: text('local_id'),
  objectType: text('object_type'),
  kind: text('kind'),
  code: text('code'),
  name: text('name'),
  ownership: smallint('ownership'),
  verticalLevel: smallint('vertical_level'),
  labelText: text('label_text'),
  labelType: smallint('label_type'),
  rotationDegrees: doublePrecision('rotation_degrees'),
  heightValue: doublePrecision('height_value'),
  heightType: text('height_type'),
  utilisation: jsonb('utilisation'),
  description: text('description'),
  geom: geometry('geom'),
  geom3857: geometry('geom_3857'),
  areaSquareMetres: doublePrecision('area_square_metres'),
  landUseStatus: smallint('land_use_status'),
  letterHeightMetres: doublePrecision('letter_height_metres'),
}).existing();

export const publicPlanVersion = pgView('public_plan_version', {
  id: uuid('id'),
  municipalityId: uuid('municipality_id'),
  planId: uuid('plan_id'),
  number: integer('number'),
  alternative: text('alternative'),
  sourceFileId: uuid('source_file_id'),
  format: text('format'),
  srid: integer('srid'),
  area: geometry('area'),
  area3857: geometry('area_3857'),
  createdAt: timestamp('created_at', { withTimezone: true }),
  publishedAt: timestamp('published_at', { withTimezone: true }),
}).existing();

export const publicProvision = pgView('public_provision', {
  id: uuid('id'),
  municipalityId: uuid('municipality_id'),
  planVersionId: uuid('plan_version_id'),
  position: integer('position'),
  level: smallint('level'),
  clause: text('clause'),
  heading: text('heading'),
  body: text('body'),
  governs: text('governs').array(),
  purposes: text('purposes').array(),
  zones: text('zones').array(),
}).existing();

export const publicPlace = pgView('public_place', {
  id: uuid('id'),
  municipalityId: uuid('municipality_id'),
  kind: text('kind'),
  name: text('name'),
  detail: text('detail'),
  geom: geometry('geom'),
  point: geometry('point'),
  folded: text('folded'),
  words: tsvector('words'),
  source: text('source'),
}).existing();

export const publicPlanWords = pgView('public_plan_words', {
  planId: uuid('plan_id'),
  municipalityId: uuid('municipality_id'),
  words: tsvector('words'),
}).existing();
