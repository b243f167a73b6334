import { findMunicipalities } from '../../municipalities/find-municipalities.ts';
import type { Services } from '../../services.ts';
import { withOwner } from '../owner-client.ts';
import { RestoreError } from '../restore-backup.ts';
import type { Archive } from './archive-format.ts';
import { removeMunicipality } from './remove-municipality.ts';
import { writeArchive } from './write-archive.ts';

type LeaveOptions = {
  /** The number that it has now. */
  readonly number: string;
  readonly folder: string;
  readonly onProgress?: (what: string) => void;
};

/** Writes all of a municipality to a folder. Throws `RestoreError` where there is none, `BackupFolderError`. */
export async function archiveMunicipality(services: Services, options: LeaveOptions): Promise<Archive> {
  const { config, database, files } = services;
  const { number, folder, onProgress = () => undefined } = options;
  const [found] = await database.withRole('public', {}, (transaction) =>
    findMunicipalities(transaction, number),
  );
  if (!found) throw new RestoreError(`Det er ingen kommune med nummer ${number} her.`);
  const municipality = { ...found, number };
  return withOwner(config, (owner) => writeArchive(owner, { files, folder, municipality, onProgress }));
}

/** The same, and removes it here once the archive is whole and has been read again. */
export async function leaveRegion(services: Services, options: LeaveOptions): Promise<Archive> {
  const archive = await archiveMunicipality(services, options);
  options.onProgress?.('sletting');
  await withOwner(services.config, (owner) => removeMunicipality(owner, { files: services.files, archive }));
  return archive;
}
