import { DrizzleQueryError } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { type AskAgain, doubtAfterBreaks } from './ask-again.ts';
import { sqlState } from './database-error.ts';
import { gather } from './gather.ts';
import { createHotStatements } from './hot-statements.ts';
import { openTransaction, type Transaction } from './open-transaction.ts';
import { takeRole } from './take-role.ts';

/**
 * The classes of staff: what one transaction of someone signed in may reach. The database looks up itself whether the
 * account holds a role of that class in the municipality; where it does not, it sees nothing.
 */
export type StaffRole = 'planner' | 'reader' | 'consultant' | 'auditor' | 'administrator' | 'regional';

/** The rights of one transaction. Outside a transaction a connection has none. `system`: by a municipality's key. */
export type Role = 'public' | 'citizen' | 'identity' | 'operations' | 'seeding' | 'system' | StaffRole;

export type { Transaction };

export type Scope = {
  /** The municipality whose rows staff or a citizen may touch. */
  readonly municipalityId?: string;
  /** Who is signed in. */
  readonly accountId?: string;
  /** SHA-256 of a receipt secret: the citizen role sees the comment that it opens. */
  readonly receiptHash?: Uint8Array;
  /** A signed-in citizen: the citizen role sees what that person has sent or claimed. */
  readonly personId?: string;
  /** The time that rules shall read. Only embedded and test databases allow it. */
  readonly clock?: Date;
};

/** Whom staff act for; a `Session` is one. */
export type StaffScope = Pick<Scope, 'clock'> & {
  readonly municipalityId: string;
  readonly accountId: string;
};

export type ScopeOf<R extends Role> = R extends StaffRole ? StaffScope : Scope;

export type Database = {
  readonly engine: 'embedded' | 'server';
  /**
   * Runs the work in one transaction with the rights of a role: the only way to the data.
   * Nothing slow happens inside (no network, no password hashing), and no other query is awaited.
   */
  withRole<R extends Role, T>(
    role: R,
    scope: ScopeOf<R>,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T>;
  /**
   * One read for everyone, or on behalf of a municipality, by a query whose text is always the same and prepared once a
   * connection. For what is asked for often; `withRole` for all else.
   */
  read<Row extends object>(
    reader: Pick<Scope, 'municipalityId' | 'clock'>,
    query: string,
    parameters: readonly (string | number)[],
  ): Promise<readonly Row[]>;
  /**
   * One call on behalf of a citizen, together with others that wait for the same: `query` takes a JSON array as text and
   * gives a row for each of its items in order, all or none. The item is made as it is sent. The function that is called
   * sees to who may; nothing else of a transaction is needed, so that it is one message.
   */
  callTogether<Row extends object>(
    query: string,
    makeItem: () => object,
    scope?: Pick<Scope, 'clock'>,
  ): Promise<Row>;
  /** Throws unless the database answers. */
  ping(): Promise<void>;
  /** Takes new connections; what runs on the old ones may be finished for some seconds. */
  renew(): void;
  close(): Promise<void>;
};

export type DatabaseOptions = {
  readonly engine: 'embedded' | 'server';
  /** Absent where the connection options say it all (the embedded engine's socket). */
  readonly url?: string;
  readonly connection: postgres.Options<Record<string, never>>;
  /**
   * Connections that have the rights of everyone from their start to their end, so that a public read is one message
   * and not four. The embedded engine has none: its connections share one session.
   */
  readonly publicConnection?: postgres.Options<Record<string, never>>;
  /** The same with the rights of a citizen who has shown nothing yet. */
  readonly citizenConnection?: postgres.Options<Record<string, never>>;
};

/** Calls of one kind at a time, and how many citizens' go in one. */
const gathering = { runs: 2, items: 32 };

/** Milliseconds between two renewals. */
const shortestRenewal = 2_000;
/** What runs on connections that are given up may be finished for so long. */
const lastWorkSeconds = 5;

/** Connections to the database with the same rights. */
type Client = { readonly sql: postgres.Sql; readonly askAgain: AskAgain };

/** As many as the driver opens by itself. */
const usualConnections = 10;

export function openDatabase(options: DatabaseOptions): Database {
  // PostGIS remarks on every invalid ring; the driver would print that among a command's results.
  const connection = { onnotice: () => undefined, ...options.connection };
  const { url, publicConnection, citizenConnection } = options;
  const connectAs = (own: postgres.Options<Record<string, never>> = {}): Client => {
    const { onclose, askAgain } = doubtAfterBreaks(own.max ?? connection.max ?? usualConnections);
    const settings = { ...connection, ...own, onclose };
    return { sql: url ? postgres(url, settings) : postgres(settings), askAgain };
  };
  const connect = () => {
    const client = connectAs();
    // For the way it has the driver write and read times.
    drizzle(client.sql);
    return {
      client,
      publicClient: url && publicConnection ? connectAs(publicConnection) : undefined,
      citizenClient: url && citizenConnection ? connectAs(citizenConnection) : undefined,
    };
  };
  // The embedded engine's connections share one session, which must not fill up.
  const isHot = options.engine === 'server' ? createHotStatements() : () => false;
  let connected = connect();
  let renewedAt = Number.NEGATIVE_INFINITY;
  const renew = () => {
    // Many find the same fault at once.
    if (performance.now() - renewedAt < shortestRenewal) return;
    renewedAt = performance.now();
    const { client, publicClient, citizenClient } = connected;
    connected = connect();
    for (const old of [client, publicClient, citizenClient])
      old?.sql.end({ timeout: lastWorkSeconds }).catch(() => undefined);
  };
  /** A connection that cannot be made in time may be one that the driver has lost count of: see the decision. */
  const renewIfStuck = (error: unknown): never => {
    if (error instanceof Error && 'code' in error && error.code === 'CONNECT_TIMEOUT') renew();
    throw error;
  };
  const callAsCitizen = async (
    query: string,
    items: readonly object[],
    scope: Pick<Scope, 'clock'> = {},
  ): Promise<readonly object[]> => {
    const { client, citizenClient } = connected;
    const parameters = [JSON.stringify(items)];
    try {
      return citizenClient && !scope.clock
        ? await citizenClient.askAgain(() => citizenClient.sql.unsafe(query, parameters, { prepare: true }))
        : await runAs(client, { role: 'citizen', scope, query, parameters, prepare: false });
    } catch (error) {
      return renewIfStuck(error);
    }
  };
  const gathered = new Map<string, (makeItem: () => object) => Promise<object>>();
  return {
    engine: options.engine,
    withRole: (role, scope, work) =>
      begin(connected.client, async (driver) => {
        // Sent with the work's first statement, before it. Without the rights that fails, and then this tells why.
        const rights = takeRole(driver, role, scope, options.engine === 'server');
        rights.catch(() => undefined);
        try {
          return { done: await work(openTransaction(driver, isHot)) };
        } finally {
          await rights;
        }
      })
        .then(({ done }) => done)
        .catch((error: unknown) => {
          // Drizzle's own error carries the parameters: names, e-mail, texts. They belong in no log.
          renewIfStuck(error instanceof DrizzleQueryError && error.cause ? error.cause : error);
          throw error;
        }),
    read: async (reader, query, parameters) => {
      const { client, publicClient } = connected;
      try {
        if (publicClient && reader.municipalityId === undefined && !reader.clock)
          return await publicClient.askAgain(() =>
            publicClient.sql.unsafe(query, [...parameters], { prepare: true }),
          );
        const prepare = options.engine === 'server';
        return await runAs(client, { role: 'public', scope: reader, query, parameters, prepare });
      } catch (error) {
        return renewIfStuck(error);
      }
    },
    callTogether: async <Row extends object>(
      query: string,
      makeItem: () => object,
      scope?: Pick<Scope, 'clock'>,
    ) => {
      // At another time: by itself, since the clock is the transaction's.
      if (scope?.clock) return (await callAsCitizen(query, [makeItem()], scope))[0] as Row;
      const call =
        gathered.get(query) ??
        gather(
          (makers: readonly (() => object)[]) =>
            callAsCitizen(
              query,
              makers.map((make) => make()),
            ),
          (error) => sqlState(error) !== undefined,
          gathering,
        );
      gathered.set(query, call);
      return (await call(makeItem)) as Row;
    },
    ping: async () => {
      const { client } = connected;
      await client.askAgain(() => client.sql`select 1`).catch(renewIfStuck);
    },
    renew,
    close: async () => {
      const { client, publicClient, citizenClient } = connected;
      await Promise.all([client, publicClient, citizenClient].map((each) => each?.sql.end({ timeout: 5 })));
    },
  };
}

/** A transaction; what refuses its work is the work's own. */
function begin<T>(
  { sql, askAgain }: Client,
  work: (transaction: postgres.TransactionSql) => Promise<T>,
  mode: 'read only' | 'read write' | '' = '',
) {
  let hasBegun = false;
  return askAgain(
    () =>
      sql.begin(mode, (transaction) => {
        hasBegun = true;
        return work(transaction);
      }),
    () => hasBegun,
  );
}

type Run = {
  readonly role: 'public' | 'citizen';
  readonly scope: Scope;
  readonly query: string;
  readonly parameters: readonly (string | number)[];
  readonly prepare: boolean;
};

/** One query in a transaction of its own, with the rights of a role. */
async function runAs<Row extends object>(
  client: Client,
  { role, scope, query, parameters, prepare }: Run,
): Promise<readonly Row[]> {
  // Who acts at another time writes down which.
  const mode = role === 'public' && !scope.clock ? 'read only' : 'read write';
  const answer = await begin(
    client,
    (transaction) =>
      // Sent together: without the rights the query fails, since the connection has none of its own.
      Promise.all([
        takeRole(transaction, role, scope, prepare),
        transaction.unsafe<Row[]>(query, [...parameters], { prepare }),
      ]),
    mode,
  );
  return answer[1];
}
