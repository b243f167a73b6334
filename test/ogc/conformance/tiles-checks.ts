import { expect } from 'vitest';
import { epsg } from '../open-ogc.ts';
import type { CheckCase, Checks } from './check-case.ts';

const tiles = 'http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf';

/** What OGC API – Tiles asks for, tried on the API. */
export const tilesChecks = ({ ogc }: CheckCase): Checks => ({
  [`${tiles}/core`]: async () => {
    const { links } = (await ogc.ask('/collections/plan-objects/tiles/WebMercatorQuad')).json();
    const item = links.find(({ rel }: { rel: string }) => rel === 'item');
    expect(item).toMatchObject({ type: 'application/vnd.mapbox-vector-tile', templated: true });
    for (const variable of ['{tileMatrix}', '{tileRow}', '{tileCol}']) expect(item.href).toContain(variable);
  },
  [`${tiles}/tileset`]: async () => {
    const tileset = (await ogc.ask('/collections/plan-objects/tiles/WebMercatorQuad')).json();
    expect(tileset).toMatchObject({ dataType: 'vector', crs: epsg(3857), layers: [{ id: 'plan-objects' }] });
    const scheme = tileset.links.find(({ rel }: { rel: string }) => rel.endsWith('/tiling-scheme'));
    const { tileMatrices } = (await ogc.ask(scheme.href)).json();
    expect(tileMatrices[0]).toMatchObject({ id: '0', matrixWidth: 1, tileWidth: 256 });
    expect(tileMatrices[0].scaleDenominator).toBeCloseTo(559_082_264.028_717_9, 3);
    expect(tileMatrices[18].scaleDenominator).toBeCloseTo(2132.729_583_849_784, 6);
  },
  [`${tiles}/tilesets-list`]: async () => {
    const { tilesets } = (await ogc.ask('/collections/plans/tiles')).json();
    expect(tilesets).toMatchObject([{ dataType: 'vector', crs: epsg(3857) }]);
    const self = tilesets[0].links.find(({ rel }: { rel: string }) => rel === 'self');
    expect((await ogc.ask(self.href)).statusCode).toBe(200);
  },
  [`${tiles}/geodata-tilesets`]: async () => {
    const { collections } = (await ogc.ask('/collections')).json();
    const own = collections.flatMap(({ links }: { links: readonly { rel: string; href: string }[] }) =>
      links.filter(({ rel }) => rel.endsWith('/tilesets-vector')),
    );
    // Of what a part holds, its whole has the tiles.
    expect(own).toHaveLength(5);
    for (const { href } of own) expect((await ogc.ask(href)).statusCode).toBe(200);
  },
  [`${tiles}/mvt`]: async () => {
    const { links } = (await ogc.ask('/collections/hearings/tiles/WebMercatorQuad')).json();
    const { href } = links.find(({ rel }: { rel: string }) => rel === 'item');
    const tile = href.replace('{tileMatrix}', '0').replace('{tileCol}', '0').replace('{tileRow}', '0');
    const response = await ogc.ask(tile);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toContain('application/vnd.mapbox-vector-tile');
  },
});
