import { afterAll, describe, expect, it } from 'vitest';
import {
  listCodeMappings,
  readCodeMapping,
  removeCodeMapping,
  setCodeMappings,
} from '../../server/plans/code-mapping/code-mapping.service.ts';
import { buildMunicipality } from '../builders/build-municipality.ts';
import { buildStaff } from '../builders/build-staff.ts';
import { openTestDatabase } from '../database/test-database.ts';

const database = openTestDatabase();
afterAll(() => database.close());

const buildPlanner = async () => buildStaff(database, await buildMunicipality(database));
const value = { objectType: 'RpArealformålOmråde', attribute: 'RPAREALFORMÅL', from: '77' };

describe('what a municipality says of its own codes', () => {
  it('is remembered with who said it, and what is said last counts', async () => {
    const staff = await buildPlanner();
    await setCodeMappings(database, staff, [{ ...value, to: '1111' }]);
    await setCodeMappings(database, staff, [{ ...value, to: '1113' }]);
    expect(await listCodeMappings(database, staff)).toMatchObject([
      { ...value, to: '1113', changedBy: staff.displayName },
    ]);
    expect(await readCodeMapping(database, staff)).toEqual([{ ...value, to: '1113' }]);
    await removeCodeMapping(database, staff, value);
    expect(await listCodeMappings(database, staff)).toEqual([]);
  });

  it('may be that a value is kept as it is, which maps nothing', async () => {
    const staff = await buildPlanner();
    await setCodeMappings(database, staff, [{ ...value, to: null }]);
    expect(await listCodeMappings(database, staff)).toMatchObject([{ ...value, to: null }]);
    expect(await readCodeMapping(database, staff)).toEqual([]);
  });

  it('must be a code of the national list, and nothing of a refused choice is kept', async () => {
    const staff = await buildPlanner();
    const decisions = [
      { ...value, to: '1113' },
      { ...value, from: '78', to: '9999' },
    ];
    await expect(setCodeMappings(database, staff, decisions)).rejects.toMatchObject({ code: 'validation' });
    expect(await listCodeMappings(database, staff)).toEqual([]);
  });

  it('is the municipality’s own', async () => {
    const [own, other] = [await buildPlanner(), await buildPlanner()];
    await setCodeMappings(database, own, [{ ...value, to: '1113' }]);
    expect(await listCodeMappings(database, other)).toEqual([]);
    await removeCodeMapping(database, other, value);
    expect(await listCodeMappings(database, own)).toHaveLength(1);
  });
});
