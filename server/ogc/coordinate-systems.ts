/** A coordinate system that the API takes and gives, by its address. */
export type CoordinateSystem = {
  readonly uri: string;
  readonly srid: number;
  /** True where the authority puts north before east. */
  readonly isNorthFirst: boolean;
  readonly isDegrees: boolean;
  /** Decimals of a coordinate: about a centimetre in degrees, a millimetre in metres. */
  readonly decimals: number;
};

const epsg = (srid: number, kind: 'degrees' | 'metres'): CoordinateSystem => ({
  uri: `http://www.opengis.net/def/crs/EPSG/0/${srid}`,
  srid,
  // Of those we know, EPSG lists latitude first for degrees alone; UTM and web mercator are east, north.
  isNorthFirst: kind === 'degrees',
  isDegrees: kind === 'degrees',
  decimals: kind === 'degrees' ? 7 : 3,
});

/** Longitude, latitude in WGS 84: what GeoJSON means where nothing else is said. */
export const crs84: CoordinateSystem = {
  uri: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  srid: 4326,
  isNorthFirst: false,
  isDegrees: true,
  decimals: 7,
};

export const etrs89 = epsg(4258, 'degrees');

export const coordinateSystems: readonly CoordinateSystem[] = [
  crs84,
  epsg(25832, 'metres'),
  epsg(25833, 'metres'),
  epsg(25835, 'metres'),
  epsg(3857, 'metres'),
  etrs89,
];

export function coordinateSystemAt(uri: string): CoordinateSystem | undefined {
  return coordinateSystems.find((system) => system.uri === uri);
}
