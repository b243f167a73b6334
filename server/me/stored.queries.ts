import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';

export type PersonRow = {
  readonly name: string | null;
  readonly email: string | null;
  readonly issuer: string;
  readonly hasNationalId: boolean;
  readonly createdAt: string;
  readonly lastSignedInAt: string;
  readonly sessions: number;
  /** E-mails to the person's address that are still listed. */
  readonly messages: number;
};

/** What is stored of a person beside the comments. For the operator’s role. */
export async function findPersonRow(
  transaction: Transaction,
  personId: string,
): Promise<PersonRow | undefined> {
  const [row] = await transaction.execute<PersonRow>(sql`
    select name, email, issuer, national_id_hash is not null as "hasNationalId",
      to_jsonb(created_at) #>> '{}' as "createdAt", to_jsonb(last_signed_in_at) #>> '{}' as "lastSignedInAt",
      (select count(*)::integer from session where session.person_id = person.id and expires_at > now()) as sessions,
      (select count(*)::integer from mail_message where lower(recipient) = lower(person.email)) as messages
    from person where id = ${personId}
  `);
  return row;
}

/** Who stands as the author of one's own comment, and what has been or may be taken away. */
export type OwnAuthor = {
  readonly commentId: string;
  readonly number: number | null;
  readonly municipality: string;
  readonly plan: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly organisationName: string | null;
  readonly onBehalfOf: string | null;
  readonly erasureAskedAt: string | null;
  readonly nameErasedAt: string | null;
};

/** For the citizen role, which sees one's own rows alone. */
export async function findOwnAuthors(
  transaction: Transaction,
  commentIds: readonly string[],
): Promise<readonly OwnAuthor[]> {
  if (commentIds.length === 0) return [];
  return transaction.execute<OwnAuthor>(sql`
    select author.comment_id as "commentId", comment.number,
      municipality.name as municipality, plan.name as plan,
      author.name, author.email, author.phone, author.address,
      author.organisation_name as "organisationName", author.on_behalf_of as "onBehalfOf",
      to_jsonb(author.erasure_asked_at) #>> '{}' as "erasureAskedAt",
      to_jsonb(author.name_erased_at) #>> '{}' as "nameErasedAt"
    from comment_author author
    join comment on comment.id = author.comment_id
    join hearing on hearing.id = comment.hearing_id
    join plan on plan.id = hearing.plan_id
    join public_municipality municipality on municipality.id = comment.municipality_id
    where author.comment_id in (${sql.join(
      commentIds.map((id) => sql`${id}::uuid`),
      sql`, `,
    )})
    order by comment.received_at desc
  `);
}
