import { type SQL, sql } from 'drizzle-orm';
import type { Collection, PropertyDefinition, PropertyType } from './collections/collection.ts';
import type { CoordinateSystem } from './coordinate-systems.ts';
import type { Position } from './parameters/cursor.ts';
import type { ItemsQuestion } from './parameters/read-items-question.ts';
import type { SortColumn } from './parameters/read-sort.ts';

/** What a page's rows hold: `id`, `geometry` as GeoJSON text or `shape`, `p0`… the properties, `c0`… where it stands in the order. */
export function selectItems(question: ItemsQuestion, rows: number, after: Position | null): SQL {
  const { collection, system, conditions } = question;
  const order = orderOf(question);
  const place = order.map(
    ({ column, type }, index) => sql`${asText(column, type)} as ${sql.identifier(`c${index}`)}`,
  );
  const continued = after ? [afterPosition(question, after)] : [];
  return sql`
    select ${columnsOf(collection, system)}, ${sql.join(place, sql`, `)}
    from ${collection.from}
    where ${allOf([...conditions, ...continued])}
    order by ${orderBy(order)}
    limit ${rows}
  `;
}

export function selectItem(collection: Collection, system: CoordinateSystem, condition: SQL): SQL {
  return sql`select ${columnsOf(collection, system)} from ${collection.from} where ${condition} limit 1`;
}

/** The same things without their content: what finding and ordering them costs. */
export function selectMatches({ collection, conditions, ...question }: ItemsQuestion, rows?: number): SQL {
  const { sort } = question;
  return sql`
    select 1 from ${collection.from}
    where ${allOf(conditions)}
    ${rows !== undefined || sort.length > 0 ? sql`order by ${orderBy(orderOf({ collection, sort }))}` : sql``}
    ${rows === undefined ? sql`` : sql`limit ${rows}`}
  `;
}

/** How many match, counted no farther than `most`. */
export function selectCount({ collection, conditions }: ItemsQuestion, most: number): SQL {
  return sql`
    select count(*)::integer as count
    from (select 1 from ${collection.from} where ${allOf(conditions)} limit ${most}) as counted
  `;
}

/** `id`, `geometry` or a `shape` that it is made of, and the properties. */
export function columnsOf(collection: Collection, system: CoordinateSystem): SQL {
  return sql`${collection.identity}::text as id, ${geometryColumns(collection, system)}, ${propertyColumns(collection.properties)}`;
}

/** `p0`…, of those that are read rather than worked out. */
export function propertyColumns(properties: readonly PropertyDefinition[]): SQL {
  const columns = properties.flatMap((property, index) =>
    property.column ? [sql`${asOutput(property)} as ${sql.identifier(`p${index}`)}`] : [],
  );
  return sql.join(columns, sql`, `);
}

/** A shape that is ready spares projecting and writing each point. */
function geometryColumns(collection: Collection, system: CoordinateSystem): SQL {
  const { shape } = collection;
  const text = geometryText(collection, system);
  if (!shape || !system.isDegrees) return sql`${text} as geometry`;
  return sql`${shape} as shape, case when ${shape} is null then ${text} end as geometry`;
}

function geometryText({ geometry, storage }: Collection, system: CoordinateSystem): SQL {
  // Between ETRS89 and WGS 84 nothing moves at the accuracy that either is given with.
  const isKeptSo =
    storage !== undefined && (storage.srid === system.srid || (storage.isDegrees && system.isDegrees));
  const moved = isKeptSo ? geometry : sql`st_transform(${geometry}, ${sql.raw(String(system.srid))})`;
  // RFC 7946 wants outer rings against the clock, as seen with east before north.
  const turned = system.isNorthFirst ? sql`st_flipcoordinates(${moved})` : sql`st_forcepolygonccw(${moved})`;
  return sql`st_asgeojson(${turned}, ${sql.raw(String(system.decimals))}, 0)`;
}

function asOutput({ column, type }: PropertyDefinition): SQL {
  return type === 'timestamp' || type === 'date' || type === 'uuid'
    ? asText(sql`${column}`, type)
    : sql`${column}`;
}

function asText(column: SQL, type: PropertyType): SQL {
  if (type === 'timestamp')
    return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  if (type === 'date') return sql`to_char(${column}, 'YYYY-MM-DD')`;
  return sql`(${column})::text`;
}

function orderOf({ collection, sort }: Pick<ItemsQuestion, 'collection' | 'sort'>): readonly SortColumn[] {
  return [...sort, ...collection.key.map((key) => ({ ...key, isDescending: false }))];
}

function orderBy(order: readonly SortColumn[]): SQL {
  const terms = order.map(({ column, isDescending }) =>
    isDescending ? sql`${column} desc nulls last` : sql`${column}`,
  );
  return sql.join(terms, sql`, `);
}

/** What comes after a position. By the key alone it is one comparison, which the key's index answers. */
function afterPosition(question: ItemsQuestion, after: Position): SQL {
  const order = orderOf(question);
  const values = order.map(({ type }, index) => parameterOf(type, after[index] ?? null));
  if (question.sort.length === 0) {
    const columns = order.map(({ column }) => column);
    // The first column by itself, so that the search starts there also where the others belong to another table.
    return sql`${columns[0]} >= ${values[0]} and (${sql.join(columns, sql`, `)}) > (${sql.join(values, sql`, `)})`;
  }
  const steps = order.flatMap(({ column, isDescending }, index) => {
    // Nothing comes after what has no value.
    if ((after[index] ?? null) === null) return [];
    const value = values[index];
    const same = order
      .slice(0, index)
      .map((one, before) => sameAs(one.column, values[before], after[before] ?? null));
    const later = isDescending ? sql`${column} < ${value}` : sql`${column} > ${value}`;
    const isKey = index >= question.sort.length;
    return [allOf([...same, isKey ? later : sql`(${later} or ${column} is null)`])];
  });
  return sql`(${sql.join(steps, sql` or `)})`;
}

function sameAs(column: SQL, value: SQL | undefined, given: string | null): SQL {
  return given === null || !value ? sql`${column} is null` : sql`${column} = ${value}`;
}

function parameterOf(type: PropertyType, value: string | null): SQL {
  return sql`${value}::${typeNames[type]}`;
}

const typeNames: Readonly<Record<PropertyType, SQL>> = {
  text: sql`text`,
  uuid: sql`uuid`,
  integer: sql`integer`,
  number: sql`double precision`,
  boolean: sql`boolean`,
  date: sql`date`,
  timestamp: sql`timestamptz`,
};

function allOf(conditions: readonly SQL[]): SQL {
  return conditions.length === 0 ? sql`true` : sql`(${sql.join([...conditions], sql` and `)})`;
}
