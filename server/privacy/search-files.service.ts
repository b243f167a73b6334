import { AppError } from '../../domain/errors.ts';
import { findHearingMunicipality } from '../files/files.service.ts';
import type { Services } from '../services.ts';
import type { FileFinding, FileSearchState } from './file-finding.ts';
import {
  type FileToSearch,
  findFileFindings,
  findFilesToSearch,
  findUploadToSearch,
  insertFileSearch,
} from './personal-findings.queries.ts';
import { searchFile } from './search-file.ts';

/** Searched in one turn. */
const filesATurn = 20;

/** What its sender is told of a file: which kinds, and where in it. */
export type SearchedUpload = {
  /** Null while too many others wait. */
  readonly state: FileSearchState | null;
  readonly findings: readonly Pick<FileFinding, 'kind' | 'part' | 'number'>[];
};

/**
 * Searches an upload that waits for its comment, once; asked again it answers what was found. Throws `file-unknown` for
 * what has not come to this hearing.
 */
export async function searchUpload(
  services: Pick<Services, 'database' | 'files'>,
  { hearingId, fileId }: { readonly hearingId: string; readonly fileId: string },
): Promise<SearchedUpload> {
  const { database } = services;
  const municipalityId = await findHearingMunicipality(database, hearingId);
  const upload =
    municipalityId &&
    (await database.withRole('operations', {}, (transaction) =>
      findUploadToSearch(transaction, municipalityId, fileId),
    ));
  if (!upload) throw new AppError('file-unknown');
  const state = upload.state ?? (await searchAndKeep(services, upload.file));
  const findings = await database.withRole('operations', {}, (transaction) =>
    findFileFindings(transaction, fileId),
  );
  return { state, findings };
}

/** Searches the files of comments that nobody has searched, the oldest first. Answers how many it did. */
export async function searchWaitingFiles(services: Pick<Services, 'database' | 'files'>): Promise<number> {
  const waiting = await services.database.withRole('operations', {}, (transaction) =>
    findFilesToSearch(transaction, filesATurn),
  );
  for (const file of waiting) await searchAndKeep(services, file);
  return waiting.length;
}

/** Searches that are under way, so that a file asked for twice is searched once. */
const underWay = new Map<string, Promise<FileSearchState | null>>();

function searchAndKeep(
  services: Pick<Services, 'database' | 'files'>,
  file: FileToSearch,
): Promise<FileSearchState | null> {
  const begun = underWay.get(file.id) ?? searchOnce(services, file).finally(() => underWay.delete(file.id));
  underWay.set(file.id, begun);
  return begun;
}

async function searchOnce(
  { database, files }: Pick<Services, 'database' | 'files'>,
  file: FileToSearch,
): Promise<FileSearchState | null> {
  const { mediaType, sha256 } = file;
  // Bytes that are missing are told of by `verify`.
  const search = await searchFile({ mediaType, read: () => files.readAll(sha256).catch(() => null) });
  if (!search) return null;
  await database.withRole('operations', {}, (transaction) => insertFileSearch(transaction, file, search));
  return search.state;
}
