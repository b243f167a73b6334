import { createHash } from 'node:crypto';
import { commentSubmissionSchema } from '../../domain/comments/comment-submission.ts';
import { registeredCommentSchema } from '../../domain/comments/registered-comment.ts';
import { addDays, osloClock, osloDate, osloInstant } from '../../domain/oslo-time.ts';
import type { Session } from '../accounts/session.ts';
import { submitComment } from '../comments/submit-comment.ts';
import { atTime } from '../database/at-time.ts';
import type { Database } from '../database/database.ts';
import { registerComment } from '../desk/register-comment.ts';
import type { DemoComment } from './comments/demo-comment.ts';
import { placesOf, uuidOf } from './demo-places.ts';
import type { DemoTargets } from './demo-targets.ts';
import type { SeededHearing } from './seed-hearings.ts';

export type SeededComment = { readonly comment: DemoComment; readonly number: number };

/** When a demo comment came in: its day of the hearing, 1 being the opening day. */
export function instantOf(comment: DemoComment, hearing: SeededHearing, today: string): Date {
  const day = addDays(today, hearing.texts.opensDay + comment.day - 1);
  const clock = [comment.hour, comment.minute].map((part) => String(part).padStart(2, '0')).join(':');
  return osloInstant(day, clock);
}

type Circumstances = {
  readonly hearing: SeededHearing;
  readonly targets: DemoTargets;
  readonly today: string;
};

/** Sends one demo comment through the same door as its author did, or its planner, at its time. */
export async function seedComment(
  { database }: { readonly database: Database },
  staff: Session,
  comment: DemoComment,
  { hearing, targets, today }: Circumstances,
): Promise<SeededComment> {
  const received = instantOf(comment, hearing, today);
  const { author, channel } = comment;
  const content = {
    hearingId: hearing.hearingId,
    idempotencyKey: uuidOf(comment.key),
    target: targets.targetOf(comment),
    places:
      comment.target.kind === 'places' ? placesOf(comment.key, comment.target.places, targets.drawing) : [],
    planVersionIds: targets.versionsOf(comment),
    heading: comment.heading ?? '',
    text: comment.text,
    author: {
      kind: author.kind,
      name: author.name,
      email: author.email,
      ...(author.kind !== 'private' && { organisationName: author.organisationName }),
    },
    underAge: author.kind === 'private' && author.underAge === true,
    language: comment.language,
  };
  if (channel === 'web') {
    const submission = { ...content, receiptSecret: receiptSecretOf(comment.key) };
    const then = atTime(database, received);
    const { number } = await submitComment(then, commentSubmissionSchema.parse(submission));
    return { comment, number };
  }
  // The planner entered it the same day, after it came.
  const then = atTime(database, new Date(received.getTime() + 60_000));
  const entry = registeredCommentSchema.parse({
    ...content,
    channel,
    kind: comment.objection ? 'objection' : 'comment',
    receivedOn: osloDate(received),
    receivedClock: osloClock(received),
  });
  const { number } = await registerComment(then, staff, entry);
  return { comment, number };
}
/** The same for the same key: a demo made anew keeps its links. Nothing is secret in a demo. */
function receiptSecretOf(key: string): string {
  return createHash('sha256').update(`receipt of ${key}`).digest().subarray(0, 16).toString('base64url');
}
