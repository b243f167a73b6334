import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';

type Box = readonly [west: number, south: number, east: number, north: number];

export type PortalHearingRow = {
  id: string;
  code: string;
  kind: string;
  round: number;
  opensAt: string;
  closesAt: string;
  publishedAt: string;
  sentToDecisionAt: string | null;
  lateRule: string;
};

/** The addresses of every public plan. */
export async function findPublicPlans(transaction: Transaction) {
  return transaction.execute<{ municipalityNumber: string; identifier: string }>(sql`
    select municipality.number as "municipalityNumber", plan.identifier
    from public_plan plan
    join public_municipality municipality on municipality.id = plan.municipality_id
    where municipality.number is not null
    order by municipality.number, plan.identifier
  `);
}

export type MunicipalityRow = { id: string; number: string; name: string; profile: unknown };

export async function findMunicipalities(transaction: Transaction) {
  return transaction.execute<MunicipalityRow>(sql`
    select id, number, name, profile
    from public_municipality
    where number is not null
    order by name collate "C"
  `);
}

export type RegionRow = { name: string; profile: unknown; bbox: Box | null };

/** The region that the portal is for, with the box of its municipalities in degrees. */
export async function findRegion(transaction: Transaction) {
  const [region] = await transaction.execute<RegionRow>(sql`
    select region.name, region.profile,
      case when count(municipality.geom) > 0 then jsonb_build_array(
        min(st_xmin(municipality.geom)), min(st_ymin(municipality.geom)),
        max(st_xmax(municipality.geom)), max(st_ymax(municipality.geom))
      ) end as bbox
    from region
    left join region_municipality member on member.region_id = region.id
    left join public_municipality municipality on municipality.id = member.municipality_id
    group by region.id
    order by region.name
    limit 1
  `);
  return region ?? null;
}

/** The municipality that a number means, today's or a former one. */
export async function findMunicipalityOfNumber(transaction: Transaction, number: string) {
  const [found] = await transaction.execute<{ id: string; currentNumber: string }>(sql`
    select municipality.id, municipality.number as "currentNumber"
    from municipality_number given
    join public_municipality municipality on municipality.id = given.municipality_id
    where given.number = ${number}
    order by given.valid_to desc
    limit 1
  `);
  return found;
}
