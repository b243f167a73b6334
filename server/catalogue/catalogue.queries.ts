import { sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';

export type CatalogueMunicipality = {
  readonly number: string;
  readonly name: string;
  /** Layers that are not for everyone. */
  readonly withheld: readonly string[];
  /** WKT of the smallest box round the municipality, longitude and latitude; null where no border is loaded. */
  readonly box: string | null;
};

/** Those whose data the catalogue describes, by number. */
export async function findCatalogueMunicipalities(
  transaction: Transaction,
): Promise<readonly CatalogueMunicipality[]> {
  return transaction.execute<CatalogueMunicipality & Record<string, unknown>>(sql`
    select
      municipality.number, municipality.name,
      coalesce(
        (select jsonb_agg(layer order by layer) from geodata_withheld where municipality_id = municipality.id), '[]'
      ) as withheld,
      st_astext(st_envelope(municipality.geom), 5) as box
    from geodata_municipality municipality
    where municipality.number is not null
    order by municipality.number
  `);
}

/** The region that the portal is for; null where there is none. */
export async function findCatalogueRegion(transaction: Transaction): Promise<string | null> {
  const [region] = await transaction.execute<{ name: string }>(sql`
    select name from geodata_region group by name order by name limit 1
  `);
  return region?.name ?? null;
}
