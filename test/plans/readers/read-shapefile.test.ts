import { describe, expect, test } from 'vitest';
import { interpretPlanObject } from '../../../domain/plan-objects/interpret-plan-object.ts';
import { exactArea } from '../../../server/plans/geometry/exact-area.ts';
import { readPlanBytes } from '../../../server/plans/readers/read-plan-bytes.ts';
import { readPrj } from '../../../server/plans/readers/shapefile/read-prj.ts';
import { writeZip } from '../../builders/write-zip.ts';
import { shapefileSample } from './shapefile-sample.ts';
import { sosiSample, squareWithHole } from './sosi-sample.ts';

/** Clockwise, as the format has outer rings. */
function box(east: number, north: number, side: number): readonly (readonly [number, number])[] {
  return [
    [580_000 + east, 6_570_000 + north],
    [580_000 + east, 6_570_000 + north + side],
    [580_000 + east + side, 6_570_000 + north + side],
    [580_000 + east + side, 6_570_000 + north],
    [580_000 + east, 6_570_000 + north],
  ];
}

const row = {
  rings: [box(0, 0, 100), box(40, 40, 20).toReversed()],
  values: { OBJTYPE: 'RpArealformålOmråde', arealformål: '1111', feltnavn: 'Bø1', PLANID: '7' },
};

function refusal(bytes: Buffer): string {
  const reading = readPlanBytes(bytes);
  if (!reading.ok) return reading.finding.message;
  return reading.file.findings.find(({ severity }) => severity === 'error')?.message ?? 'stored';
}

describe('a zipped shape file', () => {
  test('is read with its holes, and with names that were cut after ten bytes', () => {
    const reading = readPlanBytes(shapefileSample([row, { ...row, rings: [box(200, 0, 10)] }]));
    if (!reading.ok) throw new Error(reading.finding.message);
    const { file } = reading;
    expect(file).toMatchObject({ format: 'shapefile', srid: 25832, plans: [{ planId: '7' }], findings: [] });
    const [object] = file.objects;
    if (!object?.geometry) throw new Error('no object');
    expect(exactArea(object.geometry)).toBe(10_000 - 400);
    expect(interpretPlanObject(object)).toMatchObject({ kind: 'landUse', code: '1111', name: 'Bø1' });
    expect(file.objects).toHaveLength(2);
  });

  test('that lacks its table or its coordinate system is refused with what to add', () => {
    expect(refusal(shapefileSample([row], { leave: ['dbf'] }))).toContain('.dbf');
    expect(refusal(shapefileSample([row], { leave: ['prj'] }))).toContain('.prj');
  });

  test.each([
    ['PROJCS["ETRS89 / UTM zone 33N",AUTHORITY["EPSG","25833"]]', 25833],
    ['PROJCS["ETRS_1989_UTM_Zone_32N",GEOGCS["GCS_ETRS_1989"]]', 25832],
    ['PROJCS["ETRS89_NTM_zone_10",GEOGCS["GCS_ETRS_1989"]]', 5110],
    ['GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]', 4326],
    ['PROJCS["NGO_1948_Norway_Zone_3"]', null],
    ['', null],
  ])('has the system that its .prj names: %s', (text, srid) => {
    expect(readPrj(text)).toBe(srid);
  });
});

describe('a ZIP', () => {
  test('of one plan file is read as that file, whatever letters its name has', () => {
    const sosi = Buffer.from(sosiSample(squareWithHole));
    const zip = writeZip({ 'æøå/../../plan «1» 🗺.SOS': sosi, 'les meg.txt': Buffer.from('hei') });
    expect(readPlanBytes(zip)).toEqual(readPlanBytes(sosi));
  });

  test.each([
    ['of two plans', writeZip({ 'a.sos': Buffer.from('a'), 'b.gml': Buffer.from('b') }), 'a.sos, b.gml'],
    ['of none', writeZip({ 'bilde.png': Buffer.from('a') }), 'bilde.png'],
    ['that is empty', writeZip({}), 'tom'],
    ['that is a Word file', writeZip({ '[Content_Types].xml': Buffer.from('a') }), 'Office'],
    ['in a ZIP', writeZip({ 'a.sos': writeZip({ 'b.sos': Buffer.from('a') }) }), 'inni en ZIP'],
    ['that is cut', writeZip({ 'a.sos': Buffer.from('a') }).subarray(0, 30), 'avkortet'],
    ['that lies of its size', writeZip({ 'a.sos': Buffer.alloc(5000, 'a') }, { bytes: 10 }), 'ødelagt'],
    ['that is a bomb', writeZip({ 'a.sos': Buffer.alloc(50_000_000) }), 'tettere'],
    [
      'that says it is larger than we read',
      writeZip({ 'a.sos': Buffer.from('a') }, { bytes: 4e9 }),
      'større',
    ],
  ])('%s is refused in plain words', (_what, bytes, word) => {
    expect(refusal(bytes)).toContain(word);
  });
});
