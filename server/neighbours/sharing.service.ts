import { sql } from 'drizzle-orm';
import {
  type LayerAudience,
  type LayerSharing,
  type SharedLayer,
  sharedLayers,
} from '../../domain/neighbours/layer-sharing.ts';
import { defaultNeighbourDistance } from '../../domain/neighbours/neighbour-distance.ts';
import { layerSharing, neighbourSetting } from '../../drizzle/schema/neighbours.ts';
import { auditStaff } from '../accounts/audit.ts';
import type { Session } from '../accounts/session.ts';
import type { Database, Transaction } from '../database/database.ts';

/** How the municipality stands to its neighbours: when it is told, and what it shares with whom. */
export async function readNeighbourSettings(database: Database, staff: Session) {
  const { municipalityId } = staff;
  return database.withRole('administrator', staff, async (transaction) => {
    const [setting] = await transaction
      .select({ distanceMetres: neighbourSetting.distanceMetres })
      .from(neighbourSetting);
    return {
      distanceMetres: setting ? setting.distanceMetres : defaultNeighbourDistance,
      sharing: await readSharing(transaction),
      regions: await findRegions(transaction, municipalityId),
    };
  });
}

/** Says from how far the municipality is told of others' plans, from now on. */
export async function setNeighbourDistance(
  database: Database,
  staff: Session,
  distanceMetres: number | null,
): Promise<{ readonly distanceMetres: number | null }> {
  const { municipalityId } = staff;
  return database.withRole('administrator', staff, async (transaction) => {
    await transaction
      .insert(neighbourSetting)
      .values({ municipalityId, distanceMetres })
      .onConflictDoUpdate({ target: neighbourSetting.municipalityId, set: { distanceMetres } });
    await auditStaff(transaction, staff, {
      act: 'municipality.neighbourDistance',
      subjectKind: 'municipality',
      subjectId: municipalityId,
      details: { distanceMetres },
    });
    return { distanceMetres };
  });
}

/** Says whom a layer of open geodata is shared with. The municipality's own pages show what they showed. */
export async function shareLayer(
  database: Database,
  staff: Session,
  { layer, audience }: { readonly layer: SharedLayer; readonly audience: LayerAudience },
): Promise<LayerSharing> {
  const { municipalityId } = staff;
  return database.withRole('administrator', staff, async (transaction) => {
    const before = (await readSharing(transaction))[layer];
    if (before !== audience) {
      await transaction
        .insert(layerSharing)
        .values({ municipalityId, layer, audience })
        .onConflictDoUpdate({ target: [layerSharing.municipalityId, layerSharing.layer], set: { audience } });
      await auditStaff(transaction, staff, {
        act: 'municipality.layerSharing',
        subjectKind: 'municipality',
        subjectId: municipalityId,
        details: { layer, audience, before },
      });
    }
    return readSharing(transaction);
  });
}

async function readSharing(transaction: Transaction): Promise<LayerSharing> {
  const rows = await transaction
    .select({ layer: layerSharing.layer, audience: layerSharing.audience })
    .from(layerSharing);
  const audienceOf = (layer: SharedLayer) =>
    (rows.find((row) => row.layer === layer)?.audience ?? 'public') as LayerAudience;
  return Object.fromEntries(sharedLayers.map((layer) => [layer, audienceOf(layer)])) as LayerSharing;
}

/** The regions that the municipality belongs to, with those it shares them with. */
async function findRegions(transaction: Transaction, municipalityId: string) {
  return transaction.execute<{ name: string; municipalities: string[] }>(sql`
    select region.name, array_agg(municipality.name order by municipality.name)
      filter (where municipality.id <> ${municipalityId}::uuid) as municipalities
    from region
    join region_municipality ours on ours.region_id = region.id and ours.municipality_id = ${municipalityId}::uuid
    join region_municipality theirs on theirs.region_id = region.id
    join public_municipality municipality on municipality.id = theirs.municipality_id
    group by region.id
    order by region.name
  `);
}
