import postgres from 'postgres';
import { createDatabaseEngine, type DatabaseEngine } from '../../../server/database/database-engine.ts';
import { packObjects } from '../../../server/ogc/pieces/pack-objects.ts';
import { loadSyntheticRegion, type SyntheticRegion } from './synthetic-region.ts';

export type RegionDatabase = AsyncDisposable & {
  readonly url: string;
  readonly engine: DatabaseEngine;
  /** Past all rules: for other servers' SQL and settings. */
  readonly owner: postgres.Sql;
};

/**
 * A synthetic region in a database of its own beside the one that `serverUrl` names. It takes minutes to make: one
 * made whole under the same name is used again, and is dropped at the end unless `isKept`.
 */
export async function openRegionDatabase(
  serverUrl: string,
  { name, region, isKept = false }: { name: string; region: SyntheticRegion; isKept?: boolean },
): Promise<RegionDatabase> {
  const administrator = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  const [found] = await administrator`select from pg_database where datname = ${name}`;
  if (!found) await administrator`create database ${administrator(name)}`;
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const engine = createDatabaseEngine({
    databaseUrl: url.href,
    databaseOwnerUrl: url.href,
    dataDirectory: '',
  });
  await engine.start({});
  const owner = postgres(url.href, { max: 4, onnotice: () => undefined });
  const [filled] = await owner`select from plan limit 1`;
  if (!filled) await loadSyntheticRegion(owner, region);
  // As a server that has run for some minutes has left it.
  if ((await packObjects(engine.database, Number.POSITIVE_INFINITY)) > 0)
    await owner`vacuum analyze plan_object_shape`;
  return {
    url: url.href,
    engine,
    owner,
    [Symbol.asyncDispose]: async () => {
      await owner.end({ timeout: 5 });
      await engine.stop();
      if (!isKept) await administrator`drop database ${administrator(name)} with (force)`;
      await administrator.end();
    },
  };
}
