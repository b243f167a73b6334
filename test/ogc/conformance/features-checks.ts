import { expect } from 'vitest';
import { conformanceClasses } from '../../../server/ogc/conformance.ts';
import { coordinateSystems } from '../../../server/ogc/coordinate-systems.ts';
import { epsg } from '../open-ogc.ts';
import type { CheckCase, Checks } from './check-case.ts';

const features = 'http://www.opengis.net/spec/ogcapi-features';

/** What OGC API – Common and – Features ask for, tried on the API. */
export const featuresChecks = ({ ogc, tenant, own, names, status }: CheckCase): Checks => ({
  'http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core': async () => {
    const { links } = (await ogc.ask('')).json();
    for (const rel of ['self', 'service-desc', 'conformance']) {
      const link = links.find((one: { rel: string }) => one.rel === rel);
      expect((await ogc.ask(link.href)).statusCode, rel).toBe(200);
    }
    expect((await ogc.ask('/conformance')).json().conformsTo).toEqual(conformanceClasses);
  },
  'http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections': async () => {
    const { collections } = (await ogc.ask('/collections')).json();
    expect(collections.map(({ id }: { id: string }) => id)).toEqual([
      'municipalities',
      'plans',
      'plan-objects',
      'plan-object-areas',
      'plan-object-lines',
      'plan-object-points',
      'hearings',
      'comments',
      'comment-areas',
      'comment-lines',
      'comment-points',
    ]);
    for (const { id, links, extent } of collections) {
      expect((await ogc.ask(`/collections/${id}`)).json()).toMatchObject({ id, itemType: 'feature' });
      expect(links.map(({ rel }: { rel: string }) => rel)).toEqual(
        expect.arrayContaining(['self', 'items', 'license']),
      );
      const [west, south, east, north] = extent.spatial?.bbox[0] ?? [0, 0, 1, 1];
      expect(west <= east && south <= north).toBe(true);
    }
  },
  [`${features}-1/1.0/conf/core`]: async () => {
    const page = await ogc.items('plans', { ...own, limit: '1' });
    expect(page).toMatchObject({ numberReturned: 1, numberMatched: 1 });
    const [plan] = page.features;
    const one = await ogc.ask(`/collections/plans/items/${plan?.id}`);
    expect(one.json()).toMatchObject({
      id: tenant.plan.id,
      properties: { identifier: tenant.plan.identifier },
    });
    expect((await ogc.items('plans', { ...own, bbox: '10.3,59.2,10.5,59.3' })).numberReturned).toBe(1);
    expect((await ogc.items('plans', { ...own, bbox: '11.3,59.2,11.5,59.3' })).numberReturned).toBe(0);
    expect((await ogc.items('hearings', { ...own, datetime: new Date().toISOString() })).numberReturned).toBe(
      1,
    );
    expect(
      (await ogc.items('hearings', { ...own, datetime: '../2001-01-01T00:00:00Z' })).numberReturned,
    ).toBe(0);
    expect(
      (await ogc.items('hearings', { ...own, datetime: '2001-01-01T00:00:00Z/..' })).numberReturned,
    ).toBe(1);
    expect(
      (await ogc.items('municipalities', { number: tenant.municipality.number, datetime: '2001-01-01' }))
        .numberReturned,
    ).toBe(1);
    expect(await status('/collections/plans/items?limit=99999999')).toBe(200);
    for (const wrong of [
      'limit=0',
      'limit=ti',
      'bbox=1,2,3',
      'datetime=no',
      'tull=1',
      'bbox=a,b,c,d',
      'f=xml',
    ]) {
      const response = await ogc.ask(`/collections/plans/items?${wrong}`);
      expect([wrong, response.statusCode, response.headers['content-type']]).toEqual([
        wrong,
        400,
        'application/problem+json; charset=utf-8',
      ]);
    }
    expect(await status('/collections/finnes-ikke/items')).toBe(404);
    expect(await status('/collections/plans/items/finnes-ikke')).toBe(404);
  },
  [`${features}-1/1.0/conf/oas30`]: async () => {
    const response = await ogc.ask('/api');
    expect(response.headers['content-type']).toBe('application/vnd.oai.openapi+json;version=3.0');
    const { openapi, paths, components } = response.json();
    expect(openapi).toMatch(/^3\.0\./);
    // Every reference leads somewhere, and every address without a hole in it answers.
    const references = [...response.body.matchAll(/"#\/components\/(\w+)\/([\w-]+)"/g)];
    expect(references.length).toBeGreaterThan(50);
    for (const [, kind = '', name = ''] of references) expect(components[kind]).toHaveProperty([name]);
    for (const path of Object.keys(paths).filter((one) => !one.includes('{'))) {
      expect(await status(path === '/' ? '' : path), path).toBe(200);
    }
    const ids = Object.values(paths as Record<string, { get: { operationId: string } }>).map(
      ({ get }) => get.operationId,
    );
    expect(new Set(ids).size).toBe(ids.length);
  },
  [`${features}-1/1.0/conf/html`]: async () => {
    for (const path of [
      '',
      '/conformance',
      '/api',
      '/collections',
      '/collections/plans',
      '/collections/plans/items',
    ]) {
      const response = await ogc.ask(path, { accept: 'text/html' });
      expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(response.body).toMatch(/^<!doctype html>[\s\S]*<h1>/);
    }
  },
  [`${features}-1/1.0/conf/geojson`]: async () => {
    const response = await ogc.ask(`/collections/plans/items?${new URLSearchParams(own)}`);
    expect(response.headers['content-type']).toBe('application/geo+json');
    expect(response.json()).toMatchObject({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: { type: 'MultiPolygon' } }],
    });
    const one = await ogc.ask(`/collections/plans/items/${tenant.plan.id}`);
    expect(one.headers['content-type']).toBe('application/geo+json');
    expect(one.json()).toMatchObject({ type: 'Feature' });
  },
  [`${features}-2/1.0/conf/crs`]: async () => {
    for (const { uri } of coordinateSystems) {
      const response = await ogc.ask(
        `/collections/plans/items/${tenant.plan.id}?${new URLSearchParams({ crs: uri })}`,
      );
      expect(response.headers['content-crs']).toBe(`<${uri}>`);
    }
    expect(await status('/collections/plans/items?crs=http://www.opengis.net/def/crs/EPSG/0/4326')).toBe(400);
    expect(await status('/collections/plans/items?bbox=1,2,3,4&bbox-crs=tull')).toBe(400);
    const { crs, storageCrs } = (await ogc.ask('/collections/plans')).json();
    expect(crs).toEqual(coordinateSystems.map(({ uri }) => uri));
    expect(crs).toContain(storageCrs);
    const latitudeFirst = { 'bbox-crs': epsg(4258), bbox: '59.2,10.3,59.3,10.5' };
    expect((await ogc.items('plans', { ...own, ...latitudeFirst })).numberReturned).toBe(1);
    const metres = { 'bbox-crs': epsg(25832), bbox: '570000,6560000,590000,6580000' };
    expect((await ogc.items('plans', { ...own, ...metres })).numberReturned).toBe(1);
  },
  [`${features}-3/1.0/conf/queryables`]: async () => {
    const response = await ogc.ask('/collections/plan-objects/queryables');
    expect(response.headers['content-type']).toBe('application/schema+json');
    const schema = response.json();
    expect(schema).toMatchObject({
      type: 'object',
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      additionalProperties: false,
    });
    // Each of them can be asked for.
    for (const name of Object.keys(schema.properties)) {
      expect(
        await status(
          `/collections/plan-objects/items?${new URLSearchParams({ ...own, filter: `"${name}" IS NULL` })}`,
        ),
        name,
      ).toBe(200);
    }
  },
  [`${features}-3/1.0/conf/queryables-query-parameters`]: async () => {
    const found = await ogc.items('plan-objects', {
      ...own,
      name: 'BBB1',
      code: '1113',
      versionNumber: '1',
    });
    expect(found.features.map(({ properties }) => properties.name)).toEqual(['BBB1']);
    expect(await status('/collections/plan-objects/items?versionNumber=en')).toBe(400);
  },
  [`${features}-3/1.0/conf/filter`]: async () => {
    expect(await status('/collections/plans/items?filter-lang=sql&filter=1')).toBe(400);
    expect(await names("name = 'BBB2'", { 'filter-lang': 'cql2-text' })).toEqual(['BBB2']);
    expect(await names('s_intersects(geometry, POINT(59.265 10.402))', { 'filter-crs': epsg(4258) })).toEqual(
      ['BBB1'],
    );
    expect(await status(`/collections/plans/items?${new URLSearchParams({ filter: 'tull = 1' })}`)).toBe(400);
  },
  [`${features}-3/1.0/conf/features-filter`]: async () => {
    const filter = `planIdentifier = '${tenant.plan.identifier}'`;
    for (const collection of ['plan-objects', 'hearings']) {
      expect((await ogc.items(collection, { filter })).features.length).toBeGreaterThan(0);
      expect((await ogc.items(collection, { filter: `NOT (${filter})`, ...own })).features).toEqual([]);
    }
  },
});
