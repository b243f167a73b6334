import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import {
  document,
  plan,
  planObject,
  planVersion,
  provision,
  provisionLink,
  storedFile,
} from '../../drizzle/schema/plans.ts';
import type { Database } from '../../server/database/database.ts';
import type { FileStore } from '../../server/files/file-store.ts';
import type { BuiltMunicipality } from './build-municipality.ts';

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/** Some 1.1 by 1.1 kilometres in Vestfold, where plans of tests lie unless they say otherwise. */
export const planBox: Box = [10.4, 59.26, 10.42, 59.27];

export type BuiltPlan = { readonly id: string; readonly municipalityId: string; readonly identifier: string };

export async function buildPlan(
  database: Database,
  municipality: BuiltMunicipality,
  options: { identifier?: string; name?: string; planType?: number; decidedOn?: string } = {},
): Promise<BuiltPlan> {
  const identifier = options.identifier ?? randomBytes(5).toString('hex');
  return database.withRole('operations', {}, async (transaction) => {
    const [row] = await transaction
      .insert(plan)
      .values({
        municipalityId: municipality.id,
        identifier,
        name: options.name ?? `Prøveplan ${identifier}`,
        planType: options.planType ?? 35,
        decidedOn: options.decidedOn ?? null,
      })
      .returning({ id: plan.id });
    if (!row) throw new Error('no plan was inserted');
    return { id: row.id, municipalityId: municipality.id, identifier };
  });
}

export type BuiltPlanVersion = {
  readonly id: string;
  /** Areas side by side, named BBB1, BBB2 … from the west. */
  readonly objectIds: readonly string[];
  readonly provisionId: string;
};

/** A version whose box is divided in strips, one plan object each, with one provision. */
export async function buildPlanVersion(
  database: Database,
  owner: BuiltPlan,
  options: { number?: number; published?: boolean; box?: Box; objects?: number } = {},
): Promise<BuiltPlanVersion> {
  const [west, south, east, north] = options.box ?? planBox;
  const count = options.objects ?? 2;
  const { municipalityId } = owner;
  return database.withRole('operations', {}, async (transaction) => {
    const [version] = await transaction
      .insert(planVersion)
      .values({
        municipalityId,
        planId: owner.id,
        number: options.number ?? 1,
        sourceSha256: randomBytes(32),
        format: 'geojson',
        srid: 4326,
        report: {},
        area: sql`st_multi(st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4258))`,
        createdBy: 'test',
      })
      .returning({ id: planVersion.id });
    if (!version) throw new Error('no plan version was inserted');
    const width = (east - west) / count;
    const objects = await transaction
      .insert(planObject)
      .values(
        Array.from({ length: count }, (_, index) => ({
          municipalityId,
          planVersionId: version.id,
          position: index + 1,
          fileNumber: String(index + 1),
          objectType: 'RpArealformålOmråde',
          element: 'RpArealformålOmråde',
          kind: 'landUse',
          code: '1113',
          name: `BBB${index + 1}`,
          attributes: [],
          geom: sql`st_makeenvelope(
            ${west + index * width}, ${south}, ${west + (index + 1) * width}, ${north}, 4326)`,
        })),
      )
      .returning({ id: planObject.id });
    const [clause] = await transaction
      .insert(provision)
      .values({ municipalityId, planVersionId: version.id, position: 1, clause: '§ 1', body: 'Høyde' })
      .returning({ id: provision.id });
    if (!clause) throw new Error('no provision was inserted');
    await transaction.insert(provisionLink).values({
      municipalityId,
      provisionId: clause.id,
      kind: 'field',
      value: 'BBB1',
      position: 1,
    });
    if (options.published ?? true) {
      await transaction.execute(
        sql`update plan_version set published_at = app.clock() where id = ${version.id}`,
      );
    }
    return { id: version.id, objectIds: objects.map(({ id }) => id), provisionId: clause.id };
  });
}

/** A document of a plan; its bytes are nowhere. */
export async function buildDocument(
  database: Database,
  owner: BuiltPlan,
  options: { kind?: string; title?: string; published?: boolean; files?: FileStore | undefined } = {},
): Promise<string> {
  const { municipalityId } = owner;
  // With a store, the file is really there.
  const sha256 = options.files ? (await options.files.put(randomBytes(300))).sha256 : randomBytes(32);
  return database.withRole('operations', {}, async (transaction) => {
    const [file] = await transaction
      .insert(storedFile)
      .values({
        municipalityId,
        sha256,
        size: 1,
        mediaType: 'application/pdf',
        name: 'dokument.pdf',
        claimedAt: new Date(),
      })
      .returning({ id: storedFile.id });
    if (!file) throw new Error('no file was inserted');
    const [row] = await transaction
      .insert(document)
      .values({
        municipalityId,
        planId: owner.id,
        kind: options.kind ?? 'PLANBESKR',
        title: options.title ?? 'Planbeskrivelse',
        fileId: file.id,
        publishedAt: (options.published ?? true) ? new Date() : null,
      })
      .returning({ id: document.id });
    if (!row) throw new Error('no document was inserted');
    return row.id;
  });
}
