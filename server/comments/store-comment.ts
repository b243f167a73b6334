import { randomBytes, randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { CommentAuthor, RegisteredAuthor } from '../../domain/comments/comment-author.ts';
import type { CommentPlace } from '../../domain/comments/comment-place.ts';
import type { CommentTarget } from '../../domain/comments/comment-submission.ts';
import type { CommentChannel } from '../../domain/comments/registered-comment.ts';
import type { IdentityLevel } from '../../domain/identity/identity-level.ts';
import type { Language } from '../../domain/language.ts';
import { comment } from '../../drizzle/schema/comments.ts';
import type { Database, Transaction } from '../database/database.ts';
import { textFindings } from '../privacy/text-findings.ts';

/** A comment ready to be kept: everything about it has been checked but what the database decides. */
export type NewComment = {
  readonly municipalityId: string;
  readonly hearingId: string;
  readonly kind: 'comment' | 'supplement' | 'objection';
  readonly parentId: string | null;
  readonly channel: CommentChannel;
  /** When it came; null on the web, where the database's clock decides. */
  readonly receivedAt: Date | null;
  /** The caseworker who entered it; null on the web. */
  readonly registeredBy: string | null;
  /** The municipality whose signed-in caseworker sent it. */
  readonly senderId?: string;
  /** Or the authority of another kind whose signed-in person sent it. */
  readonly authorityId?: string;
  /** How well its author is known. A supplement's is its own: whoever holds the receipt. */
  readonly identityLevel?: IdentityLevel;
  /** The citizen who was signed in. */
  readonly personId?: string;
  readonly idempotencyKey: string;
  readonly bodyHash: Uint8Array;
  readonly receiptHash: Uint8Array;
  readonly target: CommentTarget;
  readonly places: readonly CommentPlace[];
  readonly planVersionIds: readonly string[];
  readonly heading: string;
  readonly text: string;
  readonly files: readonly string[];
  readonly author: CommentAuthor | RegisteredAuthor;
  readonly underAge: boolean;
  readonly language: Language;
  /** Seconds since its first byte came, as they are when asked; nothing but the web waits. */
  readonly waitedSeconds?: () => number;
  /** When the upload began that was on its way as the deadline passed. */
  readonly begunAt?: Date | null;
  /** What its files are, by their ids. */
  readonly fileDescriptions?: Readonly<Record<string, string>> | undefined;
};

export type KeptComment = {
  readonly id: string;
  /** Its number in the hearing. */
  readonly number: number;
  readonly receivedAt: Date;
  readonly isLate: boolean;
};

/** Who did it, as the record of acts names them. */
export type KeepingAct = {
  readonly actor: string;
  readonly act: string;
  /** Facts without personal data. */
  readonly details?: Readonly<Record<string, unknown>>;
};

type KeptRow = { readonly number: number; readonly receivedAt: string | Date; readonly isLate: boolean };

/**
 * Keeps what a planner registers, with all that belongs to it, its number, the act and its entry in the log, in the
 * caller's transaction. One statement, since the hearing's counter is locked from then until the commit, and since each
 * statement costs as much as the rows do.
 */
export async function storeRegisteredComment(
  transaction: Transaction,
  entry: NewComment,
  act: KeepingAct,
): Promise<KeptComment> {
  const id = randomUUID();
  const text = JSON.stringify(entryOf(id, entry, act));
  const [kept] = await transaction.execute<KeptRow>(
    sql`
      select given_number as number, received as "receivedAt", late as "isLate"
      from app.keep_registered_comment(${text}::jsonb)
    `,
  );
  if (!kept) throw new Error('the comment was not kept');
  return keptOf(id, kept);
}

/** What the one who sends has shown: that it may be kept under these is for the database to see. */
export type SenderClaim = {
  readonly municipalityId: string;
  readonly receiptHash: Uint8Array;
  /** The citizen who is signed in. */
  readonly personId?: string | undefined;
};

/**
 * Keeps what came from the web as `storeRegisteredComment` does, in a transaction with others that came while the
 * database was at work.
 */
export async function storeSentComment(
  database: Database,
  { municipalityId, receiptHash, personId }: SenderClaim,
  entry: NewComment,
  act: KeepingAct,
): Promise<KeptComment> {
  const id = randomUUID();
  const kept = await database.callTogether<KeptRow>(
    `select given_number as number, received as "receivedAt", late as "isLate" from app.keep_sent_comments($1::text::jsonb)`,
    () => ({
      claim: { municipalityId, receiptHash: hexOf(receiptHash), personId },
      entry: entryOf(id, entry, act),
    }),
  );
  return keptOf(id, kept);
}

function keptOf(id: string, { number, receivedAt, isLate }: KeptRow): KeptComment {
  return { id, number, receivedAt: new Date(receivedAt), isLate };
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}

/** As app.keep_comments reads it. */
function entryOf(id: string, entry: NewComment, { actor, act, details = {} }: KeepingAct) {
  const { places, files, fileDescriptions, author } = entry;
  return {
    id,
    municipalityId: entry.municipalityId,
    hearingId: entry.hearingId,
    kind: entry.kind,
    parentId: entry.parentId,
    channel: entry.channel,
    idempotencyKey: entry.idempotencyKey,
    bodyHash: hexOf(entry.bodyHash),
    receiptHash: hexOf(entry.receiptHash),
    ...targetColumns(entry.target),
    heading: entry.heading || null,
    text: entry.text,
    authorKind: author.kind,
    underAge: entry.underAge,
    identityLevel: entry.identityLevel ?? 'open',
    language: entry.language,
    registeredBy: entry.registeredBy,
    begunAt: entry.begunAt ?? null,
    // The trigger takes the database's clock; on the web for both, back to when the first byte came.
    receivedAt: entry.receivedAt ?? new Date(),
    waitedSeconds: entry.waitedSeconds?.() ?? 0,
    senderId: entry.senderId || null,
    senderAuthorityId: entry.authorityId || null,
    personId: entry.personId || null,
    author: authorColumns(author),
    planVersionIds: entry.planVersionIds,
    places: places.map(({ geometry, label, planObjectId, paragraph }) => ({
      geometry,
      label: label || null,
      planObjectId,
      paragraph,
    })),
    files: [...new Set(files)].map((fileId) => ({
      id: fileId,
      description: fileDescriptions?.[fileId] ?? null,
    })),
    findings: textFindings({
      ...entry,
      commentId: id,
      places: places.map(({ label }, index) => ({ position: index + 1, label })),
    }),
    actor,
    act,
    auditDetails: details,
    logSalt: randomBytes(32).toString('hex'),
  };
}

function targetColumns(target: CommentTarget) {
  switch (target.kind) {
    case 'object':
      return { target: target.kind, planObjectId: target.planObjectId };
    case 'provision':
      return { target: target.kind, provisionId: target.provisionId };
    case 'document':
      return { target: target.kind, documentId: target.documentId, documentPage: target.page };
    case 'wholePlan':
    case 'places':
      return { target: target.kind };
  }
}

function authorColumns(author: CommentAuthor | RegisteredAuthor) {
  const person = {
    name: author.name,
    email: author.email || null,
    phone: author.phone || null,
    address: author.address || null,
    onBehalfOf: author.onBehalfOf || null,
  };
  if (author.kind === 'private') return person;
  return {
    ...person,
    organisationName: author.organisationName,
    organisationNumber: author.organisationNumber || null,
  };
}

/** The comment whose receipt the transaction holds, as far as a repeated submission compares it. */
export async function findOwnComment(transaction: Transaction) {
  const [row] = await transaction
    .select({
      id: comment.id,
      municipalityId: comment.municipalityId,
      hearingId: comment.hearingId,
      number: comment.number,
      idempotencyKey: comment.idempotencyKey,
      bodyHash: comment.bodyHash,
      receivedAt: comment.receivedAt,
      isLate: comment.isLate,
      withdrawnAt: comment.withdrawnAt,
    })
    .from(comment)
    .where(eq(comment.receiptHash, sql`app.receipt_hash()`));
  return row;
}
