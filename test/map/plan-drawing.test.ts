import { describe, expect, test } from 'vitest';
import { patternPixels } from '../../client/map/image-id.ts';
import { drawPlan } from '../../client/map/plan-drawing.ts';
import { landUse } from '../../domain/plan-codes/land-use.ts';
import { zoningLandUseRows } from '../../domain/plan-codes/zoning-land-use-rows.ts';
import { buildPlan, buildPlanObject } from './plan-object-builder.ts';

const drawnShape = (...objects: Parameters<typeof buildPlan>) =>
  drawPlan(buildPlan(...objects)).shapes.features[0]?.properties;
const labels = (...objects: Parameters<typeof buildPlan>) => drawPlan(buildPlan(...objects)).labels.features;

describe('the purpose of an area', () => {
  test('is drawn in its official colour, or in the stripes of a combined purpose', () => {
    for (const [code] of zoningLandUseRows) {
      const drawn = drawnShape(buildPlanObject({ code }));
      const { colours } = landUse(code, 'zoning');
      const official =
        colours.length === 1 ? { color: colours[0] } : { pattern: `stripe:${colours.join(',')}` };
      expect(drawn, code).toMatchObject({ ...official, border: 'boundary/purpose' });
    }
  });

  test('that is blocks of flats is yellow, as on the printed plan', () => {
    expect(drawnShape(buildPlanObject({ code: '1113' }))?.color).toBe('#ffff33');
  });

  test('of a master plan that is still to come has the colour of the future', () => {
    const area = { objectType: 'KpArealformålOmråde', code: '1110' };
    const present = drawnShape(buildPlanObject({ ...area, status: '1' }))?.color;
    const future = drawnShape(buildPlanObject({ ...area, status: '2' }))?.color;
    expect(present).toBe(landUse('1110', 'municipal').colours[0]);
    expect(future).toBe(landUse('1110', 'municipal').futureColours[0]);
    expect(future).not.toBe(present);
  });

  test('without a known code is drawn in the colour of its group', () => {
    expect(drawnShape(buildPlanObject({ code: '3999' }))?.color).toBe('#99ff99');
  });
});

describe('a zone', () => {
  test.each([
    ['RpFareSone', 'rising:#ff0000', 'zone'],
    ['RpSikringSone', 'falling:#000000', 'zone'],
    ['RpStøySone', 'falling:#000000', 'zone'],
    ['RpInfrastrukturSone', 'falling:#000000', 'zone'],
    ['RpGjennomføringSone', 'falling:#000000', 'zone'],
    ['RpAngittHensynSone', 'rising:#000000', 'consideration'],
    ['RpBåndleggingSone', 'grid:#000000', 'zone'],
    ['RpDetaljeringSone', 'horizontal:#000000', 'zone'],
    ['KpFareSone', 'rising:#ff0000', 'municipalZone'],
    ['KpSikringSone', 'falling:#000000', 'municipalZone'],
    ['KpDetaljeringSone', 'horizontal:#000000', 'municipalZone'],
    ['RbFornyelseOmråde', 'crossed:#000000', 'renewal'],
  ] as const)('%s is hatched %s within its own outline', (objectType, hatch, boundary) => {
    const drawn = drawnShape(buildPlanObject({ kind: 'zone', objectType }));
    expect(drawn?.pattern).toMatch(new RegExp(`^hatch:${hatch}:`));
    expect(drawn?.border).toBe(`boundary/${boundary}`);
    expect(patternPixels(drawn?.pattern ?? '', 1)).not.toBeNull();
  });

  test('of provisions and of temporary works has sparse strokes, in a municipal plan dots', () => {
    const objects = [
      ['provisionArea', 'RpBestemmelseOmråde', 'strokes', 'provision'],
      ['temporaryArea', 'RpBestemmelseMidlByggAnlegg', 'strokes', 'provision'],
      ['temporaryArea', 'PblMidlByggAnleggOmråde', 'strokes', 'provision'],
      ['provisionArea', 'KpBestemmelseOmråde', 'dots', 'municipalProvision'],
    ] as const;
    for (const [kind, objectType, pattern, boundary] of objects) {
      const drawn = drawnShape(buildPlanObject({ kind, objectType }));
      expect(drawn?.pattern, objectType).toContain(`hatch:${pattern}:`);
      expect(drawn?.border, objectType).toBe(`boundary/${boundary}`);
    }
  });

  test('that restricts by law in the future is red', () => {
    const zone = { kind: 'zone', objectType: 'KpBåndleggingSone', code: '710' } as const;
    expect(drawnShape(buildPlanObject({ ...zone, status: '2' }))?.pattern).toContain('grid:#ff0000');
    expect(drawnShape(buildPlanObject({ ...zone, status: '1' }))?.pattern).toContain('grid:#000000');
  });
});

describe('lines and points', () => {
  const line = {
    type: 'LineString' as const,
    coordinates: [
      [10, 59],
      [10.1, 59.1],
    ],
  };

  test('a legal line has the look of its code and plan, an unknown one a plain look of its own', () => {
    const drawn = (objectType: string, code: string, more = {}) =>
      drawnShape(buildPlanObject({ kind: 'legalLine', objectType, code, ...more }, line))?.line;
    expect(drawn('RpJuridiskLinje', '1211')).toBe('Rp/1211');
    expect(drawn('RpJuridiskLinje', '9999')).toBe('unknown');
    // The same number is a shoreline in one list and a fairway in another.
    expect(drawn('KpJuridiskLinje', '1161')).toBe('Kp/1161');
    expect(drawn('KpSamferdselLinje', '1161')).toBe('KpTransport/1161/on');
    expect(drawn('KpSamferdselLinje', '1121', { level: 1, status: '2' })).toBe(
      'KpTransport/1121/under/future',
    );
    expect(drawn('KpInfrastrukturLinje', '1167', { status: '2' })).toBe('KpInfrastructure/1167/future');
  });

  test('a measuring line has a stroke across both ends', () => {
    const measure = buildPlanObject({ kind: 'legalLine', objectType: 'RpJuridiskLinje', code: '1259' }, line);
    const ends = drawPlan(buildPlan(measure)).shapes.features.filter(
      ({ properties }) => properties.icon === 'line/end',
    );
    expect(ends.map(({ geometry }) => geometry.type)).toEqual(['Point', 'Point']);
    expect((ends[0]?.properties.turn ?? 0) - (ends[1]?.properties.turn ?? 0)).toBeCloseTo(-180, 0);
  });

  test('only the borders of purposes are drawn from boundaries; zones draw their own', () => {
    expect(drawnShape(buildPlanObject({ kind: 'boundary', objectType: 'RpFormålGrense' }, line))?.line).toBe(
      'boundary/purpose',
    );
    expect(
      drawnShape(buildPlanObject({ kind: 'boundary', objectType: 'RpFareGrense' }, line))?.line,
    ).toBeUndefined();
  });

  test('a symbol is turned as delivered: a quarter to the left when it points north', () => {
    const point = { type: 'Point' as const, coordinates: [10, 59] };
    const access = { kind: 'legalPoint', objectType: 'RpJuridiskPunkt', code: '1242' } as const;
    expect(drawnShape(buildPlanObject({ ...access, rotation: 90 }, point))).toMatchObject({
      icon: 'Rp/1242',
      turn: -90,
    });
    expect(drawnShape(buildPlanObject(access, point))?.turn).toBeCloseTo(0);
  });
});

describe('names', () => {
  test('a field bears its name inside the area', () => {
    const [label] = labels(buildPlanObject({ name: 'BBB3' }));
    expect(label?.properties.text).toBe('BBB3');
    expect(label?.geometry.coordinates[0]).toBeCloseTo(10.405, 5);
    expect(label?.geometry.coordinates[1]).toBeCloseTo(59.265, 4);
  });

  test('a wide area of a municipal plan bears its name from farther away than a field', () => {
    const from = (areaSquareMetres: number) =>
      labels(buildPlanObject({ name: 'LNF1', areaSquareMetres }))[0]?.properties.fromZoom;
    expect(from(4000)).toBe(13);
    expect(from(4_000_000)).toBeLessThan(12);
  });

  test('a name that the plan also delivers as text gives way to that text', () => {
    const text = buildPlanObject(
      { kind: 'label', objectType: 'RpPåskrift', labelText: 'BBB3', rotation: 30 },
      { type: 'Point', coordinates: [10.402, 59.262] },
    );
    const found = labels(buildPlanObject({ name: 'BBB3' }), text);
    expect(found.find((label) => label.properties.kind === 'landUse')?.properties.isDelivered).toBe(true);
    expect(found.find((label) => label.properties.kind === 'label')?.properties.turn).toBe(-30);
  });

  test.each([
    [0, 0, 'bottom-left'],
    [90, -90, 'bottom-left'],
    [135, 45, 'top-right'],
    [180, 0, 'top-right'],
    [-120, -60, 'top-right'],
  ])('a text turned %i degrees is never upside down, and stands in its place', (rotation, turn, anchor) => {
    const point = { type: 'Point' as const, coordinates: [10, 59] };
    const [label] = labels(buildPlanObject({ kind: 'label', labelText: 'k+12,5', rotation }, point));
    expect(label?.properties.turn).toBeCloseTo(turn, 6);
    expect(label?.properties.anchor).toBe(anchor);
  });

  test('a text has the letter height that the plan gives it, else that of its type', () => {
    const point = { type: 'Point' as const, coordinates: [10, 60] };
    const height = (more: object) =>
      labels(buildPlanObject({ kind: 'label', labelText: 'BFS1', ...more }, point))[0]?.properties.letters;
    // At 60° north the map draws everything twice as large as at the equator.
    expect(height({ labelType: '2', heightMetres: 1.5 })).toBeCloseTo(3, 3);
    expect(height({ labelType: '2' }) ?? 0).toBeGreaterThan(height({ labelType: '5' }) ?? 0);
  });

  test('a text is read without the line marks of drawing programs', () => {
    const point = { type: 'Point' as const, coordinates: [10, 60] };
    const [label] = labels(buildPlanObject({ kind: 'label', labelText: '\\P12x30 m\\PBFS2' }, point));
    expect(label?.properties.text).toBe('12x30 m\nBFS2');
  });

  test('utilisation stands under the name, unless the plan writes it itself', () => {
    const field = buildPlanObject({ name: 'BKS1', utilisation: [{ type: '16', number: 40, minimum: 0 }] });
    expect(labels(field)[0]?.properties.detail).toBe('%-BYA = 40\u00a0%');
    const written = buildPlanObject(
      { kind: 'label', labelText: '%-BYA=40%', labelType: '5' },
      { type: 'Point', coordinates: [10.402, 59.262] },
    );
    expect(labels(field, written)[0]?.properties.detail).toBeUndefined();
    const forbidden = buildPlanObject({ name: 'B1', utilisation: [{ type: '11', number: 0 }] });
    expect(labels(forbidden)[0]?.properties.detail).toBeUndefined();
  });

  test('a regulated height is written along its line', () => {
    const roof = {
      kind: 'height',
      objectType: 'RpRegulertHøyde',
      heightValue: 24.5,
      heightType: 'GH',
    } as const;
    const [label] = labels(
      buildPlanObject(roof, {
        type: 'LineString',
        coordinates: [
          [10, 59],
          [10, 59.001],
        ],
      }),
    );
    expect(label?.properties).toMatchObject({ text: 'GH +24,5', turn: -90 });
  });

  test('a text of two positions runs along them', () => {
    const alongNorth = {
      type: 'LineString' as const,
      coordinates: [
        [10, 59],
        [10, 59.001],
      ],
    };
    const [label] = labels(buildPlanObject({ kind: 'label', labelText: 'o_SKV1' }, alongNorth));
    expect(label?.properties.turn).toBeCloseTo(-90, 3);
  });
});

test('objects of the sea bottom and of the water stand on the level of the ground', () => {
  const levels = [1, 2, 3, 4, 5, null].map((level) => drawnShape(buildPlanObject({ level }))?.level);
  expect(levels).toEqual(['under', 'on', 'over', 'on', 'on', 'on']);
});

test('larger areas are drawn first, so that small ones are never hidden', () => {
  const { shapes } = drawPlan(
    buildPlan(
      buildPlanObject({ id: 'small', areaSquareMetres: 10 }),
      buildPlanObject({ id: 'large', areaSquareMetres: 1000 }),
    ),
  );
  expect(shapes.features.map((shape) => shape.properties.id)).toEqual(['large', 'small']);
});
