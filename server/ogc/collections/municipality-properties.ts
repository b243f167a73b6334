import { sql } from 'drizzle-orm';
import type { PropertyDefinition } from './collection.ts';

/** Whose a thing is: asked for by number, which an index answers by the municipality itself. */
export const municipalityProperties: readonly PropertyDefinition[] = [
  {
    name: 'municipalityNumber',
    title: { nb: 'Kommunenummer', nn: 'Kommunenummer', en: 'Municipality number' },
    type: 'text',
    column: sql`item.municipality_number::text`,
    equals: (number) => sql`item.municipality_id = (
      select municipality.id from geodata_municipality municipality where municipality.number = ${number}
    )`,
  },
  {
    name: 'municipalityName',
    title: { nb: 'Kommune', nn: 'Kommune', en: 'Municipality' },
    type: 'text',
    column: sql`item.municipality_name`,
  },
];

/** The plan's own page on the portal. */
export const planPage: PropertyDefinition = {
  name: 'page',
  title: { nb: 'Planens side', nn: 'Sida til planen', en: 'The plan’s page' },
  type: 'text',
  isAddress: true,
  derive: ({ municipalityNumber, identifier, planIdentifier }, { publicUrl }) => {
    const own = identifier ?? planIdentifier;
    if (typeof own !== 'string' || typeof municipalityNumber !== 'string') return undefined;
    return `${publicUrl}/plan/${municipalityNumber}/${encodeURIComponent(own)}`;
  },
};

/** Which plan a thing belongs to. */
export const planProperties: readonly PropertyDefinition[] = [
  {
    name: 'planIdentifier',
    title: { nb: 'Plan-ID', nn: 'Plan-ID', en: 'Plan ID' },
    type: 'text',
    column: sql`item.plan_identifier`,
  },
  {
    name: 'planName',
    title: { nb: 'Plan', nn: 'Plan', en: 'Plan' },
    type: 'text',
    column: sql`item.plan_name`,
  },
];
