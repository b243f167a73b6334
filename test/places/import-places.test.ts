import { afterAll, describe, expect, it } from 'vitest';
import { importPlaces } from '../../server/places/import/import-places.ts';
import { readPlaceFile } from '../../server/places/import/read-place-file.ts';
import { searchPlaces } from '../../server/places/places.service.ts';
import { type BuiltMunicipality, buildMunicipality } from '../builders/build-municipality.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { bytesOf, townFile } from './place-files.ts';

const database = openTestDatabase();
afterAll(() => database.close());

async function store(town: BuiltMunicipality, content: unknown) {
  const file = readPlaceFile(bytesOf(content));
  if (!file) throw new Error('the file was not read');
  return importPlaces(database, file, { municipalityNumber: town.number, source: 'test' });
}

async function find(town: BuiltMunicipality, text: string) {
  const sources = { database, nationalPlaces: null };
  return (await searchPlaces(sources, { text, municipalityNumber: town.number })).results;
}

const addressRows = `kommunenummer;adressenavn;nummer;bokstav;gardsnummer;bruksnummer;EPSG-kode;Nord;Øst;postnummer;poststed
3905;Kanalgata;12;;1003;45;25832;6570000,5;580000,25;3110;TØNSBERG
3905;Kanalgata;14;A;1003;46;25832;6570010;580020;3110;TØNSBERG
3905;Uten plass;1;;1003;47;25832;;;3110;TØNSBERG
`;

describe('a file of places', () => {
  it('of Kartverket’s addresses is read with its own coordinate system', async () => {
    const town = await buildMunicipality(database, { box: [10, 59, 11, 60] });
    expect(await store(town, addressRows)).toEqual({ stored: { address: 2 }, leftOut: 1, outside: 0 });
    const [house] = await find(town, 'kanalgata 12');
    expect(house).toMatchObject({ name: 'Kanalgata 12', detail: `3110 TØNSBERG, ${town.name}` });
    expect(house?.position?.[0]).toBeCloseTo(10.4031796, 6);
    expect(house?.position?.[1]).toBeCloseTo(59.2613893, 6);
  });

  it('of Windows letters is read as such', () => {
    const latin = Buffer.from('navn;lon;lat\nBlåsås;10,4;59,2\n', 'latin1');
    expect(readPlaceFile(latin)?.records).toMatchObject([{ kind: 'placeName', name: 'Blåsås' }]);
  });

  it('with quotation marks and commas keeps its cells together', () => {
    const file = readPlaceFile(bytesOf('navn,detalj,lon,lat\n"Vik, ""indre""",Bukt,10.4,59.2\n'));
    expect(file?.records).toMatchObject([{ name: 'Vik, "indre"', detail: 'Bukt' }]);
  });

  it('replaces the kinds that it brings, and leaves the others', async () => {
    const town = await buildMunicipality(database, { box: [10, 59, 11, 60] });
    expect((await store(town, townFile())).stored).toEqual({
      address: 6,
      property: 3,
      street: 2,
      placeName: 1,
    });
    expect((await store(town, addressRows)).stored).toEqual({
      address: 2,
      property: 3,
      street: 2,
      placeName: 1,
    });
    expect(await find(town, 'storgata 4')).toEqual([]);
  });

  it('leaves other municipalities alone', async () => {
    const [town, other] = [await buildMunicipality(database), await buildMunicipality(database)];
    await store(town, townFile());
    await store(other, addressRows);
    expect(await find(town, 'storgata 4')).toHaveLength(2);
  });

  it('leaves out what lies far from the municipality', async () => {
    const town = await buildMunicipality(database, { box: [10, 59, 11, 60] });
    const swapped = 'navn;lon;lat\nRiktig;10,4;59,2\nByttet;59,2;10,4\nNabo;12,5;59,2\n';
    expect(await store(town, swapped)).toEqual({ stored: { placeName: 1 }, leftOut: 0, outside: 2 });
  });

  it.each([
    ['a coordinate beyond the world', [1000, 2000]],
    ['words for coordinates', ['øst', 'nord']],
    ['no coordinates', []],
    ['coordinates within coordinates', [[[[]]]]],
  ])('leaves out %s', async (_, coordinates) => {
    const features = [
      { type: 'Feature', properties: { navn: 'Feil' }, geometry: { type: 'Point', coordinates } },
      { type: 'Feature', properties: { navn: 'Rett' }, geometry: { type: 'Point', coordinates: [10, 59] } },
    ];
    const town = await buildMunicipality(database);
    const report = await store(town, { type: 'FeatureCollection', features });
    expect(report).toEqual({ stored: { placeName: 1 }, leftOut: 1, outside: 0 });
  });

  it('that a statement refuses changes nothing', async () => {
    const town = await buildMunicipality(database);
    await store(town, townFile());
    const broken = { type: 'Point', coordinates: [[10, 59]] };
    const features = [{ type: 'Feature', properties: { navn: 'Feil' }, geometry: broken }];
    await store(town, { type: 'FeatureCollection', features }).catch(() => undefined);
    expect((await find(town, 'møllåsen')).map(({ name }) => name)).toEqual(['Møllåsen']);
  });

  it.each(['', 'hei', '{"type":"Feature"}', '{', 'a;b;c\n1;2;3', '%PDF-1.7'])('is not «%s»', (text) => {
    expect(readPlaceFile(bytesOf(text))).toBeNull();
  });

  it('for a municipality that is not here is refused by name', async () => {
    const file = readPlaceFile(bytesOf(addressRows));
    if (!file) throw new Error('the file was not read');
    const stored = importPlaces(database, file, { municipalityNumber: '0000', source: 'test' });
    await expect(stored).rejects.toMatchObject({ code: 'municipality-unknown' });
  });
});
