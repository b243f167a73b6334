import type { Database } from '../../server/database/database.ts';
import { openTestServer, type TestServer } from '../http/open-test-server.ts';

export type Feature = {
  readonly id: string;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
  readonly properties: Readonly<Record<string, unknown>>;
};

export type FeaturePage = {
  readonly features: readonly Feature[];
  readonly numberReturned: number;
  readonly numberMatched?: number;
  readonly links: readonly { readonly rel: string; readonly href: string; readonly type?: string }[];
};

/** The API of a server on a test's database. */
export async function openOgc(database: Database, environment: NodeJS.ProcessEnv = {}) {
  const test: TestServer = await openTestServer(database, { environment });
  const ask = (path: string, headers: Record<string, string> = {}) =>
    test.server.inject({
      url: path.startsWith('http') ? path.slice(test.config.publicUrl.length) : `/ogc${path}`,
      headers,
    });
  const items = async (
    collection: string,
    parameters: Readonly<Record<string, string>> = {},
  ): Promise<FeaturePage> => {
    const response = await ask(`/collections/${collection}/items?${new URLSearchParams(parameters)}`);
    if (response.statusCode !== 200) throw new Error(`${response.statusCode}: ${response.body}`);
    return response.json();
  };
  return { test, ask, items, [Symbol.asyncDispose]: () => test[Symbol.asyncDispose]() };
}

export type Ogc = Awaited<ReturnType<typeof openOgc>>;

export const epsg = (code: number) => `http://www.opengis.net/def/crs/EPSG/0/${code}`;
