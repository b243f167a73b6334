import { describe, expect, test } from 'vitest';
import type { DeliveredGeometry, PlanFile } from '../../../domain/plan-file.ts';
import { exactArea } from '../../../server/plans/geometry/exact-area.ts';
import { readGml } from '../../../server/plans/readers/gml/read-gml.ts';
import { boundary, crs, gmlSample, landUse, lineString, polygon } from './gml-sample.ts';

const square = '0 0 100 0 100 100 0 100 0 0';

describe('GML geometry', () => {
  test.each<[string, string, number]>([
    ['Polygon', polygon(square), 10_000],
    ['Polygon with a hole', polygon(square, '40 40 40 60 60 60 60 40 40 40'), 9600],
    [
      'MultiSurface',
      `<gml:MultiSurface><gml:surfaceMember>${polygon(square)}</gml:surfaceMember><gml:surfaceMember>${polygon('200 0 300 0 300 100 200 0')}</gml:surfaceMember></gml:MultiSurface>`,
      15_000,
    ],
    [
      'Surface',
      `<gml:Surface><gml:patches>${polygon(square).replaceAll('gml:Polygon', 'gml:PolygonPatch')}</gml:patches></gml:Surface>`,
      10_000,
    ],
    [
      'Surface of a ring of curves',
      `<gml:Surface><gml:patches><gml:PolygonPatch><gml:exterior><gml:Ring><gml:curveMember>${lineString('0 0 20 0')}</gml:curveMember><gml:curveMember><gml:Curve><gml:segments><gml:Arc><gml:posList>20 0 10 10 0 0</gml:posList></gml:Arc></gml:segments></gml:Curve></gml:curveMember></gml:Ring></gml:exterior></gml:PolygonPatch></gml:patches></gml:Surface>`,
      Math.PI * 50,
    ],
    [
      'a circle through three points',
      ring(
        '<gml:Curve><gml:segments><gml:Circle><gml:posList>20 0 10 10 0 0</gml:posList></gml:Circle></gml:segments></gml:Curve>',
      ),
      Math.PI * 100,
    ],
    [
      'a circle by its centre',
      ring(
        '<gml:Curve><gml:segments><gml:CircleByCenterPoint numArc="1"><gml:pos>10 0</gml:pos><gml:radius uom="m">10</gml:radius></gml:CircleByCenterPoint></gml:segments></gml:Curve>',
      ),
      Math.PI * 100,
    ],
    [
      'a string of arcs',
      ring(
        '<gml:Curve><gml:segments><gml:ArcString><gml:posList>20 0 10 10 0 0 10 -10 20 0</gml:posList></gml:ArcString></gml:segments></gml:Curve>',
      ),
      Math.PI * 100,
    ],
  ])('%s is a surface of the right area', (_name, geometry, area) => {
    const file = read(gmlSample([landUse('a', geometry)]));
    expect(file.findings).toEqual([]);
    expect(exactArea(shapeOf(file, 'a'))).toBeCloseTo(area, 6);
  });

  test('of boundary features is followed by xlink, before or after the surface, and kept as references', () => {
    const surface = `<gml:Surface><gml:patches><gml:PolygonPatch><gml:exterior><gml:Ring>
      <gml:curveMember xlink:href="#b1-0"/><gml:curveMember><gml:OrientableCurve orientation="-"><gml:baseCurve xlink:href="#b2-0"/></gml:OrientableCurve></gml:curveMember>
      </gml:Ring></gml:exterior></gml:PolygonPatch></gml:patches></gml:Surface>`;
    const file = read(
      gmlSample([
        boundary('b1', lineString('0 0 100 0 100 100', 'b1-0')),
        landUse('a', surface),
        boundary('b2', lineString('0 0 0 100 100 100', 'b2-0')),
      ]),
    );
    expect(file.findings).toEqual([]);
    const geometry = shapeOf(file, 'a');
    expect(exactArea(geometry)).toBe(10_000);
    expect(geometry).toMatchObject({
      patches: [
        {
          exterior: {
            references: [
              { number: 'b1', reversed: false },
              { number: 'b2', reversed: true },
            ],
          },
        },
      ],
    });
  });

  test('that refers to a line the file lacks is an error naming the object', () => {
    const file = read(gmlSample([landUse('a', ring('', ' xlink:href="#gone"'))]));
    expect(codes(file)).toContain('error missing-curve RpArealformålOmråde a');
  });

  test('that refers to itself in a circle is an error, not a hang', () => {
    const turn = (id: string, to: string) =>
      boundary(
        id,
        `<gml:OrientableCurve gml:id="${id}-0"><gml:baseCurve xlink:href="#${to}-0"/></gml:OrientableCurve>`,
      );
    expect(codes(read(gmlSample([turn('a', 'b'), turn('b', 'a')])))).toContain(
      'error missing-curve RpFormålGrense a',
    );
  });

  test('with heights keeps them, and names the height system of its compound code', () => {
    const geometry = `<gml:LineString srsName="${crs(5972)}" srsDimension="3"><gml:posList>1 2 3 4 5 6</gml:posList></gml:LineString>`;
    const file = read(gmlSample([boundary('b', geometry)]));
    expect(file).toMatchObject({ srid: 25832, verticalDatum: 'NN2000', findings: [] });
    expect(shapeOf(file, 'b')).toMatchObject({
      curve: {
        segments: [
          {
            positions: [
              [1, 2, 3],
              [4, 5, 6],
            ],
          },
        ],
      },
    });
  });

  test('in older spellings is read: coordinates, pos and several members at once', () => {
    const older = '<gml:LineString><gml:coordinates>1,2 3,4</gml:coordinates></gml:LineString>';
    const single = '<gml:LineString><gml:pos>1 2</gml:pos><gml:pos>3 4</gml:pos></gml:LineString>';
    const text = gmlSample([boundary('b', older) + boundary('c', single)]).replaceAll(
      'featureMember',
      'featureMembers',
    );
    const file = read(text);
    expect(file.findings).toEqual([]);
    expect(shapeOf(file, 'b')).toEqual(shapeOf(file, 'c'));
  });

  test.each([
    ['bad-coordinates', lineString('1 2 3 4 5')],
    ['bad-coordinates', lineString('1 2 x 4')],
    ['too-few-points', lineString('1 2')],
    ['too-few-points', polygon('0 0 1 1 0 0')],
    ['coordinate-out-of-range', lineString('1 2 3e99 4')],
    [
      'arc-needs-three-points',
      '<gml:Curve><gml:segments><gml:Arc><gml:posList>1 2 3 4</gml:posList></gml:Arc></gml:segments></gml:Curve>',
    ],
    ['element-not-supported', '<gml:Curve><gml:segments><gml:Clothoid/></gml:segments></gml:Curve>'],
    ['ring-gap', polygon('0 0 10 0 10 10 0 10')],
    ['surface-without-boundary', '<gml:Polygon/>'],
  ])('that is faulty is an error %s naming the object', (code, geometry) => {
    expect(codes(read(gmlSample([landUse('a', geometry)])))).toContain(`error ${code} RpArealformålOmråde a`);
  });
});

describe('coordinate systems of GML', () => {
  test.each([
    ['EPSG:25833', 25833],
    ['urn:ogc:def:crs:EPSG::25835', 25835],
    ['urn:ogc:def:crs:EPSG:9.9:25832', 25832],
    [crs(5973), 25833],
    [crs(5975), 25835],
    [crs(5955), 5115],
    ['http://www.opengis.net/gml/srs/epsg.xml#25832', 25832],
  ])('%s is EPSG:%i', (name, srid) => {
    const file = read(gmlSample([boundary('b', lineString('1 2 3 4'))], name));
    expect(file).toMatchObject({ srid, findings: [] });
  });

  test('that differ between objects refuse the file, naming the one apart', () => {
    const other = lineString('1 2 3 4').replace('<gml:LineString', `<gml:LineString srsName="${crs(23095)}"`);
    const file = read(gmlSample([boundary('a', lineString('1 2 3 4')), boundary('b', other)]));
    expect(codes(file)).toEqual(['error mixed-coordinate-systems RpFormålGrense b']);
  });

  test('that are said nowhere refuse the file, unless the EPSG code is given', () => {
    const text = gmlSample([boundary('b', lineString('1 2 3 4'))], null);
    expect(codes(read(text))).toEqual(['error missing-coordinate-system RpFormålGrense b']);
    expect(readGml(Buffer.from(text), { srid: 25832 })).toMatchObject({ srid: 25832, findings: [] });
  });

  test('with north first are turned round, which is told where it is against the rule', () => {
    const utm = read(gmlSample([boundary('b', lineString('6570000 560000 6570100 560100'))]));
    expect(codes(utm)).toEqual(['warning axes-swapped']);
    const ntm = read(gmlSample([boundary('b', lineString('1983866 94479 1983966 94579'))], crs(5115)));
    expect(ntm.findings).toEqual([]);
    expect(shapeOf(ntm, 'b')).toMatchObject({
      curve: {
        segments: [
          {
            positions: [
              [94479, 1983866],
              [94579, 1983966],
            ],
          },
        ],
      },
    });
  });
});

describe('a GML file', () => {
  test('keeps attributes as nested trees, links and text alike', () => {
    const feature = landUse('a', polygon(square)).replace(
      '<app:arealformål>',
      '<app:planområde xlink:href="#a"/><app:arealformål>',
    );
    const [object] = read(gmlSample([feature])).objects;
    expect(object).toMatchObject({ number: 'a', objectType: 'RpArealformålOmråde', element: 'Polygon' });
    expect(object?.localId).toBe('7c43d398-7cce-444d-92fa-ce6c6294a22a');
    expect(object?.attributes.slice(1)).toEqual([
      { name: 'planområde', children: [{ name: 'xlink:href', value: '#a' }] },
      { name: 'arealformål', value: '1110' },
      { name: 'feltnavn', value: 'BFS1' },
      {
        name: 'utnytting',
        children: [
          {
            name: 'Utnytting',
            children: [
              { name: 'utnyttingstype', value: '16' },
              { name: 'utnyttingstall', value: '25' },
            ],
          },
        ],
      },
    ]);
  });

  test('gives a label its line as shape and keeps its point as an attribute', () => {
    const label =
      '<app:RpPåskrift gml:id="p"><app:posisjon><gml:Point><gml:pos>1 2</gml:pos></gml:Point></app:posisjon><app:tekstplassering>' +
      `${lineString('1 2 3 4')}</app:tekstplassering></app:RpPåskrift>`;
    const [object] = read(gmlSample([label])).objects;
    expect(object?.geometry?.type).toBe('curve');
    expect(object?.attributes).toEqual([
      { name: 'posisjon', children: [{ name: 'Point', children: [{ name: 'pos', value: '1 2' }] }] },
    ]);
  });

  test('with a DOCTYPE is refused, whatever it defines', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const text = gmlSample([boundary('b', lineString('1 2 3 4'))]).replace('?>', `?>${bomb}`);
    expect(codes(read(text))).toContain('error doctype-refused');
    expect(codes(read(gmlSample([landUse('a', '&xxe;')])))).toContain('error not-well-formed');
  });

  test('that is cut short is refused', () => {
    const text = gmlSample([boundary('b', lineString('1 2 3 4'))]);
    expect(codes(read(text.slice(0, -40)))).toContain('error not-well-formed');
  });

  test('nested without end is refused', () => {
    expect(codes(read(gmlSample(['<app:a>'.repeat(10_000)])))).toContain('error too-deep');
  });

  test('without features, or of another specification, says so', () => {
    expect(codes(read('<rss/>'))).toEqual(['error no-features']);
    const foreign = gmlSample([boundary('b', lineString('1 2 3 4'))]).replace(
      /xmlns:app="[^"]*"/,
      'xmlns:app="urn:other"',
    );
    expect(codes(read(foreign))).toEqual(['warning unknown-schema']);
  });

  test('tells of an id used twice and of a link that leads nowhere', () => {
    const linked = boundary('b', lineString('1 2 3 4')).replace(
      '<app:grense>',
      '<app:planområde xlink:href="#c"/><app:grense>',
    );
    expect(codes(read(gmlSample([linked, boundary('b', lineString('5 6 7 8'))])))).toEqual([
      'warning duplicate-id RpFormålGrense b',
      'warning broken-link RpFormålGrense b',
    ]);
  });

  test('in ISO 8859-1 is read right', () => {
    const text = gmlSample([landUse('a', polygon(square)).replace('BFS1', 'Grønt')]).replace(
      'utf-8',
      'iso-8859-1',
    );
    const [object] = readGml(Buffer.from(text, 'latin1')).objects;
    expect(object?.attributes.find(({ name }) => name === 'feltnavn')?.value).toBe('Grønt');
  });
});

function ring(curve: string, link = ''): string {
  return `<gml:Polygon><gml:exterior><gml:Ring><gml:curveMember${link}>${curve}</gml:curveMember></gml:Ring></gml:exterior></gml:Polygon>`;
}

function read(text: string): PlanFile {
  return readGml(Buffer.from(text, 'utf8'));
}

function shapeOf(file: PlanFile, number: string): DeliveredGeometry {
  const geometry = file.objects.find((object) => object.number === number)?.geometry;
  if (geometry === null || geometry === undefined) throw new Error('no geometry');
  return geometry;
}

function codes({ findings }: PlanFile): string[] {
  return findings.map(({ severity, code, object }) => [severity, code, object].filter(Boolean).join(' '));
}
