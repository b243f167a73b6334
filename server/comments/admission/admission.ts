import { createHash } from 'node:crypto';
import type { CommentSubmission } from '../../../domain/comments/comment-submission.ts';
import type { Work } from '../../../domain/comments/work.ts';
import { AppError } from '../../../domain/errors.ts';
import type { Database } from '../../database/database.ts';
import { readWorkKey } from './admission.queries.ts';
import { createCommentBudget } from './comment-budget.ts';
import { createPace } from './pace.ts';
import { isWorkDone, setWork } from './proof-of-work.ts';

/** Who sends, as far as budgets ask. */
export type Sender = {
  /** Where the requests come from, as budgets count it. */
  readonly network: string;
  /** True for the plain form, whose page runs no program and can reckon nothing. */
  readonly isPlainForm: boolean;
};

export type Admitted = {
  /** Seconds since the comment was first sent, as they are when asked. */
  readonly waitedSeconds: () => number;
};

export type Admission = (
  sender: Sender,
  submission: CommentSubmission,
  work?: Work | undefined,
) => Promise<Admitted>;

const minute = 60_000;
/** What a network may send before its devices must reckon: a family, a small office. */
const freeOfANetwork = { most: 20, milliseconds: 10 * minute };
/** What a page without its program may send from a network while others' devices must reckon first. */
const plainOfANetwork = { most: 5, milliseconds: 10 * minute };
/** Comments of one person in one hearing; a thorough reader writes one for each of many places. */
const ofAPerson = { most: 40, milliseconds: 60 * minute };
/** Comments a minute in one hearing that no real hearing has had: beyond it the sender is asked to come again. */
const mostAMinute = 3_000;

export type AdmissionOptions = {
  /** Comments a minute in one hearing before devices must reckon. */
  readonly workFrom: number;
};

/**
 * Decides whether a new comment is taken now. Refuses by `rate-limited`, with when to come again, and by `work-needed`,
 * with the task: never by who writes or what. Networks and people are counted in this process and by comments, so that a
 * comment tried again costs nothing; hearings in the database.
 */
export function createAdmission(database: Database, { workFrom }: AdmissionOptions): Admission {
  const paceOf = createPace(database, mostAMinute);
  const spendNetwork = createCommentBudget(freeOfANetwork);
  const spendPlainForm = createCommentBudget(plainOfANetwork);
  const spendPerson = createCommentBudget(ofAPerson);
  let workKey: Promise<string> | undefined;

  return async (sender, submission, work) => {
    const pace = await paceOf(submission.hearingId);
    if (pace >= mostAMinute) throw comeAgain(60);
    const mayGoFree = spendNetwork(sender.network, keyOf(submission)) === null;
    const isPressed = pace >= workFrom || !mayGoFree;
    const waitedSeconds = isPressed ? await demandWork(sender, submission, work) : () => 0;
    const person = personOf(submission, sender.network);
    const wait = person === undefined ? null : spendPerson(person, keyOf(submission));
    if (wait !== null) throw comeAgain(wait);
    return { waitedSeconds };
  };

  async function demandWork(
    { isPlainForm, network }: Sender,
    submission: CommentSubmission,
    work: Work | undefined,
  ): Promise<() => number> {
    // Whoever has no program may send a few without, so that nobody is shut out.
    if (isPlainForm) {
      const wait = spendPlainForm(network, keyOf(submission));
      if (wait !== null) throw comeAgain(wait);
      return () => 0;
    }
    workKey ??= readWorkKey(database).catch((error: unknown) => {
      workKey = undefined;
      throw error;
    });
    const secret = await workKey;
    if (work && (await isWorkDone(secret, work, submission))) {
      const { askedAt } = work.challenge.parameters.data;
      return () => Math.max(0, (Date.now() - askedAt) / 1000);
    }
    const challenge = await setWork(secret, submission, new Date());
    throw new AppError('work-needed', { details: { challenge } });
  }
}

/** A comment in its hearing, however often it is tried. */
function keyOf({ hearingId, idempotencyKey }: CommentSubmission): string {
  return `${hearingId} ${idempotencyKey}`;
}

function comeAgain(retryAfterSeconds: number): AppError {
  return new AppError('rate-limited', { details: { retryAfterSeconds } });
}

/**
 * A person by the address they give, from where they send: an address that is not proved must not let others spend
 * its owner's budget. Kept as a hash.
 */
function personOf({ author, hearingId }: CommentSubmission, network: string): string | undefined {
  if (!author.email) return undefined;
  return createHash('sha256')
    .update(`${hearingId} ${network} ${author.email.toLowerCase()}`)
    .digest('base64');
}
