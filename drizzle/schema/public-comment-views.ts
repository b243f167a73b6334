import { bigint, boolean, integer, pgView, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { bytea } from './bytea.ts';
import { geometry } from './geometry.ts';

export const publicComment = pgView('public_comment', {
  id: uuid('id'),
  municipalityId: uuid('municipality_id'),
  hearingId: uuid('hearing_id'),
  number: integer('number'),
  kind: text('kind'),
  parentId: uuid('parent_id'),
  target: text('target'),
  planObjectId: uuid('plan_object_id'),
  provisionId: uuid('provision_id'),
  documentId: uuid('document_id'),
  documentPage: integer('document_page'),
  heading: text('heading'),
  text: text('text'),
  isRedacted: boolean('is_redacted'),
  authorKind: text('author_kind'),
  language: text('language'),
  receivedAt: timestamp('received_at', { withTimezone: true }),
  isLate: boolean('is_late'),
  answerText: text('answer_text'),
  outcome: text('outcome'),
  changeText: text('change_text'),
  answeredAt: timestamp('answered_at', { withTimezone: true }),
  placesHidden: boolean('places_hidden'),
}).existing();

export const publicCommentName = pgView('public_comment_name', {
  commentId: uuid('comment_id'),
  municipalityId: uuid('municipality_id'),
  shownName: text('shown_name'),
}).existing();

export const publicCommentPlace = pgView('public_comment_place', {
  id: uuid('id'),
  municipalityId: uuid('municipality_id'),
  commentId: uuid('comment_id'),
  position: smallint('position'),
  label: text('label'),
  planObjectId: uuid('plan_object_id'),
  geom: geometry('geom'),
  geom3857: geometry('geom_3857'),
  hearingId: uuid('hearing_id'),
  number: integer('number'),
  paragraph: smallint('paragraph'),
}).existing();

export const publicCommentFile = pgView('public_comment_file', {
  commentId: uuid('comment_id'),
  municipalityId: uuid('municipality_id'),
  position: smallint('position'),
  description: text('description'),
  size: bigint('size', { mode: 'number' }),
  mediaType: text('media_type'),
  sha256: bytea('sha256'),
}).existing();

export const publicCommentFileShape = pgView('public_comment_file_shape', {
  commentId: uuid('comment_id'),
  municipalityId: uuid('municipality_id'),
  position: smallint('position'),
  shape: geometry('shape'),
}).existing();

export const publicCommentPlanVersion = pgView('public_comment_plan_version', {
  commentId: uuid('comment_id'),
  planVersionId: uuid('plan_version_id'),
  municipalityId: uuid('municipality_id'),
}).existing();

export const publicCommentTheme = pgView('public_comment_theme', {
  commentId: uuid('comment_id'),
  municipalityId: uuid('municipality_id'),
  name: text('name'),
}).existing();
