import type { Language } from '../../../domain/language.ts';
import { openDataLicence } from '../../../domain/open-data-licence.ts';
import { allCollections } from '../collections/all-collections.ts';
import { type Collection, queryables } from '../collections/collection.ts';
import { coordinateSystems } from '../coordinate-systems.ts';
import type { ApiOperation } from '../ogc-page.ts';
import { limits } from '../parameters/read-items-question.ts';
import { apiDescription, apiTitle } from './landing.ts';
import { mediaTypes } from './links.ts';
import { propertySchema } from './schema-answer.ts';

type Where = { readonly publicUrl: string; readonly language: Language };

/** The whole API by OpenAPI 3.0, made from the same collections and parameters that answer it. */
export function openapiAnswer({ publicUrl, language }: Where) {
  return {
    openapi: '3.0.3',
    info: {
      title: apiTitle[language],
      description: apiDescription[language],
      version: '1.0.0',
      license: { name: openDataLicence.names[language], url: openDataLicence.url },
    },
    servers: [{ url: `${publicUrl}/ogc` }],
    tags: [{ name: 'Capabilities' }, { name: 'Data' }, { name: 'Tiles' }],
    paths: pathsOf(language),
    components: {
      parameters: sharedParameters,
      responses: {
        Problem: {
          description: 'RFC 9457',
          content: { 'application/problem+json': { schema: { type: 'object' } } },
        },
      },
    },
  };
}

/** The same addresses for a page. */
export function apiOperations(language: Language): readonly ApiOperation[] {
  return Object.entries(pathsOf(language)).map(([path, { get }]) => ({
    path: `/ogc${path === '/' ? '' : path}`,
    summary: get.summary,
  }));
}

function pathsOf(language: Language): Readonly<Record<string, Operation>> {
  return {
    '/': operation('landing', titles.landing[language], [mediaTypes.json]),
    '/conformance': operation('conformance', titles.conformance[language], [mediaTypes.json]),
    '/api': operation('api', 'OpenAPI 3.0', [mediaTypes.openapi]),
    '/collections': operation('collections', titles.collections[language], [mediaTypes.json]),
    ...Object.fromEntries(
      allCollections.flatMap((collection) => Object.entries(collectionPaths(collection, language))),
    ),
    '/tileMatrixSets': operation('tileMatrixSets', 'Tile matrix sets', [mediaTypes.json], { tag: 'Tiles' }),
    '/tileMatrixSets/WebMercatorQuad': operation('webMercatorQuad', 'WebMercatorQuad', [mediaTypes.json], {
      tag: 'Tiles',
    }),
  };
}

const titles = {
  landing: { nb: 'Startside', nn: 'Startside', en: 'Landing page' },
  conformance: { nb: 'Standarder', nn: 'Standardar', en: 'Standards' },
  collections: { nb: 'Samlinger', nn: 'Samlingar', en: 'Collections' },
} as const;

type Operation = {
  readonly get: { readonly operationId: string; readonly summary: string } & Readonly<
    Record<string, unknown>
  >;
};

function collectionPaths(collection: Collection, language: Language): Readonly<Record<string, Operation>> {
  const { id, title, time, tiles } = collection;
  const name = title[language];
  const path = `/collections/${id}`;
  const schemas = [mediaTypes.schema];
  const item = ['crs'].map(reference);
  const items = [
    'limit',
    'bbox',
    'bbox-crs',
    ...(time ? ['datetime'] : []),
    'crs',
    'filter',
    'filter-lang',
    'filter-crs',
    'sortby',
    'cursor',
  ].map(reference);
  const properties = queryables(collection).map((property) => ({
    name: property.name,
    in: 'query',
    required: false,
    description: property.title[language],
    schema: withoutRole(propertySchema(property, collection, language)),
    style: 'form',
    explode: false,
  }));
  const featureId = {
    name: 'featureId',
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  };
  return {
    [path]: operation(`${id}.collection`, name, [mediaTypes.json]),
    [`${path}/items`]: operation(`${id}.items`, name, [mediaTypes.geojson], {
      tag: 'Data',
      parameters: [...items, ...properties],
    }),
    [`${path}/items/{featureId}`]: operation(`${id}.item`, name, [mediaTypes.geojson], {
      tag: 'Data',
      parameters: [featureId, ...item],
      hasMissing: true,
    }),
    [`${path}/queryables`]: operation(`${id}.queryables`, `${name}: queryables`, schemas),
    [`${path}/sortables`]: operation(`${id}.sortables`, `${name}: sortables`, schemas),
    [`${path}/schema`]: operation(`${id}.schema`, `${name}: schema`, schemas),
    ...(tiles.length > 0 && {
      [`${path}/tiles`]: operation(`${id}.tilesets`, `${name}: tilesets`, [mediaTypes.json], {
        tag: 'Tiles',
      }),
      [`${path}/tiles/WebMercatorQuad`]: operation(
        `${id}.tileset`,
        `${name}: WebMercatorQuad`,
        [mediaTypes.json],
        { tag: 'Tiles' },
      ),
    }),
  };
}

/** OpenAPI 3.0 knows no extensions of a parameter's schema but its own. */
function withoutRole(schema: object): object {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== 'x-ogc-role'));
}

function operation(
  operationId: string,
  summary: string,
  types: readonly string[],
  {
    tag = 'Capabilities',
    parameters = [],
    hasMissing = false,
  }: { tag?: string; parameters?: readonly object[]; hasMissing?: boolean } = {},
): Operation {
  const schema = { type: 'object' };
  const content = Object.fromEntries([
    ...types.map((type) => [type, { schema }]),
    [mediaTypes.html, { schema: { type: 'string' } }],
  ]);
  const problem = { $ref: '#/components/responses/Problem' };
  return {
    get: {
      operationId,
      summary,
      tags: [tag],
      parameters: [...parameters, reference('f')],
      responses: {
        200: { description: 'OK', content },
        400: problem,
        ...(hasMissing && { 404: problem }),
        500: problem,
      },
    },
  };
}

function reference(name: string): object {
  return { $ref: `#/components/parameters/${name}` };
}

const systems = {
  type: 'string',
  format: 'uri',
  enum: coordinateSystems.map(({ uri }) => uri),
  default: coordinateSystems[0]?.uri,
};

function parameter(name: string, schema: object): object {
  return { name, in: 'query', required: false, schema, style: 'form', explode: false };
}

const box = {
  type: 'array',
  oneOf: [
    { minItems: 4, maxItems: 4 },
    { minItems: 6, maxItems: 6 },
  ],
  items: { type: 'number' },
};

const sharedParameters = {
  f: parameter('f', { type: 'string', enum: ['json', 'html'] }),
  limit: parameter('limit', { type: 'integer', minimum: 1, maximum: limits.most, default: limits.byDefault }),
  bbox: parameter('bbox', box),
  'bbox-crs': parameter('bbox-crs', systems),
  datetime: parameter('datetime', { type: 'string' }),
  crs: parameter('crs', systems),
  filter: parameter('filter', { type: 'string' }),
  'filter-lang': parameter('filter-lang', {
    type: 'string',
    enum: ['cql2-text', 'cql2-json'],
    default: 'cql2-text',
  }),
  'filter-crs': parameter('filter-crs', systems),
  sortby: parameter('sortby', {
    type: 'array',
    minItems: 1,
    items: { type: 'string', pattern: '^[+-]?\\w+$' },
  }),
  cursor: parameter('cursor', { type: 'string' }),
} as const;
