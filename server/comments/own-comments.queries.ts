import { desc, eq, sql } from 'drizzle-orm';
import { comment, commentHandling } from '../../drizzle/schema/comments.ts';
import { hearing } from '../../drizzle/schema/hearings.ts';
import { commentPerson } from '../../drizzle/schema/identity.ts';
import { plan } from '../../drizzle/schema/plans.ts';
import { publicMunicipality } from '../../drizzle/schema/public-views.ts';
import type { Transaction } from '../database/database.ts';

/** The ids of all that a person has sent or claimed, and of the supplements to it. */
export function ownCommentIds(personId: string) {
  return sql`(
    select own.comment_id from comment_person own where own.person_id = ${personId}
    union
    select child.id from comment child
    join comment_person own on own.comment_id = child.parent_id
    where own.person_id = ${personId}
  )`;
}

/** The newest comments and supplements of the signed-in person, with what the municipality has answered. */
export async function listOwnComments(transaction: Transaction, personId: string, limit: number) {
  return transaction
    .select({
      id: comment.id,
      number: comment.number,
      parentNumber: sql<number | null>`(
        select parent.number from comment parent where parent.id = ${comment.parentId}
      )`,
      places: sql<number>`(
        select count(*)::integer from comment_place place where place.comment_id = ${comment.id}
      )`,
      files: sql<number>`(select count(*)::integer from comment_file link where link.comment_id = ${comment.id})`,
      kind: comment.kind,
      heading: comment.heading,
      text: comment.text,
      identityLevel: comment.identityLevel,
      receivedAt: comment.receivedAt,
      withdrawnAt: comment.withdrawnAt,
      claimedAt: commentPerson.claimedAt,
      webState: commentHandling.webState,
      isOnWeb: sql<boolean>`exists (select from public_comment shown where shown.id = ${comment.id})`,
      answerText: sql<string | null>`
        case when ${commentHandling.answeredAt} is not null then ${commentHandling.answerText} end`,
      outcome: sql<string | null>`
        case when ${commentHandling.answeredAt} is not null then ${commentHandling.outcome} end`,
      changeText: sql<string | null>`
        case when ${commentHandling.answeredAt} is not null then ${commentHandling.changeText} end`,
      answeredAt: commentHandling.answeredAt,
      planName: plan.name,
      planIdentifier: plan.identifier,
      hearingCode: hearing.code,
      municipalityNumber: publicMunicipality.number,
      municipalityName: publicMunicipality.name,
    })
    .from(comment)
    .leftJoin(commentPerson, eq(commentPerson.commentId, comment.id))
    .innerJoin(commentHandling, eq(commentHandling.commentId, comment.id))
    .innerJoin(hearing, eq(hearing.id, comment.hearingId))
    .innerJoin(plan, eq(plan.id, hearing.planId))
    .innerJoin(publicMunicipality, eq(publicMunicipality.id, comment.municipalityId))
    .where(sql`${comment.id} in ${ownCommentIds(personId)}`)
    .orderBy(desc(comment.receivedAt))
    .limit(limit);
}

/** Binds the comment whose receipt the transaction holds to the signed-in person. False where someone has it. */
export async function bindComment(
  transaction: Transaction,
  row: { readonly commentId: string; readonly municipalityId: string; readonly personId: string },
): Promise<boolean> {
  const bound = await transaction
    .insert(commentPerson)
    .values({ ...row, claimedAt: sql`app.clock()` as unknown as Date })
    .onConflictDoNothing()
    .returning({ personId: commentPerson.personId });
  return bound.length > 0;
}

/** Whether the signed-in person has the comment already. */
export async function hasComment(transaction: Transaction, commentId: string): Promise<boolean> {
  return (await transaction.$count(commentPerson, eq(commentPerson.commentId, commentId))) > 0;
}
