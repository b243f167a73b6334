import { sql } from 'drizzle-orm';
import { outcomeNames } from '../../../domain/outcomes.ts';
import type { CodeNames } from '../../../domain/plan-codes/code-names.ts';
import { crs84 } from '../coordinate-systems.ts';
import type { Collection } from './collection.ts';
import { municipalityProperties, planPage, planProperties } from './municipality-properties.ts';

const authorKindNames: CodeNames = {
  private: { nb: 'Privatperson', nn: 'Privatperson', en: 'Private person' },
  organisation: {
    nb: 'Organisasjon eller firma',
    nn: 'Organisasjon eller firma',
    en: 'Organisation or company',
  },
  authority: { nb: 'Offentlig myndighet', nn: 'Offentleg styresmakt', en: 'Public authority' },
};

export const comments: Collection = {
  id: 'comments',
  title: { nb: 'Innspill', nn: 'Innspel', en: 'Comments' },
  description: {
    nb: 'Innspill som kommunene har lagt ut, med kommunens svar. Ett punkt på lista for hvert sted innspillet peker på. Navn er aldri med.',
    nn: 'Innspel som kommunane har lagt ut, med svaret frå kommunen. Eitt punkt på lista for kvar stad innspelet peikar på. Namn er aldri med.',
    en: 'Comments that municipalities have published, with their answers. One entry for each place a comment points at. Never with names.',
  },
  from: sql`geodata_comment_item as item`,
  place: sql`item.geom_3857`,
  geometry: sql`item.geom`,
  geometryFormat: 'geometry-any',
  storage: crs84,
  key: [
    { column: sql`item.comment_id`, type: 'uuid' },
    { column: sql`item.position`, type: 'integer' },
  ],
  identity: sql`item.id`,
  byIdentity: (id) => [
    sql`item.place_id = ${id}::uuid`,
    sql`item.comment_id = ${id}::uuid and item.place_id is null`,
  ],
  time: { from: sql`item.received_at`, to: sql`item.received_at`, names: ['received'] },
  properties: [
    {
      name: 'number',
      title: { nb: 'Nummer', nn: 'Nummer', en: 'Number' },
      type: 'integer',
      column: sql`item.number`,
    },
    {
      name: 'heading',
      title: { nb: 'Overskrift', nn: 'Overskrift', en: 'Heading' },
      type: 'text',
      column: sql`item.heading`,
    },
    {
      name: 'text',
      title: { nb: 'Innspill', nn: 'Innspel', en: 'Comment' },
      type: 'text',
      column: sql`item.text`,
    },
    {
      name: 'isRedacted',
      title: { nb: 'Delvis skjult', nn: 'Delvis skjult', en: 'Partly hidden' },
      type: 'boolean',
      column: sql`item.is_redacted`,
    },
    {
      name: 'placeLabel',
      title: { nb: 'Stedet', nn: 'Staden', en: 'The place' },
      type: 'text',
      column: sql`item.place_label`,
    },
    { name: 'kind', title: { nb: 'Slag', nn: 'Slag', en: 'Kind' }, type: 'text', column: sql`item.kind` },
    {
      name: 'authorKind',
      title: { nb: 'Fra', nn: 'Frå', en: 'From' },
      type: 'text',
      column: sql`item.author_kind`,
      codes: authorKindNames,
    },
    {
      name: 'language',
      title: { nb: 'Språk', nn: 'Språk', en: 'Language' },
      type: 'text',
      column: sql`item.language`,
    },
    {
      name: 'received',
      title: { nb: 'Mottatt', nn: 'Motteke', en: 'Received' },
      type: 'timestamp',
      column: sql`item.received_at`,
    },
    {
      name: 'isLate',
      title: { nb: 'Kom etter fristen', nn: 'Kom etter fristen', en: 'Came after the deadline' },
      type: 'boolean',
      column: sql`item.is_late`,
    },
    {
      name: 'answer',
      title: { nb: 'Kommunens svar', nn: 'Svaret frå kommunen', en: 'The municipality’s answer' },
      type: 'text',
      column: sql`item.answer_text`,
    },
    {
      name: 'outcome',
      title: { nb: 'Utfall', nn: 'Utfall', en: 'Outcome' },
      type: 'text',
      column: sql`item.outcome`,
      codes: outcomeNames,
    },
    {
      name: 'change',
      title: { nb: 'Endring i planen', nn: 'Endring i planen', en: 'Change of the plan' },
      type: 'text',
      column: sql`item.change_text`,
    },
    {
      name: 'answered',
      title: { nb: 'Besvart', nn: 'Svara på', en: 'Answered' },
      type: 'timestamp',
      column: sql`item.answered_at`,
    },
    {
      name: 'commentId',
      title: { nb: 'Innspillets nøkkel', nn: 'Nøkkelen til innspelet', en: 'Key of the comment' },
      type: 'uuid',
      column: sql`item.comment_id`,
    },
    {
      name: 'hearingId',
      title: { nb: 'Høringens nøkkel', nn: 'Nøkkelen til høyringa', en: 'Key of the hearing' },
      type: 'uuid',
      column: sql`item.hearing_id`,
    },
    {
      name: 'hearingCode',
      title: {
        nb: 'Høringens korte adresse',
        nn: 'Den korte adressa til høyringa',
        en: 'Short address of the hearing',
      },
      type: 'text',
      column: sql`item.hearing_code`,
    },
    ...planProperties,
    ...municipalityProperties,
    planPage,
  ],
  nameOf: ({ heading, number, text }) =>
    [typeof number === 'number' ? `${number}.` : '', beginningOf(String(heading ?? text))].join(' ').trim(),
  columns: ['planName', 'municipalityName', 'received', 'outcome'],
  tiles: ['comments'],
  layers: ['comments', 'hearings', 'plans', 'municipalities'],
  rowsAtOnce: 500,
};

/** Whole words, as many as a heading takes. */
function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 80).replace(/\s\S*$/, '')} …`;
}
