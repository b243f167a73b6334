import { sql } from 'drizzle-orm';
import type { Language } from '../../../domain/language.ts';
import type { Transaction } from '../../database/database.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { handlesComments } from './comment-notices.queries.ts';
import { type DeliveryAnswer, deliveryAnswerWords, deliveryWords } from './delivery-words.ts';
import type { NoticeRoom } from './tell-new-comments.ts';

const noticeDays = 3;
const plansATurn = 50;

/**
 * Tells those of the staff who asked for notices of what consultants delivered, one message a plan, and the consultants
 * who asked for it of the answer. Each in a transaction with its message, so that two processes tell once. Answers how
 * many messages were written.
 */
export async function tellDeliveries(room: NoticeRoom): Promise<number> {
  const { database } = room;
  let told = 0;
  for (let turn = 0; turn < plansATurn; turn += 1) {
    const written = await database.withRole('operations', {}, (transaction) => tellStaff(transaction, room));
    if (written === null) break;
    told += written;
  }
  told += await database.withRole('operations', {}, (transaction) => tellConsultants(transaction, room));
  return told;
}

/** One plan's deliveries that nobody was told of; null where there are none. */
async function tellStaff(transaction: Transaction, room: NoticeRoom): Promise<number | null> {
  const [plan] = await transaction.execute<{
    planId: string;
    planName: string;
    municipalityId: string;
    count: number;
  }>(sql`
    with untold as (
      select id from plan_delivery
      where state = 'new' and told_at is null and plan_id = (
        select plan_id from plan_delivery where state = 'new' and told_at is null order by delivered_at limit 1
      )
      for update skip locked
    ), told as (
      update plan_delivery set told_at = app.clock() where id in (select id from untold)
      returning plan_id, municipality_id
    )
    select plan.id as "planId", plan.name as "planName", plan.municipality_id as "municipalityId",
      count(*)::integer as count
    from told join plan on plan.id = told.plan_id
    group by plan.id
  `);
  if (!plan) return null;
  const readers = await transaction.execute<{ email: string; language: Language }>(sql`
    select notice.email, notice.language from comment_notice notice
    where notice.municipality_id = ${plan.municipalityId} and ${handlesComments}
  `);
  for (const { email, language } of readers) {
    const { subject, body } = deliveryWords[language];
    await queueMail(transaction, room.secret, {
      ...{ municipalityId: plan.municipalityId, kind: 'delivery', recipient: email },
      subject: subject(plan.count, plan.planName),
      body: body(plan.planName, `${room.publicUrl}/desk/plan/${plan.planId}`),
      expiresAt: soon(),
    });
  }
  return readers.length;
}

async function tellConsultants(transaction: Transaction, room: NoticeRoom): Promise<number> {
  const answered = await transaction.execute<
    DeliveryAnswer & { municipalityId: string; planId: string; email: string; language: Language }
  >(sql`
    with answered as (
      select id, answer_to from plan_delivery
      where state <> 'new' and answer_to is not null
      order by decided_at limit 100
      for update skip locked
    ), told as (
      update plan_delivery set answer_to = null from answered where plan_delivery.id = answered.id
      returning plan_delivery.*, answered.answer_to as email
    )
    select told.municipality_id as "municipalityId", told.plan_id as "planId", told.email,
      told.answer_language as language, told.title, told.state, told.reason, plan.name as "planName"
    from told join plan on plan.id = told.plan_id
  `);
  for (const { email, language, planId, municipalityId, ...answer } of answered) {
    const { subject, body } = deliveryAnswerWords[language];
    await queueMail(transaction, room.secret, {
      ...{ municipalityId, kind: 'deliveryAnswer', recipient: email },
      subject: subject(answer),
      body: body(answer, `${room.publicUrl}/desk/mine-planer/plan/${planId}`),
      expiresAt: soon(),
    });
  }
  return answered.length;
}

function soon(): Date {
  return new Date(Date.now() + noticeDays * 86_400_000);
}
