import { sql } from 'drizzle-orm';
import { municipalityNumberHistory } from '../../domain/municipalities.ts';
import type { MunicipalityProfile } from '../../domain/municipality-profile.ts';
import {
  municipality,
  municipalityBoundary,
  municipalityNumber,
  region,
  regionMunicipality,
} from '../../drizzle/schema/municipalities.ts';
import type { Database } from '../database/database.ts';
import { type DemoMunicipality, demoMunicipalities } from './background/demo-municipalities.ts';
import { municipalityTexts, serviceDesk } from './municipality-texts.ts';

/** Municipality ids by today's number. */
export type MunicipalityIds = ReadonlyMap<string, string>;

/** Vestfold's six municipalities and Saltdal, with their former numbers and approximate outlines. */
export async function seedMunicipalities(database: Database): Promise<MunicipalityIds> {
  return database.withRole('operations', {}, async (transaction) => {
    const ids = new Map<string, string>();
    const [vestfold] = await transaction
      .insert(region)
      .values({ slug: 'vestfold', name: 'Vestfold' })
      .returning({ id: region.id });
    for (const one of demoMunicipalities()) {
      const [row] = await transaction
        .insert(municipality)
        .values({ name: one.name, profile: profileOf(one) })
        .returning({ id: municipality.id });
      if (!row || !vestfold) throw new Error('a demo municipality was not stored');
      ids.set(one.number, row.id);
      await transaction.insert(municipalityNumber).values(
        municipalityNumberHistory(one.number).map(({ number, validFrom, validTo }) => ({
          municipalityId: row.id,
          number,
          validFrom: validFrom ?? '-infinity',
          validTo: validTo ?? 'infinity',
        })),
      );
      await transaction.insert(municipalityBoundary).values({
        municipalityId: row.id,
        geom: sql`st_setsrid(st_geomfromgeojson(${JSON.stringify(one.outline)}), 4258)`,
        source: 'Omtrentlig grense, tegnet for demoen',
      });
      if (one.number.startsWith('39')) {
        await transaction
          .insert(regionMunicipality)
          .values({ regionId: vestfold.id, municipalityId: row.id });
      }
    }
    return ids;
  });
}

function profileOf({ number }: DemoMunicipality): MunicipalityProfile {
  const texts = municipalityTexts[number];
  if (!texts) return {};
  const { contact } = texts;
  return {
    welcome: texts.welcome,
    accent: texts.accentColour,
    phone: contact.phone,
    email: contact.email,
    postalAddress: contact.address,
    visitAddress: contact.address,
    ...serviceDesk,
  };
}
