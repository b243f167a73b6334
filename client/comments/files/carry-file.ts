import type { useApiClient } from '../../app/api.ts';
import { type ApiError, apiError } from '../../app/api-error.ts';
import { readProblem } from './file-problem.ts';
import { noteUploadUrl, readKeptFile } from './kept-files.ts';
import { mayPass } from './may-pass.ts';

export type ApiClient = ReturnType<typeof useApiClient>;

type Arrived = { readonly name: string; readonly size: number; readonly mediaType: string };

export type Carried =
  | { readonly kind: 'arrived'; readonly upload: Arrived }
  /** No network, or a server that will be back: try again. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused'; readonly error: ApiError }
  /** Neither the server nor this device has it any more. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'stopped' };

export type Cargo = { readonly id: string; readonly hearingId: string; readonly keepsLocation: boolean };

type Carriage = {
  readonly done: Promise<Carried>;
  readonly watchers: Set<(percent: number) => void>;
  readonly stop: AbortController;
};

/** Small enough that no part outlives the server's patience on a slow line, large enough to cost few requests. */
const partBytes = 4 * 1024 * 1024;
const underWay = new Map<string, Carriage>();

/**
 * Brings one attachment to the server, by the tus protocol and under the id that the device made: however often it is
 * carried, it is one file. Who asks for a file that is on its way is told how that goes.
 */
export function carryFile(
  client: ApiClient,
  cargo: Cargo,
  onProgress: (percent: number) => void = () => undefined,
): Promise<Carried> {
  const present = underWay.get(cargo.id);
  if (present) {
    present.watchers.add(onProgress);
    return present.done;
  }
  const watchers = new Set([onProgress]);
  const stop = new AbortController();
  const tell = (percent: number) => {
    for (const watch of watchers) watch(percent);
  };
  const done = carry(client, cargo, { tell, signal: stop.signal })
    .catch((error: unknown): Carried => {
      const reason = apiError(error);
      return mayPass(reason) ? { kind: 'waiting' } : { kind: 'refused', error: reason };
    })
    .finally(() => underWay.delete(cargo.id));
  underWay.set(cargo.id, { done, watchers, stop });
  return done;
}

export function stopCarrying(id: string): void {
  underWay.get(id)?.stop.abort();
}

type Way = { readonly tell: (percent: number) => void; readonly signal: AbortSignal };

async function carry(client: ApiClient, cargo: Cargo, way: Way): Promise<Carried> {
  // The last answer may have been lost, and the file be there.
  const question = { hearingId: cargo.hearingId, fileId: cargo.id };
  const earlier = await client.comments.upload.query(question);
  if (earlier) return { kind: 'arrived', upload: earlier };
  const sent = await send(cargo, way);
  if (sent) return sent;
  const upload = await client.comments.upload.query(question);
  return upload ? { kind: 'arrived', upload } : { kind: 'waiting' };
}

/** Null once all bytes are there. */
async function send(cargo: Cargo, { tell, signal }: Way): Promise<Carried | null> {
  const kept = await readKeptFile(cargo.id);
  if (!kept) return { kind: 'gone' };
  const { DetailedError, Upload } = await import('tus-js-client');
  return new Promise((resolve) => {
    const upload = new Upload(kept.file, {
      endpoint: `${location.origin}/files/comment-uploads`,
      uploadUrl: kept.uploadUrl,
      chunkSize: partBytes,
      // When to try again is ours to say; where it goes on stands with the file itself.
      retryDelays: null,
      storeFingerprintForResuming: false,
      metadata: {
        hearing: cargo.hearingId,
        file: cargo.id,
        filename: kept.file.name,
        ...(cargo.keepsLocation && { keepsLocation: 'yes' }),
      },
      onUploadUrlAvailable: () => {
        if (upload.url && upload.url !== kept.uploadUrl) void noteUploadUrl(cargo.id, upload.url);
      },
      onProgress: (sent, size) => tell(Math.floor((100 * sent) / Math.max(1, size))),
      onSuccess: () => resolve(null),
      onError: (error) => {
        const response = error instanceof DetailedError ? error.originalResponse : null;
        const status = response?.getStatus() ?? 0;
        // 409 and 423: another page of ours is at it.
        const isRefusal = status >= 400 && status < 500 && ![409, 423, 429].includes(status);
        const problem = readProblem(response?.getBody() ?? '');
        const isSpoken = isRefusal || (status === 409 && problem.code !== 'internal');
        resolve(isSpoken ? { kind: 'refused', error: problem } : { kind: 'waiting' });
      },
    });
    signal.addEventListener('abort', () => {
      upload.abort(true).catch(() => undefined);
      resolve({ kind: 'stopped' });
    });
    upload.start();
  });
}
