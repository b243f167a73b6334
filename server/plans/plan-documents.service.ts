import { lacksOf } from '../../domain/documents/document-facts.ts';
import { AppError } from '../../domain/errors.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import type { Database, Transaction } from '../database/database.ts';
import { readDocument } from '../documents/read-document.ts';
import { admitAttachment } from '../files/admit-attachment.ts';
import type { OutgoingFile } from '../files/send-stored-file.ts';
import type { Services } from '../services.ts';
import { isReplaced, writeReading } from './document-editions.queries.ts';
import {
  findDocument,
  findDocumentFile,
  findDocuments,
  findPublicDocumentFile,
  findSourceFile,
  insertDocument,
  isPublicVersion,
} from './plan-documents.queries.ts';
import { findPlanRow } from './plans-desk.queries.ts';

/** What a plan's documents are: pages that everyone can read in the browser. */
const documentTypes: ReadonlySet<string> = new Set(['application/pdf', 'image/jpeg', 'image/png']);

export type DocumentUpload = {
  readonly planId: string;
  readonly kind: string;
  readonly title: string;
  /** The document that this one takes the place of, and why. */
  readonly replaces: string | null;
  readonly replacedReason: string | null;
};

/** All documents of a plan, for the desk. Throws `not-found`. */
export async function listDocuments(database: Database, staff: Session, planId: string) {
  return database.withRole('planner', staff, async (transaction) => {
    if (!(await findPlanRow(transaction, planId))) throw new AppError('not-found');
    return findDocuments(transaction, planId);
  });
}

/**
 * Keeps a document of a plan, not yet out, with what its file says of itself. Throws `file-type-refused`,
 * `pdf-encrypted`, `not-found`, `document-already-replaced`.
 */
export async function addDocument(
  services: Pick<Services, 'database' | 'files'>,
  staff: Session,
  upload: DocumentUpload,
  given: GivenDocument,
) {
  const admitted = await admitDocument(given);
  const { isReadLater = false } = given;
  return keepDocument(services, staff, upload, { ...admitted, isReadLater });
}

/** What is kept of a file as a plan's document. Throws `file-type-refused`, `file-empty`. */
export async function admitDocument(given: {
  readonly bytes: Buffer;
  readonly name: string;
}): Promise<AdmittedDocument> {
  const { bytes, mediaType, name } = await admitAttachment(given.bytes, given.name);
  if (!documentTypes.has(mediaType)) throw new AppError('file-type-refused', { details: { name } });
  return { bytes: Buffer.from(bytes), mediaType, name };
}

export type AdmittedDocument = { readonly bytes: Buffer; readonly mediaType: string; readonly name: string };

type KeptDocument = AdmittedDocument & {
  readonly isReadLater?: boolean;
  /** What belongs to the keeping and stands or falls with it. */
  readonly alongside?: (transaction: Transaction, documentId: string) => Promise<void>;
};

/** The same for bytes that were admitted before. Throws `pdf-encrypted`, `not-found`, `document-already-replaced`. */
export async function keepDocument(
  { database, files }: Pick<Services, 'database' | 'files'>,
  staff: Session,
  upload: DocumentUpload,
  { bytes, mediaType, name, isReadLater, alongside }: KeptDocument,
) {
  const { municipalityId } = staff;
  const isKnown = await database.withRole('planner', staff, (transaction) =>
    findPlanRow(transaction, upload.planId),
  );
  if (!isKnown) throw new AppError('not-found');
  const read = isReadLater ? null : await readDocument(bytes, mediaType);
  if (read?.reading === 'encrypted') throw new AppError('pdf-encrypted');
  const { sha256, size } = await files.put(bytes);
  return database.withRole('planner', staff, async (transaction) => {
    const { planId, kind, title, replaces, replacedReason } = upload;
    if (replaces) await checkReplaced(transaction, planId, replaces);
    const row = { municipalityId, planId, kind, title, replacesId: replaces, replacedReason };
    const id = await insertDocument(transaction, row, { sha256, size, mediaType, name });
    if (read) await writeReading(transaction, { id, municipalityId }, read);
    await auditStaff(transaction, staff, {
      act: replaces ? 'document.replace' : 'document.add',
      subjectKind: 'document',
      subjectId: id,
      details: { planId, kind, replaces, ...(replaces && { change: replacedReason }) },
    });
    await alongside?.(transaction, id);
    return { id, kind, title, name, size, mediaType, lacks: read ? lacksOf(read) : [] };
  });
}

export type GivenDocument = {
  readonly bytes: Buffer;
  readonly name: string;
  /** Leaves the reading of the file to `readUnreadDocuments`, where many are added at once. */
  readonly isReadLater?: boolean;
};

async function checkReplaced(transaction: Transaction, planId: string, replacedId: string): Promise<void> {
  const replaced = await findDocument(transaction, replacedId);
  if (!replaced || replaced.planId !== planId) throw new AppError('not-found');
  if (await isReplaced(transaction, replacedId)) throw new AppError('document-already-replaced');
}

export type FoundFile = { readonly file: OutgoingFile; readonly isPublic: boolean };

/** A document's file: everyone's when it is out, its own municipality's before. Throws `not-found`. */
export async function openDocument(
  database: Database,
  staff: () => Promise<Session | null>,
  documentId: string,
): Promise<FoundFile> {
  const published = await database.withRole('public', {}, (transaction) =>
    findPublicDocumentFile(transaction, documentId),
  );
  if (published) return { file: published, isPublic: true };
  const asker = await staff();
  const own =
    asker &&
    (await database.withRole('planner', asker, (transaction) => findDocumentFile(transaction, documentId)));
  if (!own) throw new AppError('not-found');
  return { file: own, isPublic: false };
}

/** The plan file that a version was imported from, by the same rule. Throws `not-found`. */
export async function openSource(
  database: Database,
  staff: () => Promise<Session | null>,
  planVersionId: string,
): Promise<FoundFile> {
  const isPublic = await database.withRole('public', {}, (transaction) =>
    isPublicVersion(transaction, planVersionId),
  );
  const asker = isPublic ? null : await staff();
  if (!isPublic && !asker) throw new AppError('not-found');
  const find = (transaction: Transaction) => findSourceFile(transaction, planVersionId);
  // What lies behind a public version is public; operations sees it whoever's it is.
  const file = asker
    ? await database.withRole('planner', asker, find)
    : await database.withRole('operations', {}, find);
  if (!file) throw new AppError('not-found');
  return { file, isPublic };
}
