import { describe, expect, test } from 'vitest';
import type { Attribute, PlanFileObject, Position } from '../../domain/plan-file.ts';
import { interpretPlanObject } from '../../domain/plan-objects/interpret-plan-object.ts';

const nested = (name: string, ...children: Attribute[]): Attribute => ({ name, children });
const text = (name: string, value: string): Attribute => ({ name, value });

describe('what a plan object is', () => {
  test.each([
    ['RpArealformålOmråde', 'landUse'],
    ['RpFareSone', 'zone'],
    ['RpAngittHensynSone', 'zone'],
    ['KpStøySone', 'zone'],
    ['RpBestemmelseOmråde', 'provisionArea'],
    ['RpBestemmelseMidlByggAnlegg', 'temporaryArea'],
    ['RpOmråde', 'planArea'],
    ['RpJuridiskLinje', 'legalLine'],
    ['RpJuridiskPunkt', 'legalPoint'],
    ['RpFormålGrense', 'boundary'],
    ['RpGrense', 'boundary'],
    ['RpPåskrift', 'label'],
    ['RpRegulertHøyde', 'height'],
    ['KpArealbrukOmråde', 'landUse'],
    ['RbFormålOmråde', 'landUse'],
    ['KpSamferdselLinje', 'legalLine'],
    ['KpSamferdselPunkt', 'legalPoint'],
    ['RbBevaringOmråde', 'zone'],
    ['RbRestriksjonOmråde', 'zone'],
    ['KpRestriksjonOmråde', 'zone'],
    ['KpRetningslinjeOmråde', 'zone'],
    ['RbFormålGrense', 'boundary'],
    ['KpArealGrense', 'boundary'],
    ['Arealplan', 'other'],
    ['Valgkrets', 'other'],
  ])('is told by its type: %s is %s', (objectType, kind) => {
    expect(interpretPlanObject(object(objectType, []))).toEqual({ kind });
  });

  test('reads the same from SOSI and from GML: an area purpose', () => {
    const sosi = object('RpArealformålOmråde', [
      text('RPAREALFORMÅL', '1110'),
      text('FELTNAVN', 'BFS1'),
      text('EIERFORM', '3'),
      text('VERTNIV', '2'),
      nested('UTNYTT', text('UTNTYP', '16'), text('UTNTALL', '25,5')),
      text('BESKRIVELSE', 'Boliger'),
    ]);
    const gml = object('RpArealformålOmråde', [
      text('arealformål', '1110'),
      text('feltnavn', 'BFS1'),
      text('eierform', '3'),
      text('vertikalnivå', '2'),
      nested('utnytting', nested('Utnytting', text('utnyttingstype', '16'), text('utnyttingstall', '25.5'))),
      text('beskrivelse', 'Boliger'),
    ]);
    const expected = {
      kind: 'landUse',
      code: '1110',
      name: 'BFS1',
      ownership: '3',
      verticalLevel: '2',
      utilisation: [{ type: '16', number: 25.5 }],
      description: 'Boliger',
    };
    expect(interpretPlanObject(sosi)).toEqual(expected);
    expect(interpretPlanObject(gml)).toEqual(expected);
  });

  test.each([
    ['RpFareSone', 'RPFARE', 'fare'],
    ['RpSikringSone', 'RPSIKRING', 'sikring'],
    ['RpStøySone', 'RPSTØY', 'støy'],
    ['RpAngittHensynSone', 'RPANGITTHENSYN', 'angittHensyn'],
    ['RpBåndleggingSone', 'RPBÅNDLEGGING', 'båndlegging'],
    ['RpInfrastrukturSone', 'RPINFRASTRUKTUR', 'infrastruktur'],
    ['RpGjennomføringSone', 'RPGJENNOMFØRING', 'gjennomføring'],
    ['RpDetaljeringSone', 'RPDETALJERING', 'detaljering'],
  ])('reads the same from SOSI and from GML: %s', (type, sosiName, gmlName) => {
    const expected = { kind: 'zone', code: '310', name: 'H310_1' };
    expect(
      interpretPlanObject(object(type, [text(sosiName, '310'), text('HENSYNSONENAVN', 'H310_1')])),
    ).toEqual(expected);
    expect(
      interpretPlanObject(object(type, [text(gmlName, '310'), text('hensynSonenavn', 'H310_1')])),
    ).toEqual(expected);
  });

  test('reads a regulated height and its system', () => {
    const sosi = object('RpRegulertHøyde', [
      nested('HØYDEFRAPLANBEST', text('REGULERTHØYDE', '163.50'), text('HØYDE-REF', 'NN2000')),
    ]);
    const gml = object('RpRegulertHøyde', [
      nested(
        'høydeFraPlanbestemmelse',
        nested(
          'HøydeFraPlanbestemmelse',
          text('regulerthøyde', '163.50'),
          text('høydereferansesystem', 'NN2000'),
        ),
      ),
    ]);
    const expected = { kind: 'height', heightValue: 163.5, heightSystem: 'NN2000' };
    expect(interpretPlanObject(sosi)).toEqual(expected);
    expect(interpretPlanObject(gml)).toEqual(expected);
  });

  test.each([
    ['KpArealformålOmråde', 'KPAREALFORMÅL', 'arealformål', '1110'],
    ['KpArealbrukOmråde', 'PLANAREAL', 'arealbruk', '110'],
    ['RbFormålOmråde', 'REGFORM', 'reguleringsformål', '112'],
    ['RbBevaringOmråde', 'REGFORM', 'reguleringsformål', '660'],
    ['KpRestriksjonOmråde', 'PLANREST', 'arealbruksrestriksjoner', '110'],
    ['KpRetningslinjeOmråde', 'PLANRETN', 'arealbruksretningslinjer', '111'],
    ['KpSikringSone', 'KPSIKRING', 'sikring', '120'],
    ['KpSamferdselLinje', 'KPSAMFERDSELLINJE', 'samferdselslinje', '1121'],
    ['KpInfrastrukturLinje', 'KPINFRASTRUKTURLINJE', 'infrastruktur', '1167'],
    ['KpJuridiskLinje', 'KPJURLINJE', 'juridisklinje', '1163'],
    ['KpSamferdselPunkt', 'KPSAMFERDSELPUNKT', 'samferdselspunkt', '1129'],
  ])('reads code and status of %s from %s and %s', (objectType, sosi, gml, code) => {
    const readings = [
      object(objectType, [text(sosi, code), text('AREALST', '2')]),
      object(objectType, [text(gml, code), text('arealbruksstatus', '2')]),
    ].map(interpretPlanObject);
    for (const reading of readings) expect(reading).toMatchObject({ code, landUseStatus: '2' });
  });

  test('reads how high the letters of a text stand: millimetres on paper at its scale', () => {
    const format = (height: string, ...more: Attribute[]) =>
      object('RpPåskrift', [
        text('tekststreng', 'BFS1'),
        nested('formatering', nested('tekstdimensjon', text('teksthøyde', height)), ...more),
      ]);
    expect(interpretPlanObject(format('1.50')).letterHeightMetres).toBeCloseTo(1.5);
    const half = text('referansemålestokk', '500');
    expect(interpretPlanObject(format('2', half)).letterHeightMetres).toBeCloseTo(1);
    expect(interpretPlanObject(format('0.00')).letterHeightMetres).toBeUndefined();
  });

  test('knows which plan area a link leads to', () => {
    const linked = object('RpJuridiskLinje', [
      text('juridisklinje', '1211'),
      nested('planområde', text('xlink:href', '#_a')),
    ]);
    expect(interpretPlanObject(linked)).toEqual({ kind: 'legalLine', code: '1211', planAreaNumber: '_a' });
  });
});

describe('where a label stands and which way it runs', () => {
  const label = [text('STRENG', 'FRI2'), text('RPPÅSKRIFTTYPE', '2')];

  test.each<[string, Position[], object]>([
    ['one point', [[10, 20]], { labelPosition: [10, 20] }],
    [
      'a second point to stand at',
      [
        [10, 20],
        [11, 21],
      ],
      { labelPosition: [11, 21] },
    ],
    [
      'a third point on its base line',
      [
        [10, 20],
        [11, 21],
        [11, 31],
      ],
      { labelPosition: [11, 21], rotationDegrees: 90 },
    ],
    [
      'a base line without length',
      [
        [10, 20],
        [11, 21],
        [11, 21],
      ],
      { labelPosition: [11, 21] },
    ],
  ])('comes from %s in SOSI', (_what, positions, expected) => {
    const read = interpretPlanObject({
      ...object('RpPåskrift', label),
      element: 'TEKST',
      geometry: { type: 'points', positions },
    });
    expect(read).toEqual({ kind: 'label', labelText: 'FRI2', labelType: '2', ...expected });
  });

  test('comes from the line along the text in GML', () => {
    const curve = {
      segments: [
        {
          kind: 'line' as const,
          positions: [
            [10, 20],
            [20, 30],
          ] as Position[],
        },
      ],
    };
    const read = interpretPlanObject({
      ...object('RpPåskrift', [text('tekststreng', 'FRI2')]),
      geometry: { type: 'curve', curve },
    });
    expect(read).toMatchObject({ labelText: 'FRI2', labelPosition: [10, 20], rotationDegrees: 45 });
  });

  test('comes from a symbol’s second point, or from its direction vector', () => {
    const sosi = { ...object('RpJuridiskPunkt', [text('RPJURPUNKT', '1242')]), element: 'SYMBOL' };
    const points = (...positions: Position[]) => ({ geometry: { type: 'points' as const, positions } });
    expect(interpretPlanObject({ ...sosi, ...points([0, 0], [-1, 0]) })).toMatchObject({
      labelPosition: [0, 0],
      rotationDegrees: 180,
    });
    const gml = object('RpJuridiskPunkt', [text('juridiskpunkt', '1242'), text('symbolretning', '0 -1')]);
    expect(interpretPlanObject({ ...gml, ...points([5, 5]) })).toMatchObject({
      labelPosition: [5, 5],
      rotationDegrees: -90,
    });
  });
});

function object(objectType: string, attributes: Attribute[]): PlanFileObject {
  return { number: '1', objectType, element: '', attributes, geometry: null };
}
