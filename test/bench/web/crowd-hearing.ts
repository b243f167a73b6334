import type postgres from 'postgres';

/** Gives the open hearing of a plan so many shown comments, each with one place spread over its area. */
export async function crowdHearing(
  owner: postgres.Sql,
  planIdentifier: string,
  comments: number,
): Promise<void> {
  const [hearing] = await owner<{ id: string; municipality_id: string }[]>`
    select hearing.id, hearing.municipality_id
    from hearing join plan on plan.id = hearing.plan_id
    where plan.identifier = ${planIdentifier} order by hearing.opens_at desc limit 1
  `;
  if (!hearing) throw new Error(`${planIdentifier} has no hearing`);
  await owner.begin(async (transaction) => {
    // Numbers and handling are given below; twenty thousand turns of the triggers would take minutes.
    await transaction`set local session_replication_role = 'replica'`;
    await transaction`
      create temporary table crowd on commit drop as
      select gen_random_uuid() as id, 100000 + n as number, random() as east, random() as north
      from generate_series(1, ${comments}::integer) as n
    `;
    await transaction`
      insert into comment (
        id, municipality_id, hearing_id, number, kind, idempotency_key, body_hash, receipt_hash, target, text,
        author_kind, received_at, accepted_at
      )
      select id, ${hearing.municipality_id}, ${hearing.id}, number, 'comment', gen_random_uuid(),
        sha256(id::text::bytea), sha256(('receipt ' || id)::bytea), 'places', 'Bevar trærne.', 'private', now(), now()
      from crowd
    `;
    await transaction`
      insert into comment_handling (comment_id, municipality_id, hearing_id, web_state)
      select id, ${hearing.municipality_id}, ${hearing.id}, 'shown' from crowd
    `;
    await transaction`
      insert into comment_place (municipality_id, comment_id, position, geom)
      select ${hearing.municipality_id}, crowd.id, 0, st_setsrid(st_makepoint(
        st_xmin(box) + crowd.east * (st_xmax(box) - st_xmin(box)),
        st_ymin(box) + crowd.north * (st_ymax(box) - st_ymin(box))), 4326)
      from crowd, (
        select box2d(st_transform(area, 4326)) as box from public_hearing where id = ${hearing.id}
      ) as ground
    `;
  });
}
