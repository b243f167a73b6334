/** A link as OGC API has it; `href` whole. */
export type Link = {
  readonly href: string;
  readonly rel: string;
  readonly type?: string;
  readonly title?: string;
  readonly hreflang?: string;
  readonly templated?: boolean;
};

export const mediaTypes = {
  json: 'application/json',
  geojson: 'application/geo+json',
  schema: 'application/schema+json',
  openapi: 'application/vnd.oai.openapi+json;version=3.0',
  html: 'text/html',
  mvt: 'application/vnd.mapbox-vector-tile',
} as const;

/** The `Link` header (RFC 8288) of the links that a program follows without reading the answer. */
export function linkHeader(links: readonly Link[]): string {
  return links
    .map(({ href, rel, type }) => `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ''}`)
    .join(', ');
}

/** Relations of OGC's own. */
export const relations = {
  conformance: 'http://www.opengis.net/def/rel/ogc/1.0/conformance',
  data: 'http://www.opengis.net/def/rel/ogc/1.0/data',
  queryables: 'http://www.opengis.net/def/rel/ogc/1.0/queryables',
  sortables: 'http://www.opengis.net/def/rel/ogc/1.0/sortables',
  schema: 'http://www.opengis.net/def/rel/ogc/1.0/schema',
  tilesets: 'http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector',
  tilingScheme: 'http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme',
  tilingSchemes: 'http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes',
} as const;
