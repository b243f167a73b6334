import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { nameOfCode } from '../../../domain/plan-codes/code-names.ts';
import { ownershipNames } from '../../../domain/plan-codes/ownership.ts';
import { planObjectName } from '../../../domain/plan-codes/plan-object-name.ts';
import { utilisationWords } from '../../../domain/plan-codes/utilisation-types.ts';
import type { Utilisation } from '../../../domain/plan-objects/plan-object-reading.ts';
import { crs84 } from '../coordinate-systems.ts';
import type { Collection, Properties, PropertyDefinition } from './collection.ts';
import { municipalityProperties, planPage, planProperties } from './municipality-properties.ts';
import { piecesOfBox, planObjectsOfBox } from './plan-objects-of-box.ts';

/** What never changes once it is published. */
const ownProperties: readonly PropertyDefinition[] = [
  {
    name: 'objectType',
    title: { nb: 'Objekttype', nn: 'Objekttype', en: 'Object type' },
    type: 'text',
    column: sql`item.object_type`,
  },
  { name: 'kind', title: { nb: 'Slag', nn: 'Slag', en: 'Kind' }, type: 'text', column: sql`item.kind` },
  { name: 'code', title: { nb: 'Kode', nn: 'Kode', en: 'Code' }, type: 'text', column: sql`item.code` },
  {
    name: 'codeName',
    title: { nb: 'Hva det er', nn: 'Kva det er', en: 'What it is' },
    type: 'text',
    derive: (properties) => objectName(properties),
  },
  {
    name: 'name',
    title: { nb: 'Feltnavn', nn: 'Feltnamn', en: 'Field name' },
    type: 'text',
    column: sql`item.name`,
  },
  {
    name: 'ownership',
    title: { nb: 'Eierform, kode', nn: 'Eigarform, kode', en: 'Ownership, code' },
    type: 'integer',
    column: sql`item.ownership`,
    codes: ownershipNames,
  },
  {
    name: 'ownershipName',
    title: { nb: 'Eierform', nn: 'Eigarform', en: 'Ownership' },
    type: 'text',
    derive: ({ ownership }) =>
      typeof ownership === 'number' ? nameOfCode(ownershipNames, ownership, 'nb') : undefined,
  },
  {
    name: 'verticalLevel',
    title: { nb: 'Vertikalnivå', nn: 'Vertikalnivå', en: 'Vertical level' },
    type: 'integer',
    column: sql`item.vertical_level`,
  },
  {
    name: 'landUseStatus',
    title: { nb: 'Arealstatus', nn: 'Arealstatus', en: 'Land-use status' },
    type: 'integer',
    column: sql`item.land_use_status`,
  },
  {
    name: 'areaSquareMetres',
    title: { nb: 'Areal i m²', nn: 'Areal i m²', en: 'Area in m²' },
    type: 'number',
    column: sql`round(item.area_square_metres::numeric, 1)::double precision`,
  },
  {
    name: 'labelText',
    title: { nb: 'Påskrift', nn: 'Påskrift', en: 'Text' },
    type: 'text',
    column: sql`item.label_text`,
  },
  {
    name: 'labelType',
    title: { nb: 'Påskriftstype', nn: 'Påskriftstype', en: 'Type of text' },
    type: 'integer',
    column: sql`item.label_type`,
  },
  {
    name: 'rotation',
    title: { nb: 'Retning i grader', nn: 'Retning i grader', en: 'Rotation in degrees' },
    type: 'number',
    column: sql`item.rotation_degrees`,
  },
  {
    name: 'heightValue',
    title: { nb: 'Høyde', nn: 'Høgd', en: 'Height' },
    type: 'number',
    column: sql`item.height_value`,
  },
  {
    name: 'heightType',
    title: { nb: 'Høydetype', nn: 'Høgdtype', en: 'Type of height' },
    type: 'text',
    column: sql`item.height_type`,
  },
  {
    name: 'description',
    title: { nb: 'Beskrivelse', nn: 'Skildring', en: 'Description' },
    type: 'text',
    column: sql`item.description`,
  },
  {
    name: 'utilisation',
    title: { nb: 'Utnytting', nn: 'Utnytting', en: 'Utilisation' },
    type: 'text',
    column: sql`item.utilisation`,
    // In words: what is composed, map programs keep as text of JSON or not at all.
    derive: ({ utilisation }) => utilisationText(utilisation) || null,
    isQueryable: false,
  },
  {
    name: 'localId',
    title: { nb: 'Lokal ID', nn: 'Lokal ID', en: 'Local ID' },
    type: 'text',
    column: sql`item.local_id`,
  },
];

/** The same for all objects of a version. */
const versionProperties: readonly PropertyDefinition[] = [
  {
    name: 'planId',
    title: { nb: 'Planens nøkkel', nn: 'Nøkkelen til planen', en: 'Key of the plan' },
    type: 'uuid',
    column: sql`item.plan_id`,
  },
  ...planProperties,
  ...municipalityProperties,
  {
    name: 'versionNumber',
    title: { nb: 'Utgave', nn: 'Utgåve', en: 'Version' },
    type: 'integer',
    column: sql`item.version_number`,
  },
  {
    name: 'alternative',
    title: { nb: 'Alternativ', nn: 'Alternativ', en: 'Alternative' },
    type: 'text',
    column: sql`item.alternative`,
  },
  {
    name: 'published',
    title: { nb: 'Lagt ut', nn: 'Lagd ut', en: 'Published' },
    type: 'timestamp',
    column: sql`item.published_at`,
  },
  planPage,
];

export const planObjects = {
  id: 'plan-objects',
  title: { nb: 'Planobjekter', nn: 'Planobjekt', en: 'Plan objects' },
  description: {
    nb: 'Alt som er tegnet i plankartene: arealformål, hensynssoner, linjer, punkter og påskrifter i gjeldende utgave av hver plan.',
    nn: 'Alt som er teikna i plankarta: arealformål, omsynssoner, linjer, punkt og påskrifter i gjeldande utgåve av kvar plan.',
    en: 'All that is drawn in the plan maps: land-use purposes, zones, lines, points and texts of each plan’s present version.',
  },
  from: sql`geodata_plan_object_item as item`,
  place: sql`item.geom_3857`,
  geometry: sql`item.geom`,
  geometryFormat: 'geometry-any',
  shape: sql`item.shape`,
  pageOfBox: planObjectsOfBox,
  pieces: { system: crs84, own: ownProperties, ofVersion: versionProperties, ofBox: piecesOfBox },
  key: [
    { column: sql`item.plan_version_id`, type: 'uuid' },
    { column: sql`item.position`, type: 'integer' },
  ],
  identity: sql`item.id`,
  byIdentity: (id) => [sql`item.id = ${id}::uuid`],
  time: { from: sql`item.published_at`, to: sql`item.published_at`, names: ['published'] },
  properties: [...ownProperties, ...versionProperties],
  nameOf: (properties) => {
    const what = objectName(properties);
    return typeof properties.name === 'string' ? `${properties.name}: ${what}` : what;
  },
  columns: ['planName', 'municipalityName', 'areaSquareMetres', 'labelText'],
  tiles: ['plan-objects'],
  layers: ['planObjects', 'plans', 'municipalities'],
  rowsAtOnce: 500,
} satisfies Collection;

function utilisationText(kept: unknown): string {
  const uses = z.custom<readonly Utilisation[] | null>().parse(kept) ?? [];
  return uses.map((one) => utilisationWords(one, 'nb')).join('; ');
}

function objectName({ objectType, code, landUseStatus }: Properties): string {
  const status = landUseStatus === undefined || landUseStatus === null ? undefined : String(landUseStatus);
  const known = typeof code === 'string' ? code : undefined;
  return planObjectName({ objectType: String(objectType), code: known, status }, 'nb');
}
