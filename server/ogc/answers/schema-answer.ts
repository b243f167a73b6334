import type { Language } from '../../../domain/language.ts';
import {
  type Collection,
  type PropertyDefinition,
  type PropertyType,
  queryables,
} from '../collections/collection.ts';
import { geometryName } from '../cql2/filter-to-sql.ts';

const types: Readonly<Record<PropertyType, object>> = {
  text: { type: 'string' },
  uuid: { type: 'string', format: 'uuid' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  date: { type: 'string', format: 'date' },
  timestamp: { type: 'string', format: 'date-time' },
};

export type SchemaKind = 'schema' | 'queryables' | 'sortables';

/** JSON Schema of what a thing holds, of what filters may name, or of what one may order by. */
export function schemaAnswer(
  collection: Collection,
  kind: SchemaKind,
  { publicUrl, language }: { publicUrl: string; language: Language },
) {
  const properties = kind === 'schema' ? collection.properties : queryables(collection);
  const entries = properties.map((property) => [
    property.name,
    propertySchema(property, collection, language),
  ]);
  const place = {
    title: placeTitle[language],
    format: collection.geometryFormat,
    'x-ogc-role': 'primary-geometry',
  };
  const id = { title: 'ID', type: 'string', format: 'uuid', 'x-ogc-role': 'id' };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${publicUrl}/ogc/collections/${collection.id}/${kind}`,
    type: 'object',
    title: collection.title[language],
    properties: {
      ...(kind === 'schema' && { id }),
      ...(kind !== 'sortables' && { [geometryName]: place }),
      ...Object.fromEntries(entries),
    },
    additionalProperties: false,
  };
}

const placeTitle = { nb: 'Sted', nn: 'Stad', en: 'Place' } as const;

export function propertySchema(
  property: PropertyDefinition,
  collection: Collection,
  language: Language,
): object {
  const { name, title, type, codes } = property;
  const [first, last] = collection.time?.names ?? [];
  const role =
    last === undefined && first === name
      ? 'primary-instant'
      : name === first
        ? 'primary-interval-start'
        : name === last
          ? 'primary-interval-end'
          : undefined;
  const known = codes && Object.entries(codes).map(([code, texts]) => `${code}: ${texts[language]}`);
  return {
    title: title[language],
    ...types[type],
    ...(known && { description: known.join('; ') }),
    ...(role && { 'x-ogc-role': role }),
  };
}
