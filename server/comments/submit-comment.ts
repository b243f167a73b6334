import { createHash } from 'node:crypto';
import { canonicalBody } from '../../domain/comments/canonical-body.ts';
import type { CommentSubmission } from '../../domain/comments/comment-submission.ts';
import { AppError } from '../../domain/errors.ts';
import { type HearingKind, hearingCitationKey } from '../../domain/hearings/hearing-kinds.ts';
import { type IdentityLevel, meetsDemand } from '../../domain/identity/identity-level.ts';
import { levelOfAuthor } from '../../domain/identity/level-of-author.ts';
import type { Language } from '../../domain/language.ts';
import type { CitationKey } from '../../domain/law-citations.ts';
import type { SignedInPerson } from '../accounts/session.ts';
import type { Database, Transaction } from '../database/database.ts';
import { sqlState } from '../database/database-error.ts';
import type { Admitted } from './admission/admission.ts';
import { arrivedAt, findUploadUnderWay } from './arrival.ts';
import { checkContent, checkReception, receptionError } from './check-content.ts';
import { findOwnCase } from './comment-receipt.queries.ts';
import type { CommentableHearing, FoundHearing } from './commentable-hearing.ts';
import { hashReceiptSecret } from './receipt-secret.ts';
import { readHearing, recentHearing } from './recent-hearings.ts';
import { findOwnComment, type NewComment, storeSentComment } from './store-comment.ts';

/** What the one who sent gets back, the same however often it is sent. */
export type Receipt = {
  /** Number in the hearing. */
  readonly number: number;
  readonly receivedAt: string;
  readonly isLate: boolean;
  readonly hearingKind: HearingKind;
  /** SOSI plantype, e.g. 35. */
  readonly planType: number;
  /** The section of the law that it is registered under. */
  readonly citation: CitationKey;
};

/** What tells one submission from another: its key, the hash of its body and of its receipt's secret. */
export type SubmissionIdentity = Pick<
  NewComment,
  'hearingId' | 'idempotencyKey' | 'bodyHash' | 'receiptHash'
>;

/** A municipality, or an authority of another kind, whose signed-in person sends a statement or an objection. */
export type SendingAuthority = ({ readonly municipalityId: string } | { readonly authorityId: string }) & {
  /** As it signs: "Færder kommune". */
  readonly name: string;
  readonly kind: 'comment' | 'objection';
};

/** Beside the submission itself. */
export type SubmissionOptions = {
  readonly sender?: SendingAuthority | undefined;
  /** The citizen who is signed in; null for a guest. */
  readonly person?: SignedInPerson | null;
  /** Seconds since the first byte came, as they are when asked: what arrived in time is in time. */
  readonly waitedSeconds?: (() => number) | undefined;
  /** Asked before a new comment is looked at, not before one that was kept already; throws what refuses it. */
  readonly admit?: (() => Promise<Admitted>) | undefined;
};

/**
 * Takes a comment from the web, or from a signed-in authority. One sent twice is kept once and answered alike, also after the hearing has
 * closed; only who holds the receipt's secret gets that answer. Throws `idempotency-conflict`,
 * `hearing-not-open`, `hearing-closed`, `identity-too-weak`, `file-unknown` and what `admit` and `checkContent` throw.
 */
export async function submitComment(
  database: Database,
  submission: CommentSubmission,
  { sender, person = null, waitedSeconds: waited = () => 0, admit }: SubmissionOptions = {},
): Promise<Receipt> {
  const body = canonicalBody(sender ? { ...submission, sender } : submission);
  const identity: SubmissionIdentity = {
    hearingId: submission.hearingId,
    idempotencyKey: submission.idempotencyKey,
    bodyHash: createHash('sha256').update(body).digest(),
    receiptHash: hashReceiptSecret(submission.receiptSecret),
  };
  return onceOnly(database, identity, async () => {
    const admitted = await admit?.();
    const waitedSeconds = admitted ? () => Math.max(waited(), admitted.waitedSeconds()) : waited;
    const asked = { hearingId: submission.hearingId, withArea: submission.places.length > 0 };
    const take = (known: FoundHearing) =>
      takeInto(database, known, { submission, identity, sender, person, waitedSeconds });
    const recent = recentHearing(database, asked);
    if (!recent) return take(await readHearing(database, asked));
    return take(await recent).catch(async (error: unknown) => {
      // Nobody is refused by what was true a moment ago.
      if (!isRefusal(error)) throw error;
      return take(await readHearing(database, asked));
    });
  });
}

/** Refused by a rule, of ours or of the database's. */
function isRefusal(error: unknown): boolean {
  return error instanceof AppError || (sqlState(error)?.startsWith('AL') ?? false);
}

type Taken = {
  readonly submission: CommentSubmission;
  readonly identity: SubmissionIdentity;
  readonly sender: SendingAuthority | undefined;
  readonly person: SignedInPerson | null;
  readonly waitedSeconds: () => number;
};

/** Checks a submission by what is known of its hearing, and keeps it. */
async function takeInto(
  database: Database,
  known: FoundHearing,
  { submission, identity, sender, person, waitedSeconds }: Taken,
): Promise<Receipt> {
  const { hearing, planVersionIds } = await checkContent(database, submission, known);
  const begunAt = await findUploadUnderWay(database, hearing, submission.files);
  checkReception(hearing, submission.language, begunAt ?? arrivedAt(hearing, waitedSeconds));
  // An authority that is signed in at its own desk is known as well as any.
  const identityLevel = sender ? 'organisation' : levelOfAuthor(submission.author, person);
  if (!meetsDemand(identityLevel, hearing.identityDemand)) throw tooWeak(hearing.identityDemand);
  const { idempotencyKey: _key, receiptSecret: _secret, ...content } = submission;
  const entry = {
    ...content,
    ...identity,
    planVersionIds,
    municipalityId: hearing.municipalityId,
    kind: sender?.kind ?? ('comment' as const),
    parentId: null,
    waitedSeconds,
    begunAt,
    identityLevel,
    ...(person && { personId: person.personId }),
    ...(sender && senderOf(sender)),
  };
  return keepFromWeb(database, hearing, entry, { language: submission.language, sender });
}

/** Keeps what a citizen or a signed-in authority sent, in one transaction, and answers its receipt. */
export async function keepFromWeb(
  database: Database,
  hearing: CommentableHearing,
  entry: Omit<NewComment, 'channel' | 'receivedAt' | 'registeredBy'>,
  { language, sender }: { readonly language: Language; readonly sender?: SendingAuthority | undefined },
): Promise<Receipt> {
  try {
    const kept = await storeSentComment(
      database,
      entry,
      { ...entry, channel: 'web', receivedAt: null, registeredBy: null },
      {
        // Who a citizen is stands in the comment's own rows alone; an authority is named.
        actor: sender?.name ?? 'citizen',
        act: entry.kind === 'supplement' ? 'comment.supplement' : 'comment.submit',
      },
    );
    return receiptOf({ ...kept, ...hearing });
  } catch (error) {
    // The hearing closed between the check and the database's own.
    if (sqlState(error) === 'AL203') throw receptionError('hearing-closed', hearing, language);
    // What it adds to was withdrawn meanwhile, by another of the same person's devices.
    if (sqlState(error) === 'AL210') throw new AppError('comment-withdrawn', { cause: error });
    throw error;
  }
}

function senderOf(sender: SendingAuthority): Pick<NewComment, 'senderId' | 'authorityId'> {
  return 'authorityId' in sender ? { authorityId: sender.authorityId } : { senderId: sender.municipalityId };
}

/** The refusal of a hearing that must know its authors better; says how well. */
function tooWeak(demand: IdentityLevel): AppError {
  return new AppError('identity-too-weak', { details: { demand } });
}

/**
 * Runs the work unless the same submission was kept before, and answers that one's receipt if it was. A submission is
 * new nearly always, so the work is tried first: of one that was kept it is refused, by the database if by nothing else,
 * and only then is the earlier looked for, whatever refused it; a retry after the deadline finds it too. Throws
 * `idempotency-conflict` for the same key or secret with another body, and what the work throws.
 */
export async function onceOnly(
  database: Database,
  identity: SubmissionIdentity,
  work: () => Promise<Receipt>,
): Promise<Receipt> {
  try {
    return await work();
  } catch (error) {
    const state = sqlState(error);
    if (state === undefined && !(error instanceof AppError)) throw error;
    const earlier = await findEarlier(database, identity);
    if (earlier) return earlier;
    throw state === '23505' ? new AppError('idempotency-conflict', { cause: error }) : error;
  }
}

async function findEarlier(
  database: Database,
  { receiptHash, ...identity }: SubmissionIdentity,
): Promise<Receipt | undefined> {
  return database.withRole('citizen', { receiptHash }, async (transaction) => {
    const found = await findOwnComment(transaction);
    return found && receiptOfEarlier(transaction, found, identity);
  });
}

async function receiptOfEarlier(
  transaction: Transaction,
  found: NonNullable<Awaited<ReturnType<typeof findOwnComment>>>,
  identity: Omit<SubmissionIdentity, 'receiptHash'>,
): Promise<Receipt> {
  const isSame =
    found.hearingId === identity.hearingId &&
    found.idempotencyKey === identity.idempotencyKey &&
    Buffer.compare(found.bodyHash, identity.bodyHash) === 0;
  if (!isSame || found.number === null) throw new AppError('idempotency-conflict');
  const { hearing, plan } = await findOwnCase(transaction, found.hearingId);
  return receiptOf({
    number: found.number,
    receivedAt: found.receivedAt,
    isLate: found.isLate,
    kind: hearing.kind as HearingKind,
    planType: plan.planType,
  });
}

function receiptOf(facts: {
  readonly number: number;
  readonly receivedAt: Date;
  readonly isLate: boolean;
  readonly kind: HearingKind;
  readonly planType: number;
}): Receipt {
  return {
    number: facts.number,
    receivedAt: facts.receivedAt.toISOString(),
    isLate: facts.isLate,
    hearingKind: facts.kind,
    planType: facts.planType,
    citation: hearingCitationKey(facts.kind, facts.planType),
  };
}
