import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildClient, isClientBuilt } from '../../server/build-client.ts';
import { readConfig } from '../../server/config.ts';
import { openFileStore } from '../../server/files/file-store.ts';
import { createReadiness } from '../../server/http/readiness.ts';
import { createServer } from '../../server/http/server.ts';
import type { Services } from '../../server/services.ts';
import { openTestDatabase } from '../database/test-database.ts';

export type Product = AsyncDisposable & { readonly url: string; readonly services: Services };

/** The product as people meet it: built pages and the whole server on a free port. */
export async function startProduct(environment: NodeJS.ProcessEnv = {}): Promise<Product> {
  if (!(await isClientBuilt())) await buildClient();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'allmenning-product-'));
  const config = readConfig({
    PORT: '0',
    DEMO: 'off',
    LOG_LEVEL: 'error',
    DATA_DIR: dataDirectory,
    ...environment,
  });
  const database = openTestDatabase();
  const services: Services = { config, database, files: openFileStore(join(dataDirectory, 'files')) };
  const readiness = createReadiness();
  readiness.set(true, 'ready');
  const server = await createServer(services, readiness);
  const url = await server.listen({ host: '127.0.0.1', port: config.port });
  return {
    url,
    services,
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await database.close();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
