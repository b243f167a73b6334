import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildMunicipality } from '../../builders/build-municipality.ts';
import { openTestDatabase } from '../../database/test-database.ts';
import { hasSharedData, readSharedData } from '../../shared-data.ts';
import { type ImportBench, openImportBench, withMunicipalityNumber } from './import-for-test.ts';

const database = openTestDatabase();
let bench: ImportBench;
beforeAll(async () => {
  bench = await openImportBench(database);
});
afterAll(async () => {
  await bench[Symbol.asyncDispose]();
  await database.close();
});

const evjetun = 'plans-no/evjetun-leirsted-4219-202202';
const hestbrinken = 'plans-no/e6-hestbrinken-borkamo-1840-2016003';
const nattlandsfjellet = 'plans-no/nattlandsfjellet-4601-66470000';

async function importReal(path: string, from: string, options: { planIdentifier?: string } = {}) {
  const municipality = await buildMunicipality(database);
  const bytes = withMunicipalityNumber(readSharedData(path), from, municipality.number);
  return { municipality, ...(await bench.importFile(municipality, bytes, options)) };
}

type Comparison = { id: string; own: number; other: number; has_arcs: boolean; perimeter: number };

/** Half of what the other program's file is rounded to, 7 decimals of a degree, in metres. */
const oracleRounding = 0.0056;

/** Areas by lokalId, as stored and as the other program read them. */
async function compareAreas(planVersionId: string, oracle: Buffer) {
  return database.withRole('operations', {}, (transaction) =>
    transaction.execute<Comparison>(sql`
      select object.local_id as id, object.area_square_metres as own, st_hasarc(object.delivered) as has_arcs,
        st_perimeter(object.geom) as perimeter,
        st_area(st_transform(st_setsrid(st_geomfromgeojson(feature ->> 'geometry'), 4326), st_srid(object.geom))) as other
      from json_array_elements(${oracle.toString()}::json -> 'features') as feature
      join plan_object object
        on object.plan_version_id = ${planVersionId}
        and object.local_id = feature -> 'properties' ->> 'LOKALID'
    `),
  );
}

describe.skipIf(!hasSharedData)('real plans (skipped: no shared data, when there is none)', () => {
  it('Evjetun: every object is there and its areas are those that another program finds', async () => {
    const { report, stored } = await importReal(`${evjetun}/evjetun-leirsted.sos`, '4219');
    expect(report).toMatchObject({
      ok: true,
      planId: '202202',
      version: 1,
      srid: 25832,
      objects: { RpArealformålOmråde: 23, RpFormålGrense: 115, RpPåskrift: 28, RpOmråde: 1, RpStøySone: 2 },
    });
    expect(report.bbox?.map((degrees) => degrees.toFixed(4))).toEqual([
      '7.8126',
      '58.6035',
      '7.8254',
      '58.6087',
    ]);
    const areas = await compareAreas(
      stored?.planVersionId ?? '',
      readSharedData(`${evjetun}/oracle-gdal-evjetun-polygons-wgs84.geojson`),
    );
    expect(areas).toHaveLength(30);
    expect(areas.some(({ has_arcs }) => has_arcs)).toBe(true);
    for (const { id, own, other, has_arcs, perimeter } of areas) {
      const allowed = other * (has_arcs ? 0.0005 : 0.00001) + perimeter * oracleRounding;
      expect(Math.abs(own - other), id).toBeLessThan(allowed);
    }
  });

  it('Evjetun: name, type and status stand on the plan, and attributes whole on its objects', async () => {
    const { municipality, stored } = await importReal(`${evjetun}/evjetun-leirsted.sos`, '4219');
    const [plan] = await database.withRole('operations', {}, (transaction) =>
      transaction.execute(sql`
        select name, plan_type, status, proposer_type from plan where municipality_id = ${municipality.id}
      `),
    );
    expect(plan).toEqual({
      name: 'Detaljregulering Evjetun Leirsted',
      plan_type: 35,
      status: 1,
      proposer_type: 'private',
    });
    const [object] = await database.withRole('operations', {}, (transaction) =>
      transaction.execute<{ code: string; attributes: { name: string; value?: string }[] }>(sql`
        select code, attributes from plan_object
        where plan_version_id = ${stored?.planVersionId ?? ''} and name = 'f_VBAD'
      `),
    );
    expect(object?.code).toBe('6770');
    expect(object?.attributes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['OBJTYPE', 'RPAREALFORMÅL', 'FELTNAVN', 'NASJONALAREALPLANID']),
    );
  });

  it('Hestbrinken lands in Saltdal', async () => {
    const { report } = await importReal(`${hestbrinken}/regplan.sos`, '1840');
    expect(report).toMatchObject({
      ok: true,
      planId: '2016003',
      srid: 5115,
      objects: { RpArealformålOmråde: 49 },
    });
    expect(report.bbox?.map((degrees) => degrees.toFixed(4))).toEqual([
      '15.3184',
      '66.8090',
      '15.4099',
      '66.8456',
    ]);
  });

  it('the damaged Evjetun is refused with the surface and the missing curve, and nothing is stored', async () => {
    const { municipality, report } = await importReal(
      `${evjetun}/evjetun-leirsted-DAMAGED-dangling-ref.sos`,
      '4219',
    );
    expect(report.ok).toBe(false);
    const finding = report.findings.find(({ severity }) => severity === 'error');
    expect(finding?.object).toBe('FLATE 166');
    expect(finding?.message).toContain('KURVE 118');
    expect(await bench.count(municipality)).toMatchObject({ plans: 0, versions: 0, objects: 0, files: 0 });
  });

  it('Nattlandsfjellet gives the same areas as GML and as GeoJSON', async () => {
    const areasOf = async (path: string) => {
      const municipality = await buildMunicipality(database);
      const bytes = Buffer.from(
        readSharedData(path)
          .toString('utf8')
          .replaceAll('kommunenummer>4601<', `kommunenummer>${municipality.number}<`),
      );
      const { report, stored } = await bench.importFile(municipality, bytes, {
        planIdentifier: '66470000',
      });
      expect(report.ok).toBe(true);
      const rows = await database.withRole('operations', {}, (transaction) =>
        transaction.execute<{ name: string; code: string; area: number }>(sql`
          select coalesce(local_id, file_number) as name, code, area_square_metres as area from plan_object
          where plan_version_id = ${stored?.planVersionId ?? ''} and kind in ('landUse', 'zone', 'provisionArea')
        `),
      );
      return new Map(rows.map(({ name, code, area }) => [name, { code, area }]));
    };
    const gml = await areasOf(`${nattlandsfjellet}/nattlandsfjellet-reguleringsplanforslag-5.0.gml`);
    const geojson = await areasOf(`${nattlandsfjellet}/nattlandsfjellet-epsg25832.geojson`);
    expect(gml.size).toBe(42 + 4 + 3);
    expect([...geojson.keys()].sort()).toEqual([...gml.keys()].sort());
    for (const [name, { code, area }] of gml) {
      expect(geojson.get(name)?.code, name).toBe(code);
      // The GML was written with millimetres.
      expect(geojson.get(name)?.area, name).toBeCloseTo(area, 1);
    }
  });
});
