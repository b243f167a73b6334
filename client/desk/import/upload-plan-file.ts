import type { PreviousUpload } from 'tus-js-client';
import { actingForHeaders } from '../../app/acting-for.ts';

/** How an upload goes on: bytes on the server, or what is in the way. */
export type UploadProgress =
  | { readonly kind: 'sending'; readonly sent: number; readonly size: number }
  | { readonly kind: 'waiting'; readonly sent: number; readonly size: number }
  | { readonly kind: 'refused'; readonly code: string; readonly details: Readonly<Record<string, unknown>> }
  | { readonly kind: 'done'; readonly importId: string };

/** Where a file goes, and what is said of it. */
export type UploadTask = {
  readonly endpoint: string;
  readonly fields: Readonly<Record<string, string>>;
};

export type PlanFileUpload = {
  /** Ends it for good: what was sent is removed. */
  readonly stop: () => void;
  /** Leaves it where it is, to go on another time. */
  readonly leave: () => void;
};

/** Small enough that no part outlives the server's patience on a slow line, large enough to cost few requests. */
const partBytes = 4 * 1024 * 1024;
const retryMs = 3000;

/**
 * Sends a plan file in parts by the tus protocol. It goes on where it was when the line comes back, and where the
 * same file is chosen again after the page was closed.
 */
export async function uploadPlanFile(
  file: File,
  { endpoint, fields }: UploadTask,
  onProgress: (progress: UploadProgress) => void,
): Promise<PlanFileUpload> {
  const { DetailedError, Upload } = await import('tus-js-client');
  let timer: number | undefined;
  let sent = 0;
  const upload = new Upload(file, {
    endpoint: `${location.origin}${endpoint}`,
    chunkSize: partBytes,
    headers: actingForHeaders(),
    // Waiting is ours, for the library gives up where the device says that it has no network.
    retryDelays: null,
    removeFingerprintOnSuccess: true,
    metadata: { filename: file.name, ...fields },
    onProgress: (bytes) => {
      sent = bytes;
      onProgress({ kind: 'sending', sent, size: file.size });
    },
    onSuccess: () => {
      removeEventListener('online', goOn);
      onProgress({ kind: 'done', importId: upload.url?.split('/').at(-1) ?? '' });
    },
    onError: (error) => {
      const response = error instanceof DetailedError ? error.originalResponse : null;
      const status = response?.getStatus() ?? 0;
      if (status >= 400 && status < 500 && status !== 409 && status !== 423) {
        removeEventListener('online', goOn);
        return onProgress({ kind: 'refused', ...problemOf(response?.getBody() ?? '') });
      }
      onProgress({ kind: 'waiting', sent, size: file.size });
      clearTimeout(timer);
      timer = window.setTimeout(goOn, retryMs);
    },
  });
  const goOn = () => {
    clearTimeout(timer);
    upload.start();
  };
  const end = (shouldTerminate: boolean) => {
    clearTimeout(timer);
    removeEventListener('online', goOn);
    // Without a line the server's own sweep takes what is left.
    upload.abort(shouldTerminate).catch(() => undefined);
  };
  addEventListener('online', goOn);
  const [previous] = latestFirst(await upload.findPreviousUploads());
  if (previous) upload.resumeFromPreviousUpload(previous);
  upload.start();
  return { stop: () => end(true), leave: () => end(false) };
}

/** Files whose upload was begun on this device and never ended, by name. */
export async function findUnfinishedUploads(): Promise<readonly { readonly name: string }[]> {
  const { defaultOptions } = await import('tus-js-client');
  const all = (await defaultOptions.urlStorage?.findAllUploads()) ?? [];
  return latestFirst(all).map(({ metadata }) => ({ name: metadata.filename ?? '' }));
}

function latestFirst(uploads: readonly PreviousUpload[]): readonly PreviousUpload[] {
  return uploads.toSorted((a, b) => Date.parse(b.creationTime) - Date.parse(a.creationTime));
}

function problemOf(body: string): { code: string; details: Readonly<Record<string, unknown>> } {
  try {
    const problem: unknown = JSON.parse(body);
    if (typeof problem === 'object' && problem !== null && 'code' in problem) {
      const details = 'details' in problem && typeof problem.details === 'object' ? problem.details : null;
      return { code: String(problem.code), details: { ...details } };
    }
  } catch {
    // The protocol's own refusals are plain text.
  }
  return { code: 'internal', details: {} };
}
