import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../database/test-database.ts';
import { buildTenant, type Tenant } from '../tenancy/build-tenant.ts';

const database = openTestDatabase();
afterAll(() => database.close());

let owner: Tenant;
let neighbour: Tenant;
let stranger: Tenant;

beforeAll(async () => {
  owner = await buildTenant(database);
  neighbour = await buildTenant(database);
  stranger = await buildTenant(database);
  await database.withRole('operations', {}, async (transaction) => {
    await transaction.execute(sql`
      with made as (insert into region (slug, name) values (${`r-${owner.plan.id}`}, 'Region') returning id)
      insert into region_municipality (region_id, municipality_id)
      select id, municipality_id from made,
        (values (${owner.municipality.id}::uuid), (${neighbour.municipality.id}::uuid)) as of_region (municipality_id)
    `);
  });
});

async function share(layer: string, audience: string): Promise<void> {
  await database.withRole('planner', { municipalityId: owner.municipality.id }, (transaction) =>
    transaction.execute(sql`
      insert into layer_sharing (municipality_id, layer, audience)
      values (${owner.municipality.id}, ${layer}, ${audience})
      on conflict (municipality_id, layer) do update set audience = excluded.audience
    `),
  );
}

const layers = [
  ['plans', 'geodata_plan'],
  ['plans', 'geodata_plan_version'],
  ['planObjects', 'geodata_plan_object'],
  ['hearings', 'geodata_hearing'],
  ['hearings', 'geodata_hearing_plan_version'],
] as const;

/** Whether a reader meets rows of the owner's in a view; everyone reads where no municipality is given. */
async function reads(view: string, reader?: Tenant): Promise<boolean> {
  const scope = reader ? { municipalityId: reader.municipality.id } : {};
  const rows = await database.withRole('public', scope, (transaction) =>
    transaction.execute(sql`
      select from ${sql.identifier(view)} where municipality_id = ${owner.municipality.id} limit 1
    `),
  );
  return rows.length > 0;
}

test.each(layers)('the layer %s in %s is read by those it is shared with', async (layer, view) => {
  const readers = async () => ({
    everyone: await reads(view),
    stranger: await reads(view, stranger),
    neighbour: await reads(view, neighbour),
    itself: await reads(view, owner),
  });
  await share(layer, 'public');
  expect(await readers()).toEqual({ everyone: true, stranger: true, neighbour: true, itself: true });
  await share(layer, 'region');
  expect(await readers()).toEqual({ everyone: false, stranger: false, neighbour: true, itself: true });
  await share(layer, 'none');
  expect(await readers()).toEqual({ everyone: false, stranger: false, neighbour: false, itself: true });
  await share(layer, 'public');
});

test('what is withheld as geodata still stands on the municipality’s own pages', async () => {
  await share('hearings', 'none');
  const rows = await database.withRole('public', {}, (transaction) =>
    transaction.execute(sql`select from public_hearing where id = ${owner.hearing.id}`),
  );
  expect(rows.length).toBe(1);
  await share('hearings', 'public');
});

test('no view of geodata has a column for who wrote or whom to call', async () => {
  const rows = await database.withRole('operations', {}, (transaction) =>
    transaction.execute<{ column_name: string }>(sql`
      select distinct column_name::text from information_schema.columns where table_name like 'geodata\\_%'
    `),
  );
  const names = rows.map(({ column_name }) => column_name);
  expect(names).toContain('announcement_text');
  for (const personal of ['shown_name', 'contact_name', 'email', 'phone', 'organisation_name', 'account_id'])
    expect(names).not.toContain(personal);
});
