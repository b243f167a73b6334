import { type SQL, sql } from 'drizzle-orm';

/** How many plans are weighed against each other. */
const weighed = 5_000;

/**
 * A query of `plan_id` for public plans by name, place in words or id; also by the ids and municipality numbers
 * that they once had.
 */
export function matchingPlans(text: string, municipalityId: string | null): SQL {
  const compact = sql`regexp_replace(former.former_identifier, '[^[:alnum:]]', '', 'g')`;
  return sql`
    select plan_id
    from public_plan_words
    where words @@ app.search_query(${text})
      and (${municipalityId}::uuid is null or municipality_id = ${municipalityId}::uuid)
    union
    select plan_id
    from public_plan_former_identifier former
    where app.words(${text}) <@ app.words(
        former.former_identifier || ' ' || former.former_municipality_number || ' ' || ${compact})
      and app.words(${text}) && app.words(former.former_identifier || ' ' || ${compact})
      and (${municipalityId}::uuid is null or municipality_id = ${municipalityId}::uuid)
    limit ${weighed}
  `;
}
