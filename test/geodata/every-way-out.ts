import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { VectorTile } from '@mapbox/vector-tile';
import type { FastifyInstance } from 'fastify';
import { PbfReader } from 'pbf';

/** A hearing and where its comment stands: what every address below speaks of. */
export type Spoken = {
  readonly municipalityNumber: string;
  readonly planIdentifier: string;
  readonly planVersionId: string;
  readonly hearingId: string;
  readonly hearingCode: string;
  /** Degrees east and north. */
  readonly place: readonly [number, number];
};

/** Every address under which anyone may read what is open: tiles of each depth, items, feeds, files and pages. */
export function everyWayOut(spoken: Spoken): readonly string[] {
  const { municipalityNumber: number, planIdentifier, planVersionId, hearingId, hearingCode, place } = spoken;
  const layers = ['plan-objects', 'plan-outlines', 'hearings', 'municipalities', 'comments'];
  const collections = ['municipalities', 'plans', 'plan-objects', 'hearings', 'comments'];
  const [east, north] = place;
  const box = [east - 0.01, north - 0.01, east + 0.01, north + 0.01].join(',');
  const plan = `/plan/${number}/${planIdentifier}`;
  return [
    '/tiles',
    ...layers.map((layer) => `/tiles/${layer}.json`),
    ...layers.flatMap((layer) => [7, 12, 15].map((z) => `/tiles/${layer}/${tileAt(place, z)}.mvt`)),
    '/ogc',
    '/ogc/api',
    '/ogc/dcat.jsonld',
    '/ogc/dcat.ttl',
    ...collections.flatMap((id) =>
      ['json', 'html'].flatMap((form) => [
        `/ogc/collections/${id}?f=${form}`,
        `/ogc/collections/${id}/items?limit=1000&bbox=${box}&f=${form}`,
      ]),
    ),
    ...['plans', 'plan-objects', 'plan-object-areas', 'hearings', 'comments', 'comment-points'].map(
      (id) => `/ogc/collections/${id}/items?limit=10000&municipalityNumber=${number}`,
    ),
    `/ogc/collections/comments/items?filter=${encodeURIComponent("text LIKE '%hemmelig%'")}`,
    ...['atom', 'ics'].flatMap((form) => [
      `/feeds/hearings.${form}`,
      `/feeds/hearings.${form}?municipality=${number}`,
    ]),
    ...['geojson', 'csv', 'gpkg'].map((form) => `/downloads/hearings/${hearingId}/comments.${form}`),
    ...['sos', 'gml', 'geojson', 'plan.geojson', 'gpkg'].map(
      (form) => `/downloads/plan-versions/${planVersionId}.${form}`,
    ),
    '/geodata/municipalities.geojson',
    '/geodata/portal.geojson',
    `/geodata/plan-versions/${planVersionId}.geojson`,
    `/geodata/hearings/${hearingId}/area.geojson`,
    `/geodata/hearings/${hearingId}/comments.geojson`,
    '/',
    `/kommune/${number}`,
    plan,
    `${plan}?horing=${hearingCode}`,
    `${plan}/innspill?horing=${hearingCode}`,
    `${plan}/skjema?horing=${hearingCode}`,
    `/embed/kommune/${number}`,
    `/embed/plan/${number}/${planIdentifier}`,
    '/embed/bygg',
    '/embed/demo',
    '/sitemap.xml',
    `/proof/${number}/seals.json`,
  ];
}

/** A copy that a reader has kept, with the validator it came with. */
export type Kept = { readonly etag: string; readonly text: string };

/**
 * What an address says, unpacked to text: packed answers, tiles and databases are opened. A reader who has a copy
 * asks with its validator, and has the copy's text where the server says that it still stands.
 */
export async function readWay(
  server: FastifyInstance,
  address: string,
  {
    folder,
    kept,
    headers = {},
  }: { readonly folder: string; readonly kept?: Kept | undefined; readonly headers?: Record<string, string> },
): Promise<Kept & { readonly status: number }> {
  const answer = await server.inject({
    url: address,
    headers: { ...headers, ...(kept?.etag && { 'if-none-match': kept.etag }) },
  });
  const etag = String(answer.headers.etag ?? '');
  if (answer.statusCode === 304) return { status: 304, etag, text: kept?.text ?? '' };
  const bytes = answer.rawPayload;
  const text = (() => {
    if (answer.statusCode !== 200) return answer.body;
    if (address.includes('.mvt')) return textOfTile(bytes);
    return address.endsWith('.gpkg') ? textOfGeoPackage(bytes, folder) : bytes.toString('utf8');
  })();
  return { status: answer.statusCode, etag, text };
}

function textOfTile(bytes: Buffer): string {
  const { layers } = new VectorTile(new PbfReader(bytes));
  const features = Object.values(layers).flatMap((layer) =>
    Array.from({ length: layer.length }, (_, index) => layer.feature(index).properties),
  );
  return JSON.stringify(features);
}

function textOfGeoPackage(bytes: Buffer, folder: string): string {
  const path = join(folder, `${Math.random()}.gpkg`);
  writeFileSync(path, bytes);
  const file = new DatabaseSync(path, { readOnly: true });
  const tables = file
    .prepare("select table_name as name from gpkg_contents where data_type <> 'tiles'")
    .all();
  const rows = tables.map(({ name }) => file.prepare(`select * from "${name}"`).all());
  file.close();
  // Freed pages keep what stood in them: the bytes are looked through as well.
  return `${JSON.stringify(rows, (_, value) => (value instanceof Uint8Array ? '' : value))}${bytes.toString('utf8')}`;
}

function tileAt([longitude, latitude]: readonly [number, number], z: number): string {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const x = ((longitude + 180) / 360) * 2 ** z;
  const y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z;
  return `${z}/${Math.floor(x)}/${Math.floor(y)}`;
}
