import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPlaces } from '../../server/places/import/import-places.ts';
import { readPlaceFile } from '../../server/places/import/read-place-file.ts';
import { readNearest, readStreet, searchPlaces } from '../../server/places/places.service.ts';
import { type BuiltMunicipality, buildMunicipality } from '../builders/build-municipality.ts';
import { buildPlan, buildPlanVersion } from '../builders/build-plan.ts';
import { openTestDatabase } from '../database/test-database.ts';
import { bytesOf, townFile } from './place-files.ts';

const database = openTestDatabase();
afterAll(() => database.close());

let town: BuiltMunicipality;
let identifier: string;
beforeAll(async () => {
  town = await buildMunicipality(database, { box: [10, 59, 11, 60] });
  const file = readPlaceFile(bytesOf(townFile()));
  if (!file) throw new Error('the file was not read');
  await importPlaces(database, file, { municipalityNumber: town.number, source: 'test' });
  const plan = await buildPlan(database, town, { name: 'Ny bydel på Ørsnes' });
  await buildPlanVersion(database, plan);
  identifier = plan.identifier;
  await database.withRole('operations', {}, (transaction) =>
    transaction.execute(sql`
      insert into plan_former_identifier (municipality_id, plan_id, former_municipality_number, former_identifier)
      values (${town.id}, ${plan.id}, '0704', '2012-0045')
    `),
  );
  // Nobody has put this one out.
  const hidden = await buildPlan(database, town, { name: 'Ørsnes skjulte plan' });
  await buildPlanVersion(database, hidden, { published: false });
});

const search = async (text: string, more: { near?: [number, number] } = {}) => {
  const sources = { database, nationalPlaces: null };
  const { results } = await searchPlaces(sources, { text, municipalityNumber: town.number, ...more });
  return results;
};
const names = async (text: string) => (await search(text)).map(({ kind, name }) => `${kind} ${name}`);

describe('searching places', () => {
  it('finds a house by its address, the very number before those that begin with it', async () => {
    const [first, ...others] = await search('storgata 4');
    expect(first).toEqual({
      kind: 'address',
      name: 'Storgata 4',
      detail: `3110 Prøveby, ${town.name}`,
      municipalityNumber: town.number,
      position: [10.4104, 59.2651],
    });
    expect(others.map(({ name }) => name)).toEqual(['Storgata 40']);
  });

  it('finds the street and its houses by the first letters', async () => {
    expect(await names('storg')).toEqual([
      'address Storgata 1',
      'address Storgata 2',
      'address Storgata 4',
      'address Storgata 14',
      'address Storgata 40',
      'street Storgata',
    ]);
  });

  it('gives the box of what is no point', async () => {
    const found = (await search('storgata')).find(({ kind }) => kind === 'street');
    expect(found?.bbox).toEqual([10.41, 59.265, 10.414, 59.266]);
  });

  it.each(['ÅLEGÅRDSVEIEN 4B', 'alegardsveien 4b', 'Ålegårdsveien 4b'])(
    'takes «%s» as typed',
    async (text) => {
      expect(await names(text)).toEqual(['address Ålegårdsveien 4B']);
    },
  );

  it.each(['mollasen', 'Møllåsen', 'møll'])('finds a hill by «%s»', async (text) => {
    expect(await names(text)).toEqual(['placeName Møllåsen']);
  });

  it.each(['12/34', 'gnr. 12 bnr. 34', '12-34'])('finds a property by «%s», itself first', async (text) => {
    expect((await names(text))[0]).toBe('property 12/34');
  });

  it('sets the nearest first among equals', async () => {
    const near = await search('storgata', { near: [10.414, 59.2651] });
    expect(near.filter(({ kind }) => kind === 'address')[0]?.name).toBe('Storgata 40');
  });

  it.each(['', ' ', 'x', '%', "';--", '(((', '& | !', '🏠🏠'])('answers nothing to «%s»', async (text) => {
    expect(await search(text)).toEqual([]);
  });

  it('answers nothing in a municipality that is not in the portal', async () => {
    const sources = { database, nationalPlaces: null };
    const answer = await searchPlaces(sources, { text: 'storgata', municipalityNumber: '0000' });
    expect(answer).toEqual({ results: [], unavailable: [] });
  });
});

describe('searching plans', () => {
  it('finds public plans by the words of their names, in any order', async () => {
    const [plan, ...others] = await search('ørsnes bydel');
    expect(plan).toMatchObject({
      kind: 'plan',
      name: 'Ny bydel på Ørsnes',
      planRef: { municipalityNumber: town.number, identifier },
      bbox: [10.4, 59.26, 10.42, 59.27],
    });
    expect(others).toEqual([]);
  });

  it('never finds a plan that is not public', async () => {
    expect(await names('skjulte')).toEqual([]);
  });

  it('finds a plan by its id', async () => {
    expect(await names(identifier)).toEqual(['plan Ny bydel på Ørsnes']);
  });

  it.each(['2012-0045', '20120045', '0704 2012-0045', '0704/20120045'])(
    'finds a plan by the id it had, «%s»',
    async (text) => {
      expect(await names(text)).toEqual(['plan Ny bydel på Ørsnes']);
    },
  );

  it('does not take a former municipality number alone for a plan', async () => {
    expect(await names('0704')).toEqual([]);
  });
});

describe('a street', () => {
  it('is read with all its stretches', async () => {
    const street = await readStreet(database, { municipalityNumber: town.number, name: 'storgata' });
    expect(street.features).toEqual([
      {
        type: 'Feature',
        properties: { name: 'Storgata' },
        geometry: {
          type: 'MultiLineString',
          coordinates: [
            [
              [10.41, 59.265],
              [10.412, 59.265],
            ],
            [
              [10.412, 59.265],
              [10.414, 59.266],
            ],
          ],
        },
      },
    ]);
  });

  it('that is unknown has none', async () => {
    const street = await readStreet(database, { municipalityNumber: town.number, name: 'Finnesikkegata' });
    expect(street.features).toEqual([]);
  });
});

describe('the nearest of a position', () => {
  it('is told with its distance in metres', async () => {
    const nearest = await readNearest({ database, nationalPlaces: null }, [10.4104, 59.2651]);
    expect(nearest.address).toMatchObject({ name: 'Storgata 4', metres: 0 });
    expect(nearest.street).toMatchObject({ name: 'Storgata', metres: 11 });
    expect(nearest.placeName).toBeNull();
  });

  it('is nothing far from everything', async () => {
    const nearest = await readNearest({ database, nationalPlaces: null }, [5, 70]);
    expect(nearest).toEqual({ address: null, street: null, placeName: null });
  });
});
