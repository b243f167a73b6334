import { booleanPointInPolygon, distance, lineString, point, pointToLineDistance } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { demoAddresses, demoBackground } from '../../../server/demo/background/demo-background.ts';
import { demoMunicipalities } from '../../../server/demo/background/demo-municipalities.ts';
import { borders } from '../../../server/demo/background/municipality-borders.ts';
import { toLonLat } from '../../../server/demo/background/to-lon-lat.ts';
import { demoDrawings } from '../../../server/demo/plans/demo-plan-files.ts';
import type { PlanDrawing } from '../../../server/demo/plans/drawing/plan-drawing.ts';
import { surfaceShape } from '../../../server/demo/plans/drawing/surface-geometry.ts';

const municipalities = demoMunicipalities();
const outlineOf = (number: string) => {
  const found = municipalities.find((municipality) => municipality.number === number);
  if (!found) throw new Error(`no municipality ${number}`);
  return found.outline;
};

/** A point in the middle of each municipality of Vestfold, as published. */
const centroids = {
  '3901': [10.4221, 59.4025],
  '3903': [10.1599, 59.5659],
  '3905': [10.2901, 59.3647],
  '3907': [10.1803, 59.2374],
  '3909': [9.959, 59.2119],
  '3911': [10.4169, 59.1677],
};

describe('outlines of the municipalities', () => {
  it.each(Object.entries(centroids))('hold the middle of %s and of no other', (number, centroid) => {
    const holding = municipalities.filter(({ outline }) => booleanPointInPolygon(point(centroid), outline));
    expect(holding.map((municipality) => municipality.number)).toEqual([number]);
  });

  it('share every vertex of a border between two municipalities', () => {
    const all = municipalities.map(({ outline }) => new Set(outline.coordinates.flat(2).map(String)));
    for (const [name, line] of Object.entries(borders)) {
      const sides = name.endsWith('Outside') ? 1 : 2;
      for (const vertex of line) {
        const bearing = all.filter((vertices) => vertices.has(String(vertex)));
        expect(bearing.length, `${name} ${vertex}`).toBeGreaterThanOrEqual(sides);
      }
    }
  });

  it.each(
    demoDrawings().map(
      (drawing) =>
        [`${drawing.slug} ${drawing.identity.alternative ?? drawing.identity.version}`, drawing] as const,
    ),
  )('hold all of %s in its own municipality', (_, drawing) => {
    const outline = outlineOf(drawing.identity.municipalityNumber);
    for (const corner of planCorners(drawing))
      expect(booleanPointInPolygon(point(corner), outline)).toBe(true);
  });

  it('put Nordåsen about 300 metres from Tønsberg', () => {
    const border = lineString(borders.holmestrandTonsberg.map(([lon, lat]) => [lon, lat]));
    const metres = drawingsOf('nordasen-skole-og-boliger').flatMap((drawing) =>
      planCorners(drawing).map((corner) => pointToLineDistance(point(corner), border, { units: 'meters' })),
    );
    expect(Math.min(...metres)).toBeGreaterThan(250);
    expect(Math.min(...metres)).toBeLessThan(350);
  });
});

describe('the base map of the demo', () => {
  const { features, attribution } = demoBackground();

  it('names OpenStreetMap, whose coast it shows', () => {
    expect(attribution).toBe('© OpenStreetMap contributors (ODbL)');
  });

  it('lets Kjerrvika lie across the shore', () => {
    const water = features.find(
      ({ properties }) => properties.name === 'Kjerrvika' && properties.layer === 'water',
    );
    if (water?.geometry.type !== 'Polygon') throw new Error('no water at Kjerrvika');
    const { geometry } = water;
    const wet = drawingsOf('kjerrvika-smabathavn')
      .flatMap(planCorners)
      .map((corner) => booleanPointInPolygon(point(corner), geometry));
    expect(wet).toContain(true);
    expect(wet).toContain(false);
  });

  it('has streets, houses and addresses within 500 metres of every plan', () => {
    for (const drawing of demoDrawings()) {
      const corner = startOf(drawing);
      if (!corner) throw new Error('a plan without corners');
      const near = demoAddresses().filter(
        ({ lon, lat }) => distance(point(corner), point([lon, lat]), { units: 'meters' }) < 700,
      );
      expect(near.length, drawing.slug).toBeGreaterThan(8);
    }
  });

  it('gives every address once, in the municipality it lies in', () => {
    const addresses = demoAddresses();
    const names = addresses.map(({ municipalityNumber, address }) => `${municipalityNumber} ${address}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { municipalityNumber, lon, lat } of addresses) {
      expect(booleanPointInPolygon(point([lon, lat]), outlineOf(municipalityNumber))).toBe(true);
    }
  });

  it('says of all that is drawn round the plans that it is a sample', () => {
    const drawnByHand = features.filter(({ properties }) =>
      ['street', 'building', 'address', 'tree'].includes(properties.layer),
    );
    expect(drawnByHand.every(({ properties }) => properties.sample === true)).toBe(true);
  });
});

function drawingsOf(slug: string): PlanDrawing[] {
  return demoDrawings().filter((drawing) => drawing.slug === slug);
}

/** A corner of the plan; of a whole municipality, the middle of its town. */
function startOf(drawing: PlanDrawing): [number, number] | undefined {
  const centre = drawing.surfaces.find(
    ({ properties }) => properties.kind === 'purpose' && properties.fieldName === 'S1',
  );
  return drawing.family === 'municipal' && centre ? toLonLat(centre.inside) : planCorners(drawing)[0];
}

function planCorners(drawing: PlanDrawing): [number, number][] {
  const areas = drawing.surfaces.filter(
    ({ properties, level }) => properties.kind === 'plan-area' && level === 2,
  );
  return areas.flatMap((area) => surfaceShape(drawing, area).flat(2).map(toLonLat));
}
