import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { TestServer } from './open-test-server.ts';

/** Calls a procedure as our client does: JSON by POST, from no browser unless headers say otherwise. */
export async function postProcedure(
  { server }: TestServer,
  path: string,
  input: unknown,
  headers: InjectOptions['headers'] = {},
): Promise<LightMyRequestResponse> {
  return server.inject({
    method: 'POST',
    url: `/trpc/${path}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(input ?? {}),
  });
}
