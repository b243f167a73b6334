import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkAhead } from '../../../server/plans/import/check-ahead.ts';
import type { InTransaction } from '../../../server/plans/import/check-all-objects.ts';
import type { PlanFileSummary } from '../../../server/plans/reading/plan-file-messages.ts';
import type { ReadObject } from '../../../server/plans/reading/read-object.ts';
import { openTestDatabase } from '../../database/test-database.ts';

const database = openTestDatabase();
const inTransaction: InTransaction = (work) => database.withRole('operations', {}, work);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'allmenning-ahead-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.close();
});

const object: ReadObject = {
  ...{ position: 0, number: '1', objectType: 'RpPåskrift', element: 'PUNKT', attributes: [], curves: [] },
  ...{ reading: { kind: 'label' }, delivered: null, shape: null, geometryType: null, isCollapsed: false },
};
const line = `${JSON.stringify(object)}\n`;
const file: PlanFileSummary = {
  ...{ format: 'sosi', srid: 25832, header: [], plans: [], findings: [], objects: {} },
  ...{ extent: null, unknownCodes: [] },
};

async function begin(given: InTransaction = inTransaction) {
  const objectsPath = join(folder, `objects-${Math.random()}`);
  const checkedPath = `${objectsPath}-checked`;
  await writeFile(objectsPath, line + line);
  const ahead = checkAhead(given, { objectsPath, checkedPath, previewPath: null });
  const written = { format: 'sosi', srid: 25832 } as const;
  const half = () => ahead.grow({ ...written, bytes: Buffer.byteLength(line), isWhole: false });
  const whole = () => ahead.grow({ ...written, bytes: 2 * Buffer.byteLength(line), isWhole: true });
  return { ahead, half, whole, checkedPath };
}

it('is what was found of all objects, where the file was as supposed', async () => {
  const { ahead, half, whole, checkedPath } = await begin();
  half();
  whole();
  expect(await ahead.take(file)).toMatchObject({ counts: { RpPåskrift: 2 }, hasOutline: false, gaps: [] });
  expect(await readFile(checkedPath, 'utf8')).toBe(line + line);
});

it('is nothing where the file turned out to lie in another system', async () => {
  const { ahead, whole } = await begin();
  whole();
  expect(await ahead.take({ ...file, srid: 25833 })).toBeNull();
});

it('is nothing where objects are still lacking, and waits for none of them', async () => {
  const { ahead, half } = await begin();
  half();
  expect(await ahead.take(file)).toBeNull();
});

it('is nothing where the file had no objects', async () => {
  const { ahead } = await begin();
  expect(await ahead.take(file)).toBeNull();
});

it('is nothing where the database fails, so that the failure is met by the check in earnest', async () => {
  const { ahead, whole } = await begin(() => Promise.reject(new Error('the database is gone')));
  whole();
  expect(await ahead.take(file)).toBeNull();
});
