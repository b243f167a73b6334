/** How a coordinate system of a plan file is understood. */
export type CoordinateSystem = {
  /** EPSG code of the horizontal system. */
  readonly srid: number;
  /** Height datum, where the code names a compound system. */
  readonly verticalDatum?: 'NN2000' | 'NN54';
  /** The older European datum: PostGIS reads it some metres off, which a reader of the report should know. */
  readonly isOldDatum?: boolean;
};

/**
 * EPSG code for SOSI's KOORDSYS (SOSI del 1): 21–26 EUREF89 UTM, 31–36 ED50 UTM, 205–230 EUREF89 NTM.
 * Null for those we do not read: geographic (84, 184) and the local grids before EUREF89.
 */
export function fromSosiCode(code: number): CoordinateSystem | null {
  if (code >= 21 && code <= 26) return { srid: 25810 + code };
  if (code >= 31 && code <= 36) return { srid: 23000 + code, isOldDatum: true };
  if (code >= 205 && code <= 230) return { srid: 4900 + code };
  return null;
}

/** Splits a compound EPSG code (UTM or NTM with NN2000 or NN54) into its parts; others stand as they are. */
export function fromEpsgCode(code: number): CoordinateSystem {
  if (code >= 5971 && code <= 5976) return { srid: code + 19860, verticalDatum: 'NN2000' };
  if (code >= 5945 && code <= 5970) return { srid: code - 840, verticalDatum: 'NN2000' };
  if (code >= 6171 && code <= 6176) return { srid: code + 19660, verticalDatum: 'NN54' };
  if (code >= 6145 && code <= 6170) return { srid: code - 1040, verticalDatum: 'NN54' };
  return { srid: code };
}

/** True for latitude/longitude systems that a plan may come in. */
export function isGeographic(srid: number): boolean {
  return srid === 4326 || srid === 4258;
}

/** EPSG code in `EPSG:25832`, `urn:ogc:def:crs:EPSG::25832`, `…/def/crs/EPSG/0/25832`, `…epsg.xml#25832`; else null. */
export function parseEpsgName(name: string): number | null {
  const trimmed = name.trim();
  if (trimmed.length > 200) return null;
  if (/OGC:?[:/]1\.3[:/]CRS84$|CRS84$/i.test(trimmed)) return 4326;
  const match = /epsg(?:\.xml#|:[\d.]*:|\/[\d.]+\/|:)(\d{4,6})$/i.exec(trimmed);
  return match?.[1] === undefined ? null : Number(match[1]);
}
