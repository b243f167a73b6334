import { createHash } from 'node:crypto';
import { AppError } from '../../domain/errors.ts';
import type { LateRule } from '../../domain/hearings/hearing-draft.ts';
import { canReceive } from '../../domain/hearings/hearing-state.ts';
import { retentionTerms } from '../../domain/retention/retention-terms.ts';
import { may } from '../../domain/roles/capabilities.ts';
import type { Session } from '../accounts/session.ts';
import type { Database } from '../database/database.ts';
import { sqlState } from '../database/database-error.ts';
import { recordReading } from '../privacy/reading-record.ts';
import type { Services } from '../services.ts';
import { admitAttachment } from './admit-attachment.ts';
import type { FileStore } from './file-store.ts';
import {
  deleteUnclaimed,
  findCommentFile,
  findHashesInUse,
  findHearingForUpload,
  findOwnCommentId,
  findShownFile,
  findUnclaimed,
  findUploadSpan,
  insertStoredFile,
  isHeldBack,
} from './files.queries.ts';
import { scanFile } from './scan/scan-file.ts';
import type { OutgoingFile } from './send-stored-file.ts';
import { endingOf } from './types/attachment-type.ts';

/** Rows of uploads that one transaction removes at most. */
const sweptAtOnce = 500;

/** An upload that waits for the comment that takes it. Size in bytes, after pictures are drawn anew. */
export type Upload = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
};

/** Whose rows an upload goes into, and with which rights. */
export type Uploader = { readonly municipalityId: string };

/**
 * Whose rows an upload to a hearing goes into. Citizens may upload while the hearing takes comments, its
 * own municipality's caseworkers at any time. Throws `not-found`, `hearing-not-open`, `hearing-closed`.
 */
export async function admitUploader(
  database: Database,
  hearingId: string,
  staff: Session | null,
): Promise<Uploader> {
  const hearing = await database.withRole('public', {}, (transaction) =>
    findHearingForUpload(transaction, hearingId),
  );
  if (!hearing) throw new AppError('not-found');
  const { municipalityId } = hearing;
  if (staff?.municipalityId === municipalityId && may(staff.roles, 'comments.register')) {
    return { municipalityId };
  }
  const reception = canReceive(
    { ...hearing, cancelledAt: null, lateRule: hearing.lateRule as LateRule },
    new Date(hearing.now),
  );
  if (!reception.ok) {
    throw new AppError(reception.code, { details: { opensAt: hearing.opensAt?.toISOString() } });
  }
  return { municipalityId };
}

/** An upload as it came, whole. */
export type GivenFile = {
  readonly bytes: Buffer;
  readonly name: string;
  /** Made by the sender; one is made here where there is none. */
  readonly id?: string;
  readonly begunAt?: Date;
  /** The sender wants the place where a picture was taken to stay in it. */
  readonly keepsLocation?: boolean;
};

/**
 * Keeps an upload, once: the same id again answers what is there. Throws `file-type-refused`, `file-empty`,
 * `file-infected`.
 */
export async function storeUpload(
  { config, database, files }: Pick<Services, 'config' | 'database' | 'files'>,
  { municipalityId }: Uploader,
  given: GivenFile,
): Promise<Upload> {
  const earlier = given.id && (await findUpload(database, municipalityId, given.id));
  if (earlier) return earlier;
  const { bytes, mediaType, name } = await admitAttachment(given.bytes, given.name, {
    keepsLocation: given.keepsLocation ?? false,
  });
  const scan = await scanFile(config, bytes);
  if (scan === 'infected') throw new AppError('file-infected', { details: { name } });
  const { sha256, size } = await files.put(bytes);
  const row = { municipalityId, sha256, size, mediaType, name, scan, begunAt: given.begunAt ?? null };
  try {
    const id = await database.withRole('citizen', { municipalityId }, (transaction) =>
      insertStoredFile(transaction, { ...row, ...(given.id && { id: given.id }) }),
    );
    return { id, name, size, mediaType };
  } catch (error) {
    const first = given.id && sqlState(error) === '23505';
    const found = first ? await findUpload(database, municipalityId, given.id) : undefined;
    if (found) return found;
    throw error;
  }
}

/** An upload that waits for its comment, by the id that its sender made. */
export async function findUpload(
  database: Database,
  municipalityId: string,
  id: string,
): Promise<Upload | undefined> {
  const found = await database.withRole('citizen', { municipalityId }, (transaction) =>
    findUnclaimed(transaction, id),
  );
  return found && { id, name: found.name, size: found.size, mediaType: found.mediaType };
}

/** The same for one who only knows the hearing that it was sent to. */
export async function findUploadOfHearing(
  database: Database,
  hearingId: string,
  id: string,
): Promise<Upload | null> {
  const municipalityId = await findHearingMunicipality(database, hearingId);
  return (municipalityId && (await findUpload(database, municipalityId, id))) || null;
}

/** The municipality of a hearing that everyone may see; undefined for any other. */
export async function findHearingMunicipality(
  database: Database,
  hearingId: string,
): Promise<string | undefined> {
  const hearing = await database.withRole('public', {}, (transaction) =>
    findHearingForUpload(transaction, hearingId),
  );
  return hearing?.municipalityId;
}

/** A comment's file for a caseworker of its municipality; who opens one held back is recorded. Throws `not-found`. */
export async function findFileForStaff(
  database: Database,
  staff: Session,
  commentId: string,
  position: number,
): Promise<OutgoingFile> {
  return database.withRole('planner', staff, async (transaction) => {
    const found = await findCommentFile(transaction, commentId, position);
    if (!found) throw new AppError('not-found');
    const file = released(found);
    if (await isHeldBack(transaction, commentId, position)) {
      await recordReading(transaction, staff, { commentId, kind: 'heldFile', position });
    }
    return file;
  });
}

/** When uploads that no comment has taken began and ended, by the database's clock. */
export async function findUploadSpans(
  database: Database,
  municipalityId: string,
  fileIds: readonly string[],
): Promise<readonly { readonly begunAt: Date | null; readonly endedAt: Date }[]> {
  return database.withRole('citizen', { municipalityId }, (transaction) =>
    findUploadSpan(transaction, fileIds),
  );
}

/** An attachment that the municipality shows, under a name that tells of nobody. Throws `not-found`. */
export async function findPublicFile(
  database: Database,
  commentId: string,
  position: number,
): Promise<OutgoingFile> {
  const found = await database.withRole('public', {}, (transaction) =>
    findShownFile(transaction, commentId, position),
  );
  if (!found) throw new AppError('not-found');
  const { number, ...file } = found;
  return { ...file, name: `innspill-${number}-vedlegg-${position}.${endingOf(file.mediaType)}` };
}

/** A file of one's own comment, by the receipt's secret. Throws `receipt-unknown`, `not-found`. */
export async function findFileForAuthor(
  database: Database,
  receiptSecret: string,
  position: number,
): Promise<OutgoingFile> {
  const receiptHash = createHash('sha256').update(receiptSecret).digest();
  return database.withRole('citizen', { receiptHash }, async (transaction) => {
    const commentId = await findOwnCommentId(transaction);
    if (!commentId) throw new AppError('receipt-unknown');
    const found = await findCommentFile(transaction, commentId, position);
    if (!found) throw new AppError('not-found');
    return released(found);
  });
}

/** Quarantine: nobody gets what no scanner has looked at where one is set up, nor what it stopped. */
function released<File extends OutgoingFile & { readonly scan: string }>(file: File): File {
  const { scan, name } = file;
  if (scan === 'waiting') throw new AppError('file-waits-for-scan', { details: { name } });
  if (scan === 'infected') throw new AppError('file-stopped', { details: { name } });
  return file;
}

/** Removes uploads that no comment, plan or document took within a day. Answers how many. */
export async function sweepUnclaimedFiles(
  database: Database,
  files: FileStore,
  now = new Date(),
): Promise<number> {
  const before = new Date(now.getTime() - retentionTerms.uploadHours * 3_600_000);
  for (let swept = 0; ; ) {
    const { removed, inUse } = await database.withRole('operations', {}, async (transaction) => {
      const hashes = await deleteUnclaimed(transaction, before, sweptAtOnce);
      return { removed: hashes, inUse: await findHashesInUse(transaction, hashes) };
    });
    for (const sha256 of removed) {
      if (!inUse.has(Buffer.from(sha256).toString('hex'))) await files.remove(sha256, before);
    }
    swept += removed.length;
    if (removed.length < sweptAtOnce) return swept;
  }
}
