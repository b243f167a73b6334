import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, Transaction } from '../../../server/database/database.ts';
import { buildMunicipality } from '../../builders/build-municipality.ts';
import { square, writeTestPlan } from '../../builders/write-test-plan.ts';
import { openTestDatabase } from '../../database/test-database.ts';
import { type ImportBench, openImportBench } from './import-for-test.ts';

const database = openTestDatabase();
let bench: ImportBench;
beforeAll(async () => {
  bench = await openImportBench(database);
});
afterAll(async () => {
  await bench[Symbol.asyncDispose]();
  await database.close();
});

const nothing = { plans: 0, versions: 0, objects: 0, curves: 0, files: 0, acts: 0 };

function bytesFor(municipalityNumber: string): Buffer {
  return writeTestPlan({
    municipalityNumber,
    planId: '1',
    name: 'Prøve',
    outline: square([0, 0], 100),
    areas: [{ name: 'B1', ring: square([0, 0], 100) }],
  });
}

/** The same database, whose connection is lost once the objects are in and their curves are about to follow. */
function losingConnection(whole: Database): Database {
  return {
    ...whole,
    withRole: (role, scope, work) =>
      whole.withRole(role, scope, (transaction) => {
        const losing: Transaction = Object.create(transaction, {
          execute: {
            value: (query: Parameters<Transaction['execute']>[0]) =>
              JSON.stringify(query).includes('insert into plan_object_curve')
                ? Promise.reject(new Error('the connection is lost'))
                : transaction.execute(query),
          },
        });
        return work(losing);
      }),
  };
}

describe('an import that fails in the middle', () => {
  it('leaves nothing, and goes through when it is tried again', async () => {
    const municipality = await buildMunicipality(database);
    const bytes = bytesFor(municipality.number);
    const attempt = bench.importFile(municipality, bytes, { through: losingConnection(database) });
    await expect(attempt).rejects.toThrow('the connection is lost');
    expect(await bench.count(municipality)).toEqual(nothing);
    expect((await bench.importFile(municipality, bytes)).report).toMatchObject({ ok: true, version: 1 });
  });
});

describe('a dry run', () => {
  it('tells what an import would say and stores nothing', async () => {
    const municipality = await buildMunicipality(database);
    const bytes = bytesFor(municipality.number);
    const dry = await bench.importFile(municipality, bytes, { dryRun: true });
    expect(dry.report).toMatchObject({ ok: true, version: 1 });
    expect(dry.stored).toBeNull();
    expect(await bench.count(municipality)).toEqual(nothing);
    expect((await bench.importFile(municipality, bytes)).report).toEqual(dry.report);
  });

  it('of a municipality that is not known makes none', async () => {
    const { report } = await bench.importFile({ id: '' }, bytesFor('5699'), {
      municipality: { number: '5699' },
      dryRun: true,
    });
    expect(report).toMatchObject({ ok: true, municipality: '5699' });
    const [row] = await database.withRole('operations', {}, (transaction) =>
      transaction.execute<{ count: number }>(
        sql`select count(*)::integer as count from municipality_number where number = '5699'`,
      ),
    );
    expect(row?.count).toBe(0);
  });
});

describe('a municipality that is not known', () => {
  it('is made with the first plan that is stored, and not with one that is refused', async () => {
    const count = async () => {
      const rows = await database.withRole('operations', {}, (transaction) =>
        transaction.execute<{ name: string }>(sql`
          select municipality.name from municipality
          join municipality_number number on number.municipality_id = municipality.id
          where number.number = '5698'
        `),
      );
      return rows.map(({ name }) => name);
    };
    const municipality = { number: '5698' };
    await bench.importFile({ id: '' }, bytesFor('0301'), { municipality });
    expect(await count()).toEqual([]);
    await bench.importFile({ id: '' }, bytesFor('5698'), { municipality });
    expect(await count()).toEqual(['Kommune 5698']);
    const again = await bench.importFile({ id: '' }, bytesFor('5698'), { municipality });
    expect(again.report).toMatchObject({ ok: true, version: 1 });
    expect(await count()).toHaveLength(1);
  });
});
