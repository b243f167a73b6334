import type { Database, Role, Scope } from '../../database/database.ts';
import { isGeographic } from '../../plans/readers/coordinate-systems.ts';
import { sosiSystem } from '../sosi/sosi-header.ts';
import { startWriter } from '../start-writer.ts';
import type { ExportedPlan, PlanFormat } from './exported-plan.ts';
import {
  type FoundVersion,
  type Origin,
  type PageTask,
  readObjectPage,
  readOutline,
} from './plan-downloads.queries.ts';
import type { ToPlanWriter } from './plan-file-messages.ts';

/** On whose behalf a version is read, and from where. */
export type VersionReader = { readonly role: Role; readonly scope: Scope; readonly origin: Origin };

export type PlanFileMaking = {
  readonly version: FoundVersion;
  readonly reader: VersionReader;
  readonly format: PlanFormat;
  /** Where the file is written; nothing may be there. */
  readonly path: string;
};

/** Some megabytes of coordinates in real plans. */
const objectsAPage = 200;

/**
 * Writes a plan version to a file. The objects are read page by page, each in a short transaction, and written in a
 * process of their own: neither a large plan nor a slow reader holds the database, and no more than two pages are in
 * memory. Throws where the database or the disk fails.
 */
export async function makePlanFile(database: Database, making: PlanFileMaking): Promise<void> {
  const { version, reader, format, path } = making;
  const { role, scope, origin } = reader;
  const { shape, srid } = systemOf(version, format);
  const planVersionId = version.id;
  const outline = await database.withRole(role, scope, (transaction) =>
    readOutline(transaction, { planVersionId, origin, srid }),
  );
  const { extent, shapes, systemDefinition, curves } = outline;
  const plan: ExportedPlan = {
    source: version.format,
    srid,
    ...(version.verticalDatum !== null && { verticalDatum: version.verticalDatum }),
    header: version.header,
    municipality: { number: version.municipalityNumber ?? '0000', name: publisherOf(version) },
    identifier: version.identifier,
    versionNumber: version.number,
    extent,
    shapes,
    systemDefinition,
  };
  const isTransformed = shape.kind !== 'delivered' && srid !== version.srid;
  const changed = version.createdAt.toISOString();
  const writer = startWriter<ToPlanWriter>(new URL('./plan-file-process.ts', import.meta.url), path);
  try {
    await writer.ask({ kind: 'open', task: { format, plan, path, changed, isTransformed, curves } });
    const parts =
      format === 'sos' && version.format !== 'sosi' ? (['others', 'surfaces'] as const) : (['all'] as const);
    for (const part of parts) {
      let after = -1;
      for (;;) {
        const task: PageTask = { planVersionId, origin, shape, part, after, limit: objectsAPage };
        const rows = await database.withRole(role, scope, (transaction) => readObjectPage(transaction, task));
        const last = rows.at(-1);
        if (last === undefined) break;
        after = last.position;
        await writer.ask({ kind: 'rows', rows });
        if (rows.length < objectsAPage) break;
      }
    }
    await writer.ask({ kind: 'finish' });
  } finally {
    writer.stop();
  }
}

/** Who stands behind the data. */
export function publisherOf({ municipalityName }: FoundVersion): string {
  return /kommune$/i.test(municipalityName) ? municipalityName : `${municipalityName} kommune`;
}

/** The plan's own system, but for RFC 7946, and for SOSI of plans in degrees, which it has no place for. */
function systemOf(
  { srid, header, format: source }: FoundVersion,
  format: PlanFormat,
): { readonly shape: PageTask['shape']; readonly srid: number } {
  if (format === 'geojson' && srid !== 4326) return { shape: { kind: 'wgs84' }, srid: 4326 };
  if (format !== 'sos' || sosiSystem(srid) !== undefined || (source === 'sosi' && header.length === 0)) {
    return { shape: { kind: 'delivered' }, srid };
  }
  // Zone 32 is the one of most of the country, and reaches as far as a plan needs it to.
  const target = isGeographic(srid) ? 25832 : 25833;
  return { shape: { kind: 'transformed', srid: target }, srid: target };
}
