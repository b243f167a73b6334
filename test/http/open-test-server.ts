import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { insertSession } from '../../server/accounts/accounts.queries.ts';
import type { Session } from '../../server/accounts/session.ts';
import { type Config, readConfig } from '../../server/config.ts';
import type { Database } from '../../server/database/database.ts';
import { type FileStore, openFileStore } from '../../server/files/file-store.ts';
import { chooseFileStore } from '../../server/files/store/choose-file-store.ts';
import type { LogSink } from '../../server/http/logging.ts';
import { createReadiness, type Readiness } from '../../server/http/readiness.ts';
import { createServer } from '../../server/http/server.ts';

export type TestServer = AsyncDisposable & {
  readonly server: FastifyInstance;
  readonly files: FileStore;
  /** Where the file store keeps its bytes. */
  readonly folder: string;
  readonly readiness: Readiness;
  readonly config: Config;
  /** A cookie header of someone who has just signed in. */
  cookieOf(staff: Session): Promise<string>;
};

export type TestServerOptions = {
  /** Settings beside those that a test always has. */
  readonly environment?: NodeJS.ProcessEnv;
  readonly log?: LogSink;
  /** Of another server, which is then as one more process beside it; stays when this one ends. */
  readonly beside?: TestServer;
  /** An address that the tests serve and that no table declares. */
  readonly undeclared?: string;
};

/** The whole HTTP server on a test's database, with a file folder of its own. Ask it with `inject`. */
export async function openTestServer(
  database: Database,
  { environment = {}, log, beside, undeclared }: TestServerOptions = {},
): Promise<TestServer> {
  const folder = beside?.folder ?? (await mkdtemp(join(tmpdir(), 'allmenning-files-')));
  const config = readConfig({ LOG_LEVEL: 'silent', DATA_DIR: folder, ...environment });
  const files = config.s3 ? chooseFileStore(config) : openFileStore(folder);
  const readiness = createReadiness();
  readiness.set(true, 'ready');
  const server = await createServer({ config, database, files }, readiness, log);
  if (undeclared) server.get(undeclared, async () => 'never told');
  return {
    server,
    files,
    folder,
    readiness,
    config,
    cookieOf: (staff) => cookieOf(database, staff),
    [Symbol.asyncDispose]: async () => {
      await server.close();
      if (!beside) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function cookieOf(database: Database, staff: Session): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await database.withRole('identity', {}, (transaction) =>
    insertSession(transaction, {
      tokenHash: createHash('sha256').update(token).digest(),
      accountId: staff.accountId,
      municipalityId: staff.municipalityId,
      expiresAt: new Date(Date.now() + 3_600_000),
    }),
  );
  return `allmenning=${token}`;
}
