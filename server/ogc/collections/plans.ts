import { sql } from 'drizzle-orm';
import { nameOfCode } from '../../../domain/plan-codes/code-names.ts';
import { planStatusNames } from '../../../domain/plan-codes/plan-statuses.ts';
import { planTypeNames } from '../../../domain/plan-codes/plan-types.ts';
import { etrs89 } from '../coordinate-systems.ts';
import type { Collection } from './collection.ts';
import { municipalityProperties, planPage } from './municipality-properties.ts';

export const plans: Collection = {
  id: 'plans',
  title: { nb: 'Planer', nn: 'Planar', en: 'Plans' },
  description: {
    nb: 'Planer som er lagt ut, med området til den nyeste utgaven. Har planen bare en høring, er området høringens.',
    nn: 'Planar som er lagde ut, med området til den nyaste utgåva. Har planen berre ei høyring, er området høyringa sitt.',
    en: 'Published plans, with the area of the newest version; of a plan that has a hearing alone, the hearing’s area.',
  },
  from: sql`geodata_plan_item as item`,
  place: sql`item.area_3857`,
  nearby: (place) => sql`item.id in (
    select version.plan_id from geodata_plan_version version where version.area_3857 && ${place}
    union all
    select hearing.plan_id from geodata_hearing hearing where hearing.area_3857 && ${place}
  )`,
  geometry: sql`item.area`,
  geometryFormat: 'geometry-polygon-or-multipolygon',
  storage: etrs89,
  key: [{ column: sql`item.id`, type: 'uuid' }],
  identity: sql`item.id`,
  byIdentity: (id) => [sql`item.id = ${id}::uuid`],
  time: { from: sql`item.published_at`, to: sql`item.published_at`, names: ['published'] },
  properties: [
    {
      name: 'identifier',
      title: { nb: 'Plan-ID', nn: 'Plan-ID', en: 'Plan ID' },
      type: 'text',
      column: sql`item.identifier`,
    },
    {
      name: 'name',
      title: { nb: 'Plannavn', nn: 'Plannamn', en: 'Plan name' },
      type: 'text',
      column: sql`item.name`,
    },
    ...municipalityProperties,
    {
      name: 'planType',
      title: { nb: 'Plantype, kode', nn: 'Plantype, kode', en: 'Plan type, code' },
      type: 'integer',
      column: sql`item.plan_type`,
      codes: planTypeNames,
    },
    {
      name: 'planTypeName',
      title: { nb: 'Plantype', nn: 'Plantype', en: 'Plan type' },
      type: 'text',
      derive: ({ planType }) => nameOfCode(planTypeNames, Number(planType), 'nb'),
    },
    {
      name: 'status',
      title: { nb: 'Planstatus, kode', nn: 'Planstatus, kode', en: 'Plan status, code' },
      type: 'integer',
      column: sql`item.status`,
      codes: planStatusNames,
    },
    {
      name: 'statusName',
      title: { nb: 'Planstatus', nn: 'Planstatus', en: 'Plan status' },
      type: 'text',
      derive: ({ status }) => nameOfCode(planStatusNames, Number(status), 'nb'),
    },
    {
      name: 'placeInWords',
      title: { nb: 'Sted', nn: 'Stad', en: 'Place' },
      type: 'text',
      column: sql`item.place_in_words`,
    },
    {
      name: 'summary',
      title: { nb: 'Kort om planen', nn: 'Kort om planen', en: 'In short' },
      type: 'text',
      column: sql`item.summary`,
    },
    {
      name: 'caseNumber',
      title: { nb: 'Saksnummer', nn: 'Saksnummer', en: 'Case number' },
      type: 'text',
      column: sql`item.case_number`,
    },
    {
      name: 'decidedOn',
      title: { nb: 'Vedtatt', nn: 'Vedteken', en: 'Decided' },
      type: 'date',
      column: sql`item.decided_on`,
    },
    {
      name: 'inForceOn',
      title: { nb: 'I kraft fra', nn: 'I kraft frå', en: 'In force from' },
      type: 'date',
      column: sql`item.in_force_on`,
    },
    {
      name: 'published',
      title: { nb: 'Lagt ut', nn: 'Lagd ut', en: 'Published' },
      type: 'timestamp',
      column: sql`item.published_at`,
    },
    {
      name: 'updated',
      title: { nb: 'Ny utgave', nn: 'Ny utgåve', en: 'Newest version of' },
      type: 'timestamp',
      column: sql`item.version_published_at`,
    },
    {
      name: 'versionNumber',
      title: { nb: 'Utgave', nn: 'Utgåve', en: 'Version' },
      type: 'integer',
      column: sql`item.version_number`,
    },
    planPage,
  ],
  nameOf: ({ name }) => String(name),
  columns: ['municipalityName', 'identifier', 'statusName', 'published'],
  tiles: ['plan-outlines'],
  layers: ['plans', 'hearings', 'municipalities'],
  rowsAtOnce: 200,
};
