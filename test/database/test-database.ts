import { sql } from 'drizzle-orm';
import type { Database, Role, Scope, Transaction } from '../../server/database/database.ts';
import { connectDatabase } from '../../server/database/database-engine.ts';
import { runDatabase } from './run-database.ts';

/**
 * The run's migrated database, shared by all tests: each makes its own municipality and leaves the
 * others alone. The caller closes it (`await using`, or `afterAll`).
 */
export function openTestDatabase(): TestDatabase {
  const address = runDatabase();
  const database = connectDatabase(
    address.engine === 'server'
      ? { databaseUrl: address.url, dataDirectory: '' }
      : { databaseUrl: undefined, dataDirectory: address.dataDirectory },
  );
  return {
    ...database,
    withRole: async (role, scope, work) =>
      database.withRole(role, (await withPlanner(database, role, scope)) as never, work),
    [Symbol.asyncDispose]: () => database.close(),
  };
}

/** As the product's, but that a test may act as a planner of a municipality without naming one. */
export type TestDatabase = Omit<Database, 'withRole'> &
  AsyncDisposable & {
    withRole<T>(role: Role, scope: Scope, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  };

async function withPlanner(database: Database, role: Role, scope: Scope): Promise<Scope> {
  if (role !== 'planner' || scope.accountId || !scope.municipalityId) return scope;
  return { ...scope, accountId: await plannerOf(database, scope.municipalityId) };
}

/** The id of a case manager of the municipality, made where there is none. */
export async function plannerOf(database: Database, municipalityId: string): Promise<string> {
  return database.withRole('operations', {}, async (transaction) => {
    const [held] = await transaction.execute<{ id: string }>(sql`
      select account_id as id from account_role where municipality_id = ${municipalityId} and role = 'caseManager'
    `);
    if (held) return held.id;
    const [made] = await transaction.execute<{ id: string }>(sql`
      with made as (
        insert into account (username, display_name, password_hash)
        values ('planner-' || gen_random_uuid(), 'Ada Planlegger', 'none') returning id
      )
      insert into account_role (account_id, municipality_id, role)
      select id, ${municipalityId}, unnest(array['caseworker', 'caseManager']) from made
      returning account_id as id
    `);
    if (!made) throw new Error('no planner was made');
    return made.id;
  });
}
