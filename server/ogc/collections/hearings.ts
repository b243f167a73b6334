import { sql } from 'drizzle-orm';
import { hearingKindRules, hearingKinds } from '../../../domain/hearings/hearing-kinds.ts';
import type { CodeNames } from '../../../domain/plan-codes/code-names.ts';
import { etrs89 } from '../coordinate-systems.ts';
import type { Collection } from './collection.ts';
import { municipalityProperties, planPage, planProperties } from './municipality-properties.ts';

const kindNames: CodeNames = Object.fromEntries(
  hearingKinds.map((kind) => [kind, hearingKindRules[kind].names]),
);

export const hearings: Collection = {
  id: 'hearings',
  title: { nb: 'Høringer', nn: 'Høyringar', en: 'Hearings' },
  description: {
    nb: 'Høringer av planer: hva de gjelder, når de åpner og når fristen er, med området de omfatter.',
    nn: 'Høyringar av planar: kva dei gjeld, når dei opnar og når fristen er, med området dei omfattar.',
    en: 'Hearings of plans: what they concern, when they open and close, with the area they cover.',
  },
  from: sql`geodata_hearing_item as item`,
  place: sql`item.area_3857`,
  geometry: sql`item.area`,
  geometryFormat: 'geometry-polygon-or-multipolygon',
  storage: etrs89,
  key: [{ column: sql`item.id`, type: 'uuid' }],
  identity: sql`item.id`,
  byIdentity: (id) => [sql`item.id = ${id}::uuid`],
  time: { from: sql`item.opens_at`, to: sql`item.closes_at`, names: ['opensAt', 'closesAt'] },
  properties: [
    {
      name: 'kind',
      title: { nb: 'Slag, kode', nn: 'Slag, kode', en: 'Kind, code' },
      type: 'text',
      column: sql`item.kind`,
      codes: kindNames,
    },
    {
      name: 'kindName',
      title: { nb: 'Slags høring', nn: 'Slags høyring', en: 'Kind of hearing' },
      type: 'text',
      derive: ({ kind }) => kindNames[String(kind)]?.nb,
    },
    {
      name: 'round',
      title: { nb: 'Runde', nn: 'Runde', en: 'Round' },
      type: 'integer',
      column: sql`item.round`,
    },
    {
      name: 'opensAt',
      title: { nb: 'Åpner', nn: 'Opnar', en: 'Opens' },
      type: 'timestamp',
      column: sql`item.opens_at`,
    },
    {
      name: 'closesAt',
      title: { nb: 'Frist', nn: 'Frist', en: 'Deadline' },
      type: 'timestamp',
      column: sql`item.closes_at`,
    },
    {
      name: 'published',
      title: { nb: 'Lagt ut', nn: 'Lagd ut', en: 'Published' },
      type: 'timestamp',
      column: sql`item.published_at`,
    },
    {
      name: 'announcedOn',
      title: { nb: 'Kunngjort', nn: 'Kunngjord', en: 'Announced' },
      type: 'date',
      column: sql`item.announced_on`,
    },
    {
      name: 'caseNumber',
      title: { nb: 'Saksnummer', nn: 'Saksnummer', en: 'Case number' },
      type: 'text',
      column: sql`item.case_number`,
    },
    {
      name: 'planId',
      title: { nb: 'Planens nøkkel', nn: 'Nøkkelen til planen', en: 'Key of the plan' },
      type: 'uuid',
      column: sql`item.plan_id`,
    },
    ...planProperties,
    ...municipalityProperties,
    {
      name: 'code',
      title: { nb: 'Kort adresse', nn: 'Kort adresse', en: 'Short address' },
      type: 'text',
      column: sql`item.code`,
    },
    {
      ...planPage,
      name: 'page',
      title: { nb: 'Høringens side', nn: 'Sida til høyringa', en: 'The hearing’s page' },
      derive: ({ code }, { publicUrl }) => `${publicUrl}/h/${String(code)}`,
    },
  ],
  nameOf: ({ planName, kind }, language) =>
    `${planName ?? ''}: ${kindNames[String(kind)]?.[language] ?? String(kind)}`.replace(/^: /, ''),
  columns: ['municipalityName', 'opensAt', 'closesAt'],
  tiles: ['hearings'],
  layers: ['hearings', 'plans', 'municipalities'],
  rowsAtOnce: 200,
};
