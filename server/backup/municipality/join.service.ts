import { randomUUID } from 'node:crypto';
import { createMunicipality } from '../../municipalities/create-municipality.ts';
import { findMunicipalities } from '../../municipalities/find-municipalities.ts';
import { verifyAll } from '../../proof/verify.service.ts';
import type { Services } from '../../services.ts';
import { withOwner } from '../owner-client.ts';
import { RestoreError } from '../restore-backup.ts';
import { joinArchive } from './join-archive.ts';

export type Joined = {
  readonly municipality: string;
  readonly rows: number;
  readonly files: number;
  /** What verification found wrong with the log that came along; none where all is well. */
  readonly findings: number;
};

/** Takes a municipality in with its archive, and verifies its log. Throws `RestoreError`. */
export async function joinFromArchive(
  { config, database, files }: Services,
  {
    folder,
    onProgress = () => undefined,
  }: { readonly folder: string; readonly onProgress?: (what: string) => void },
): Promise<Joined> {
  const archive = await withOwner(config, (owner) => joinArchive(owner, { files, folder, onProgress }));
  onProgress('kontroll av loggen');
  const verified = await verifyAll(database, { only: archive.municipality.number });
  return {
    municipality: archive.municipality.name,
    rows: archive.tables.reduce((sum, table) => sum + table.rows, 0),
    files: archive.files.count,
    findings: verified.reduce((sum, { findings }) => sum + findings.length, 0),
  };
}

/** Takes in a municipality that has nothing yet. Throws `RestoreError` where it is here already. */
export async function joinAnew(
  { database }: Services,
  { number, name }: { readonly number: string; readonly name: string },
): Promise<Joined> {
  await database.withRole('operations', {}, async (transaction) => {
    const [taken] = await findMunicipalities(transaction, number);
    if (taken) throw new RestoreError(`${taken.name} har nummer ${number} her allerede.`);
    await createMunicipality(transaction, { id: randomUUID(), name, number, formerNumbers: [] });
  });
  return { municipality: name, rows: 1, files: 0, findings: 0 };
}
