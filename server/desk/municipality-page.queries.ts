import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';

export type ProfileRow = { id: string; name: string; profile: unknown };

/** The municipality of this transaction, kept from others until it ends. */
export async function lockMunicipality(transaction: Transaction, municipalityId: string) {
  const [row] = await transaction.execute<ProfileRow>(sql`
    select id, name, profile from municipality where id = ${municipalityId}::uuid for update
  `);
  return row;
}

export async function writeProfile(
  transaction: Transaction,
  municipalityId: string,
  profile: unknown,
): Promise<void> {
  await transaction.execute(sql`
    update municipality set profile = ${JSON.stringify(profile)}::text::jsonb where id = ${municipalityId}::uuid
  `);
}

/** The first region that the municipality belongs to, kept from others until the transaction ends. */
export async function lockRegion(transaction: Transaction, municipalityId: string) {
  const [row] = await transaction.execute<ProfileRow>(sql`
    select region.id, region.name, region.profile
    from region
    where id in (
      select region_id from region_municipality where municipality_id = ${municipalityId}::uuid
    )
    order by region.name
    limit 1
    for update
  `);
  return row;
}

export async function writeRegion(
  transaction: Transaction,
  { id, name, profile }: ProfileRow,
): Promise<void> {
  await transaction.execute(sql`
    update region set name = ${name}, profile = ${JSON.stringify(profile)}::text::jsonb where id = ${id}::uuid
  `);
}

/** Who changed the page last, and when; for those who meet a newer one. */
export async function findLastPageChange(transaction: Transaction, subjectId: string) {
  const [row] = await transaction.execute<{ changedBy: string; changedAt: string }>(sql`
    select actor as "changedBy", to_json(at) #>> '{}' as "changedAt"
    from audit_event
    where subject_id = ${subjectId}::uuid and act in ('municipality.page', 'municipality.logo', 'region.page')
    order by id desc
    limit 1
  `);
  return row;
}
