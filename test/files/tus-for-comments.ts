import { randomUUID } from 'node:crypto';
import type { TestServer } from '../http/open-test-server.ts';

export type SentFile = { readonly status: number; readonly code: string | undefined; readonly id: string };

type TusFile = {
  readonly bytes: Buffer;
  readonly name?: string;
  readonly id?: string;
  readonly metadata?: Readonly<Record<string, string>>;
};

/** Begins an upload by the tus protocol; answers where it goes on. */
export async function beginUpload(
  test: TestServer,
  hearingId: string,
  { bytes, name = 'vedlegg.pdf', id = randomUUID(), metadata = {} }: TusFile,
) {
  const said = { hearing: hearingId, file: id, filename: name, ...metadata };
  const encoded = Object.entries(said)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
  const response = await test.server.inject({
    method: 'POST',
    url: '/files/comment-uploads',
    headers: { 'tus-resumable': '1.0.0', 'upload-length': String(bytes.length), 'upload-metadata': encoded },
  });
  return { response, id, address: String(response.headers.location ?? '') };
}

export function sendPart(test: TestServer, address: string, offset: number, bytes: Buffer) {
  return test.server.inject({
    method: 'PATCH',
    url: address,
    headers: {
      'tus-resumable': '1.0.0',
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
    },
    payload: bytes,
  });
}

/** A whole file; the code is of the refusal, if there is one. */
export async function sendByTus(test: TestServer, hearingId: string, file: TusFile): Promise<SentFile> {
  const { response, id, address } = await beginUpload(test, hearingId, file);
  const last = response.statusCode === 201 ? await sendPart(test, address, 0, file.bytes) : response;
  const isProblem = last.statusCode >= 400;
  return { status: last.statusCode, code: isProblem ? JSON.parse(last.body).code : undefined, id };
}
