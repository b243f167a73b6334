import proj4 from 'proj4';

/** A projected system in which a sheet is true to scale, and the way to it from WGS 84. */
export type MapProjection = {
  readonly srid: number;
  /** «EUREF89 UTM sone 32», as a plan map says it. */
  readonly name: string;
  toMetres(lonLat: readonly number[]): [east: number, north: number];
  toLonLat(metres: readonly number[]): [lon: number, lat: number];
};

/** The plan's own system where that is EUREF89 UTM or NTM, else the UTM zone of the longitude. */
export function projectionFor(srid: number, longitude: number): MapProjection {
  const known = definitionOf(srid);
  const zone = Math.min(36, Math.max(31, Math.floor(longitude / 6) + 31));
  const chosen = known ? srid : 25_800 + zone;
  const { name, definition } = known ?? utm(zone);
  const converter = proj4(definition, 'EPSG:4326');
  return {
    srid: chosen,
    name,
    toMetres: ([lon = 0, lat = 0]) => pair(converter.inverse([lon, lat])),
    toLonLat: ([east = 0, north = 0]) => pair(converter.forward([east, north])),
  };
}

function definitionOf(srid: number) {
  if (srid >= 25_831 && srid <= 25_836) return utm(srid - 25_800);
  return srid >= 5105 && srid <= 5130 ? ntm(srid - 5100) : undefined;
}

function utm(zone: number) {
  return {
    name: `EUREF89 UTM sone ${zone}`,
    definition: `+proj=utm +zone=${zone} +ellps=GRS80 +units=m +no_defs`,
  };
}

/** Norwegian Transverse Mercator, one zone a degree (EPSG 5105–5130). */
function ntm(zone: number) {
  return {
    name: `EUREF89 NTM sone ${zone}`,
    definition: `+proj=tmerc +lat_0=58 +lon_0=${zone}.5 +k=1 +x_0=100000 +y_0=1000000 +ellps=GRS80 +units=m +no_defs`,
  };
}

function pair([x = 0, y = 0]: readonly number[]): [number, number] {
  return [x, y];
}
