import type { Language } from '../../../domain/language.ts';
import type { Collection } from '../collections/collection.ts';
import { crs84 } from '../coordinate-systems.ts';
import type { Extent } from '../extents.queries.ts';
import { type Link, mediaTypes, relations } from './links.ts';

const definition = 'http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad';
const crs = 'http://www.opengis.net/def/crs/EPSG/0/3857';
/** Half the way around the earth in web mercator, in metres. */
const half = 20_037_508.342789244;
/** OGC counts a screen's pixel as 0.28 mm. */
const pixelMetres = 0.000_28;

type Where = { readonly publicUrl: string; readonly language: Language };

export function tileMatrixSetsAnswer({ publicUrl }: Where) {
  const own = `${publicUrl}/ogc/tileMatrixSets`;
  return {
    links: bothForms(own),
    tileMatrixSets: [
      {
        id: 'WebMercatorQuad',
        title: 'Google Maps Compatible for the World',
        uri: definition,
        crs,
        links: bothForms(`${own}/WebMercatorQuad`),
      },
    ],
  };
}

/** OGC 17-083r4, annex D.1. */
export function webMercatorQuadAnswer() {
  return {
    id: 'WebMercatorQuad',
    title: 'Google Maps Compatible for the World',
    uri: definition,
    crs,
    orderedAxes: ['X', 'Y'],
    wellKnownScaleSet: 'http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible',
    tileMatrices: Array.from({ length: 25 }, (_, zoom) => {
      const cellSize = (2 * half) / 256 / 2 ** zoom;
      return {
        id: String(zoom),
        scaleDenominator: cellSize / pixelMetres,
        cellSize,
        cornerOfOrigin: 'topLeft',
        pointOfOrigin: [-half, half],
        tileWidth: 256,
        tileHeight: 256,
        matrixWidth: 2 ** zoom,
        matrixHeight: 2 ** zoom,
      };
    }),
  };
}

/** The collection's tilesets: one, of vector tiles. */
export function tilesetsAnswer(collection: Collection, where: Where) {
  const own = `${where.publicUrl}/ogc/collections/${collection.id}/tiles`;
  return {
    links: bothForms(own),
    tilesets: [
      {
        title: collection.title[where.language],
        dataType: 'vector',
        crs,
        tileMatrixSetURI: definition,
        links: tilesetLinks(collection, where),
      },
    ],
  };
}

export function tilesetAnswer(collection: Collection, extent: Extent | undefined, where: Where) {
  const [west, south, east, north] = extent?.box ?? [];
  return {
    title: collection.title[where.language],
    description: collection.description[where.language],
    dataType: 'vector',
    crs,
    tileMatrixSetURI: definition,
    ...(extent?.box && {
      boundingBox: { lowerLeft: [west, south], upperRight: [east, north], crs: crs84.uri },
    }),
    layers: collection.tiles.map((id) => ({
      id,
      dataType: 'vector',
      title: collection.title[where.language],
    })),
    links: tilesetLinks(collection, where),
  };
}

function tilesetLinks({ id, tiles }: Collection, { publicUrl }: Where): readonly Link[] {
  return [
    ...bothForms(`${publicUrl}/ogc/collections/${id}/tiles/WebMercatorQuad`),
    {
      href: `${publicUrl}/ogc/tileMatrixSets/WebMercatorQuad`,
      rel: relations.tilingScheme,
      type: mediaTypes.json,
    },
    ...tiles.flatMap((layer): Link[] => [
      {
        href: `${publicUrl}/tiles/${layer}/{tileMatrix}/{tileCol}/{tileRow}.mvt`,
        rel: 'item',
        type: mediaTypes.mvt,
        templated: true,
      },
      {
        href: `${publicUrl}/tiles/${layer}.json`,
        rel: 'describedby',
        type: mediaTypes.json,
        title: 'TileJSON 3.0',
      },
    ]),
  ];
}

function bothForms(address: string): readonly Link[] {
  return [
    { href: `${address}?f=json`, rel: 'self', type: mediaTypes.json },
    { href: `${address}?f=html`, rel: 'alternate', type: mediaTypes.html },
  ];
}
