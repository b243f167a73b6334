import type { TestServer } from '../http/open-test-server.ts';

type Form = {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: Uint8Array;
  readonly name: string;
  readonly cookie?: string;
};

/** Posts a file with fields beside it, as the browser's forms do. */
export async function sendForm({ server }: TestServer, url: string, { fields, file, name, cookie }: Form) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(file)]), name);
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  const body = new Response(form);
  const response = await server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': body.headers.get('content-type') ?? '', ...(cookie && { cookie }) },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  return { status: response.statusCode, body: response.json() };
}
