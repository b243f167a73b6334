import { open } from 'node:fs/promises';

/** A file that another process writes from its start to its end, as far as that one has told. */
export type GrowingFile = {
  /** So many bytes of it stand; told again and again, never fewer. */
  readonly grow: (bytes: number) => void;
  /** All of it stands. */
  readonly end: () => void;
  /** Nothing more comes, and whoever reads it must not take it for whole. */
  readonly giveUp: (reason: unknown) => void;
  /** Its bytes from the start, as they come, for one reader; throws the reason where it was given up. */
  readonly pieces: () => AsyncGenerator<Buffer>;
};

const pieceBytes = 256 * 1024;

/** Starts with nothing written. The file need not be there before it grows. */
export function openGrowingFile(path: string): GrowingFile {
  let written = 0;
  let isWhole = false;
  let ended: { readonly reason: unknown } | null = null;
  let wake = (): void => undefined;
  const news = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
    });
  /** Until more stands than so many bytes, or all does. */
  const beyond = async (at: number): Promise<void> => {
    while (ended === null && at >= written && !isWhole) await news();
    if (ended !== null) throw ended.reason;
  };
  return {
    grow(bytes) {
      written = Math.max(written, bytes);
      wake();
    },
    end() {
      isWhole = true;
      wake();
    },
    giveUp(reason) {
      ended ??= { reason };
      wake();
    },
    async *pieces() {
      await beyond(0);
      if (written === 0) return;
      await using file = await open(path);
      for (let at = 0; ; ) {
        await beyond(at);
        if (at >= written) return;
        const piece = Buffer.allocUnsafe(Math.min(pieceBytes, written - at));
        const { bytesRead } = await file.read(piece, 0, piece.byteLength, at);
        if (bytesRead === 0) throw new Error('the file is shorter than was told');
        at += bytesRead;
        yield piece.subarray(0, bytesRead);
      }
    },
  };
}
