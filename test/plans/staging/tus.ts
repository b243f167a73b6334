import type { Session } from '../../../server/accounts/session.ts';
import type { TestServer } from '../../http/open-test-server.ts';

/** A client of the tus protocol as plain requests, so that each can be broken off or be another's. */
export type TusClient = {
  begin(size: number, metadata?: Readonly<Record<string, string>>): Promise<Response>;
  send(id: string, offset: number, bytes: Uint8Array): Promise<Response>;
  ask(id: string): Promise<Response>;
  give(id: string, method: string): Promise<Response>;
  /** Sends a whole file; answers the import's id. */
  upload(bytes: Uint8Array, name?: string, metadata?: Readonly<Record<string, string>>): Promise<string>;
};

export async function tusClient(
  test: TestServer,
  url: string,
  staff: Session,
  path = '/files/plan-uploads',
): Promise<TusClient> {
  const cookie = await test.cookieOf(staff);
  const headers = { cookie, 'tus-resumable': '1.0.0' };
  const address = (id: string) => `${url}${path}/${id}`;
  const encode = (metadata: Readonly<Record<string, string>>) =>
    Object.entries(metadata)
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(',');
  const client: TusClient = {
    begin: (size, metadata = {}) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: {
          ...headers,
          'upload-length': String(size),
          'upload-metadata': encode({ filename: 'plan.sos', ...metadata }),
        },
      }),
    send: (id, offset, bytes) =>
      fetch(address(id), {
        method: 'PATCH',
        headers: {
          ...headers,
          'content-type': 'application/offset+octet-stream',
          'upload-offset': String(offset),
        },
        body: new Uint8Array(bytes),
      }),
    ask: (id) => fetch(address(id), { method: 'HEAD', headers }),
    give: (id, method) => fetch(address(id), { method, headers }),
    upload: async (bytes, name = 'plan.sos', metadata = {}) => {
      const begun = await client.begin(bytes.byteLength, { filename: name, ...metadata });
      const id = uploadId(begun);
      await client.send(id, 0, bytes);
      return id;
    },
  };
  return client;
}

export function uploadId(begun: Response): string {
  return begun.headers.get('location')?.split('/').at(-1) ?? '';
}
