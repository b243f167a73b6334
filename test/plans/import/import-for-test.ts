import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Database } from '../../../server/database/database.ts';
import { type FileStore, openFileStore } from '../../../server/files/file-store.ts';
import type { ImportOutcome } from '../../../server/plans/import/import-report.ts';
import { importPlanFile, type PlanImport } from '../../../server/plans/import.service.ts';

export type ImportBench = AsyncDisposable & {
  readonly files: FileStore;
  /** Imports as an operator unless told otherwise. */
  importFile(
    municipality: { readonly id: string },
    bytes: Buffer,
    options?: Partial<PlanImport> & { readonly through?: Database },
  ): Promise<ImportOutcome>;
  /** How many rows each table has of the municipality. */
  count(municipality: { readonly id: string }): Promise<Readonly<Record<string, number>>>;
};

/** Imports into a test's database with a file folder of its own. */
export async function openImportBench(database: Database): Promise<ImportBench> {
  const folder = await mkdtemp(join(tmpdir(), 'allmenning-import-'));
  const files = openFileStore(folder);
  return {
    files,
    importFile: ({ id }, bytes, { through = database, ...options } = {}) =>
      importPlanFile(
        { database: through, files },
        {
          municipality: { id },
          bytes,
          fileName: 'plan.sos',
          actor: { kind: 'operator', name: 'prøve' },
          ...options,
        },
      ),
    count: async ({ id }) => {
      const [row] = await database.withRole('operations', {}, (transaction) =>
        transaction.execute<Record<string, number>>(sql`
          select
            (select count(*)::integer from plan where municipality_id = ${id}) as plans,
            (select count(*)::integer from plan_version where municipality_id = ${id}) as versions,
            (select count(*)::integer from plan_object where municipality_id = ${id}) as objects,
            (select count(*)::integer from plan_object_curve where municipality_id = ${id}) as curves,
            (select count(*)::integer from stored_file where municipality_id = ${id}) as files,
            (select count(*)::integer from audit_event where municipality_id = ${id}) as acts
        `),
      );
      return row ?? {};
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A real SOSI file as if it were another municipality's, so that each test has its own. */
export function withMunicipalityNumber(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll(`...KOMM ${from}`, `...KOMM ${to}`), 'latin1');
}
