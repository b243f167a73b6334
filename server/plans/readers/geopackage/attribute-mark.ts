/**
 * Title of the columns of our own GeoPackages (gpkg_data_columns): `name` is then the attribute's path, and the
 * reader puts the tree together again as it was delivered.
 */
export const attributeMark = 'Planattributt';

/** Paths of what is no attribute: no attribute's path begins with a bare bracket. */
export const ownPaths = { type: '[type]', number: '[number]', others: '[others]' } as const;
