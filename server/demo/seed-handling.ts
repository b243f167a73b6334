import { sql } from 'drizzle-orm';
import type { Moderation } from '../../domain/desk.ts';
import type { Session } from '../accounts/session.ts';
import { atTime } from '../database/at-time.ts';
import type { Database } from '../database/database.ts';
import { answer, moderate, setThemes } from '../desk/comment-handling.service.ts';
import { addTheme } from '../desk/desk-queue.service.ts';
import type { DemoComment } from './comments/demo-comment.ts';
import { demoThemes, type ThemeKey } from './comments/themes.ts';
import type { SeededComment } from './seed-comments.ts';
import type { SeededHearing } from './seed-hearings.ts';

type Handled = {
  readonly hearing: SeededHearing;
  readonly comments: readonly SeededComment[];
  /** When the planner looked at a comment, and when they answered. */
  readonly reviewedAt: (comment: DemoComment) => Date;
  readonly answeredAt: Date;
};

/** What the planner of a demo municipality did with the comments of a hearing, at the desk. */
export async function seedHandling(database: Database, staff: Session, handled: Handled): Promise<void> {
  const ids = await idsByNumber(database, handled.hearing.hearingId);
  const themeIds = new Map<ThemeKey, string>();
  const used = new Set(handled.comments.flatMap(({ comment }) => comment.themes));
  for (const key of used) {
    const { id } = await addTheme(database, staff, {
      hearingId: handled.hearing.hearingId,
      name: demoThemes[key].nb,
    });
    themeIds.set(key, id);
  }
  for (const { comment, number } of handled.comments) {
    const commentId = ids.get(number);
    if (!commentId) throw new Error(`comment ${number} of the demo is not there`);
    let revision = 1;
    const then = atTime(database, handled.reviewedAt(comment));
    const moderation = moderationOf(comment, commentId);
    if (moderation) revision = (await moderate(then, staff, moderation)).revision;
    const ofComment = comment.themes.map((key) => themeIds.get(key)).filter((id) => id !== undefined);
    if (moderation && ofComment.length > 0) {
      const given = { commentId, expectedRevision: revision, themeIds: ofComment };
      revision = (await setThemes(then, staff, given)).revision;
    }
    if (comment.answer) {
      await answer(atTime(database, handled.answeredAt), staff, {
        commentId,
        expectedRevision: revision,
        outcome: comment.answer.outcome,
        answerText: comment.answer.text,
        changeText: comment.answer.change ?? '',
      });
    }
  }
}

/** Null for a comment that still waits in the queue. */
function moderationOf({ moderation, heading, author }: DemoComment, commentId: string): Moderation | null {
  const revision = { commentId, expectedRevision: 1 };
  const nameHidden = !author.showName;
  switch (moderation.state) {
    case 'waiting':
      return null;
    case 'shown':
      return { decision: 'show', ...revision, nameHidden };
    case 'held':
      return {
        decision: 'hold',
        ...revision,
        reason: moderation.reason,
        legalBasis: moderation.legalBasisCode,
      };
    case 'redacted':
      return {
        decision: 'redact',
        ...revision,
        reason: moderation.reason,
        legalBasis: moderation.legalBasisCode,
        publicHeading: heading ?? '',
        publicText: moderation.redactedText,
        placesHidden: moderation.hidesPlaces === true,
        nameHidden,
      };
  }
}

async function idsByNumber(database: Database, hearingId: string): Promise<ReadonlyMap<number, string>> {
  const rows = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ number: number; id: string }>(sql`
      select number, id from comment where hearing_id = ${hearingId}
    `),
  );
  return new Map(rows.map(({ number, id }) => [number, id]));
}
