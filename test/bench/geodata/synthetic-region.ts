import type postgres from 'postgres';

export type SyntheticRegion = {
  readonly plans: number;
  readonly objectsPerPlan: number;
  readonly comments: number;
  /** `real`: as many corners as areas of real plans have; else so many each. */
  readonly corners: 'real' | number;
};

/** 200 000 plan objects and 120 000 comments over 48 by 60 kilometres. */
export const benchRegion: SyntheticRegion = {
  plans: 2_500,
  objectsPerPlan: 80,
  comments: 120_000,
  corners: 'real',
};

/** West and south of the first plan in EPSG:25832; plans stand 50 in a row, each on 960 by 1 200 metres. */
export const regionOrigin = { east: 540_000, north: 6_540_000 };
export const plansInRow = 50;
export const planGround = { east: 960, north: 1_200 };

/**
 * Corners of areas in four real plans (Nattlandsfjellet, Hestbrinken, Evjetun and Stoperitomta, arcs linearised) at
 * every tenth, then 95, 98 and 99 of a hundred.
 */
const cornersOfRealAreas = [4, 7, 10, 14, 23, 36, 54, 80, 129, 295, 378, 957, 1426];
const shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99];

/**
 * Fills an empty, migrated database with published plans side by side, each divided in rows of areas, every eighth of
 * them in hearing, and comments on the web: every sixth on one plan, the others spread. The same each time.
 */
export async function loadSyntheticRegion(owner: postgres.Sql, region: SyntheticRegion): Promise<void> {
  await owner.begin(async (transaction) => {
    // What triggers guard is known to be right here, and would take an hour.
    await transaction`set local session_replication_role = 'replica'`;
    await transaction`select setseed(0.42)`;
    await addPlans(transaction, region.plans);
    await addObjects(transaction, region);
    await addHearings(transaction);
    await addComments(transaction, region.comments);
  });
  await owner`insert into plan_object_drawing select * from app.plan_object_drawn order by plan_version_id, position`;
  await owner`
    insert into plan_object_shape (municipality_id, plan_version_id, position, place, shape)
    select * from app.plan_object_shaped order by plan_version_id, position
  `;
  await owner`update app.data_version set plans = plans + 1, plan_objects = plan_objects + 1, comments = comments + 1`;
  await owner`vacuum analyze`;
}

async function addPlans(transaction: postgres.TransactionSql, plans: number): Promise<void> {
  const { east, north } = regionOrigin;
  await transaction`
    insert into municipality (id, name) values ('00000000-0000-4000-8000-000000009999', 'Prøveregionen')
  `;
  await transaction`
    insert into municipality_number (municipality_id, number) values ('00000000-0000-4000-8000-000000009999', '9999')
  `;
  await transaction`
    insert into municipality_boundary (municipality_id, geom, source)
    values ('00000000-0000-4000-8000-000000009999', st_multi(st_segmentize(
      st_transform(st_makeenvelope(${east}, ${north}, ${east + 48_000}, ${north + 60_000}, 25832), 4258), 0.005)), 'prøve')
  `;
  await transaction`
    create temporary table ground on commit drop as
    select n as plan_number,
      md5('plan' || n)::uuid as plan_id, md5('version' || n)::uuid as version_id, md5('hearing' || n)::uuid as hearing_id,
      ${east}::float8 + (n % ${plansInRow}::integer) * ${planGround.east}::float8 as east,
      ${north}::float8 + (n / ${plansInRow}::integer) * ${planGround.north}::float8 as north
    from generate_series(0, ${plans - 1}::integer) n
  `;
  await transaction`
    insert into plan (id, municipality_id, identifier, name, plan_type, status)
    select plan_id, '00000000-0000-4000-8000-000000009999', 'P' || plan_number, 'Plan nummer ' || plan_number, 35, 3
    from ground
  `;
  await transaction`
    insert into plan_version (
      id, municipality_id, plan_id, number, source_sha256, format, srid, report, area, created_by, published_at
    )
    select version_id, '00000000-0000-4000-8000-000000009999', plan_id, 1, sha256(plan_number::text::bytea), 'sosi', 25832,
      '{}',
      st_multi(st_transform(st_segmentize(st_makeenvelope(east + 10, north + 10, east + 950, north + 1190, 25832), 25), 4258)),
      'prøve', now()
    from ground
  `;
}

async function addObjects(
  transaction: postgres.TransactionSql,
  { objectsPerPlan, corners }: SyntheticRegion,
): Promise<void> {
  const columns = Math.max(1, Math.round(Math.sqrt(objectsPerPlan * 0.8)));
  const rows = Math.ceil(objectsPerPlan / columns);
  const fixed = corners === 'real' ? null : corners;
  await transaction`
    create temporary table share on commit drop as
    select lag(share) over (order by share) as low, share as high,
      lag(corners) over (order by share) as fewest, corners as most
    from unnest(${[...shares]}::float8[], ${cornersOfRealAreas}::float8[]) as one (share, corners)
  `;
  // Half a pair of bows, as arcs are, and some centimetres of unrest, as surveys have.
  await transaction`
    insert into plan_object (
      municipality_id, plan_version_id, position, file_number, object_type, element, kind, code, name, ownership,
      vertical_level, utilisation, attributes, area_square_metres, geom
    )
    select '00000000-0000-4000-8000-000000009999', version_id, position, position::text,
      case when position % 10 < 8 then 'RpArealformålOmråde' else 'RpBestemmelseOmråde' end, 'FLATE',
      case when position % 10 < 8 then 'landUse' else 'provisionArea' end,
      (array['1110', '1113', '1130', '2010', '2011', '3040', '1500', '2080'])[1 + position % 8], 'B' || position, 1, 2, '[]',
      '[]', 3.1 * half_east * half_north,
      (
        select st_makepolygon(st_addpoint(line, st_startpoint(line)))
        from (
          select st_makeline(array_agg(st_setsrid(st_makepoint(
            middle_east + half_east * (0.88 + 0.1 * sin(3 * turn + position)) * cos(turn) + random() * 0.1,
            middle_north + half_north * (0.88 + 0.1 * sin(3 * turn + position)) * sin(turn) + random() * 0.1
          ), 25832) order by turn)) as line
          from (select 2 * pi() * corner / corners as turn from generate_series(1, corners) corner) as turns
        ) as around
      )
    from (
      select version_id, position,
        east + ${planGround.east}::float8 * ((position % ${columns}::integer) + 0.5) / ${columns}::integer as middle_east,
        north + ${planGround.north}::float8 * ((position / ${columns}::integer) % ${rows}::integer + 0.5)
          / ${rows}::integer as middle_north,
        ${planGround.east / 2}::float8 / ${columns}::integer as half_east,
        ${planGround.north / 2}::float8 / ${rows}::integer as half_north,
        coalesce(${fixed}::integer, (
          select round(fewest + (most - fewest) * (draw - low) / (high - low)) from share where draw >= low and draw <= high
          limit 1
        ), 1426)::integer as corners
      from (
        select version_id, east, north, position, random() * 0.99 as draw
        from ground, generate_series(0, ${objectsPerPlan - 1}::integer) position
      ) as drawn
    ) as placed
  `;
}

async function addHearings(transaction: postgres.TransactionSql): Promise<void> {
  await transaction`
    insert into hearing (
      id, municipality_id, plan_id, kind, code, opens_at, closes_at, published_at, area, area_source
    )
    select hearing_id, '00000000-0000-4000-8000-000000009999', plan_id, 'publicDisplay', 'h' || lpad(plan_number::text, 7, '0'),
      now() - interval '10 days', now() + interval '30 days', now() - interval '10 days',
      st_multi(st_transform(st_makeenvelope(east + 10, north + 10, east + 950, north + 1190, 25832), 4258)), 'plan'
    from ground where plan_number % 8 = 0
  `;
  await transaction`
    insert into hearing_plan_version (municipality_id, hearing_id, plan_version_id)
    select '00000000-0000-4000-8000-000000009999', hearing_id, version_id from ground where plan_number % 8 = 0
  `;
}

async function addComments(transaction: postgres.TransactionSql, comments: number): Promise<void> {
  await transaction`
    create temporary table said on commit drop as
    select md5('comment' || n)::uuid as id, n as number, hearing_id,
      east + random() * ${planGround.east}::float8 as east, north + random() * ${planGround.north}::float8 as north
    from generate_series(1, ${comments}::integer) n
    join (
      select hearing_id, east, north, row_number() over (order by plan_number) - 1 as turn, count(*) over () as turns
      from ground where plan_number % 8 = 0
    ) as heard on turn = case when n % 6 = 0 then turns / 2 else n % turns end
  `;
  await transaction`
    insert into comment (
      id, municipality_id, hearing_id, number, kind, idempotency_key, body_hash, receipt_hash, target, text,
      author_kind, received_at, accepted_at
    )
    select id, '00000000-0000-4000-8000-000000009999', hearing_id, number, 'comment', id, sha256(id::text::bytea),
      sha256(('receipt ' || id)::bytea), 'places', 'Bevar trærne langs veien, og gjør fortauet bredere.', 'private',
      now(), now()
    from said
  `;
  await transaction`
    insert into comment_handling (comment_id, municipality_id, hearing_id, web_state)
    select id, '00000000-0000-4000-8000-000000009999', hearing_id, 'shown' from said
  `;
  await transaction`
    insert into comment_place (municipality_id, comment_id, position, geom)
    select '00000000-0000-4000-8000-000000009999', id, 0,
      st_transform(st_setsrid(st_makepoint(east, north), 25832), 4326)
    from said
  `;
}
