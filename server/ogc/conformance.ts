const features = 'http://www.opengis.net/spec/ogcapi-features';
const common = 'http://www.opengis.net/spec/ogcapi-common';
const tiles = 'http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf';
const cql2 = 'http://www.opengis.net/spec/cql2/1.0/conf';

/** What the API declares to conform to. Each class is named by a test of its own (test/ogc). */
export const conformanceClasses = [
  `${common}-1/1.0/conf/core`,
  `${common}-2/1.0/conf/collections`,
  `${features}-1/1.0/conf/core`,
  `${features}-1/1.0/conf/oas30`,
  `${features}-1/1.0/conf/html`,
  `${features}-1/1.0/conf/geojson`,
  `${features}-2/1.0/conf/crs`,
  `${features}-3/1.0/conf/queryables`,
  `${features}-3/1.0/conf/queryables-query-parameters`,
  `${features}-3/1.0/conf/filter`,
  `${features}-3/1.0/conf/features-filter`,
  `${cql2}/cql2-text`,
  `${cql2}/cql2-json`,
  `${cql2}/basic-cql2`,
  `${cql2}/advanced-comparison-operators`,
  `${cql2}/case-insensitive-comparison`,
  `${cql2}/basic-spatial-functions`,
  `${cql2}/basic-spatial-functions-plus`,
  `${cql2}/spatial-functions`,
  `${cql2}/temporal-functions`,
  `${cql2}/property-property`,
  `${tiles}/core`,
  `${tiles}/tileset`,
  `${tiles}/tilesets-list`,
  `${tiles}/geodata-tilesets`,
  `${tiles}/mvt`,
] as const;
