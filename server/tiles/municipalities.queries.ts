import { boxTable, drawnGeometry } from './drawn-geometry.ts';
import type { TileFeature } from './mvt/encode-tile.ts';
import { maxFeatures, type TileRequest, type TileRow, tileParameters, toFeatures } from './tile-reading.ts';

const municipalities = `
  with ${boxTable}
  select ${drawnGeometry('municipality.geom_3857', '$8::float8')} as geometry,
    municipality.number, municipality.name, municipality.boundary_source as source
  from box, geodata_municipality municipality
  where municipality.geom_3857 && box.shape and municipality.number is not null
  order by municipality.number
  limit ${maxFeatures}`;

export async function municipalityFeatures({
  box,
  coarseness,
  read,
}: TileRequest): Promise<Iterable<TileFeature>> {
  return toFeatures(await read<TileRow>(municipalities, [...tileParameters(box, 64), 4 * 3 ** coarseness]));
}
