import type { DataVersions } from '../live/data-versions.ts';
import { type TileLayer, type TileLayerName, tileLayers } from './tile-layers.ts';
import { tileVersion } from './tile-store.ts';

/** Degrees west, south, east and north of what there is. */
export type Bounds = readonly [number, number, number, number];

const licence = 'https://data.norge.no/nlod/no/2.0';

type Described = {
  readonly publicUrl: string;
  readonly versions: DataVersions;
  readonly bounds: Bounds | null;
};

/** A layer as TileJSON 3.0.0; the address of its tiles bears the version of today's data. */
export function tileJson(name: TileLayerName, { publicUrl, versions, bounds }: Described) {
  const { title, description, minZoom, maxZoom, fields }: TileLayer = tileLayers[name];
  const version = tileVersion(name, versions);
  return {
    tilejson: '3.0.0',
    name: title,
    description,
    version: '1.0.0',
    attribution: `<a href="${publicUrl}/">Allmenning</a>, kommunene i portalen. <a href="${licence}">NLOD 2.0</a>`,
    license: licence,
    scheme: 'xyz',
    tiles: [`${publicUrl}/tiles/${name}/{z}/{x}/{y}.mvt?v=${encodeURIComponent(version)}`],
    minzoom: minZoom,
    maxzoom: maxZoom,
    ...(bounds && { bounds }),
    vector_layers: [{ id: name, description, minzoom: minZoom, maxzoom: maxZoom, fields }],
    dataVersion: version,
  };
}

/** What there is, for who begins at `/tiles`. */
export function tileListing(publicUrl: string) {
  return {
    license: licence,
    layers: Object.entries<TileLayer>(tileLayers).map(([name, { title, description }]) => ({
      name,
      title,
      description,
      tileJson: `${publicUrl}/tiles/${name}.json`,
      tiles: `${publicUrl}/tiles/${name}/{z}/{x}/{y}.mvt`,
    })),
  };
}
