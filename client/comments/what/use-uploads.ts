import { useCallback, useEffect, useRef, useState } from 'react';
import { commentLimits } from '../../../domain/comments/comment-limits.ts';
import { errorMessage } from '../../../domain/errors.ts';
import { useApiClient } from '../../app/api.ts';
import { useLanguage, useMessages } from '../../app/messages.ts';
import { randomUuid } from '../../app/random-uuid.ts';
import { useStatus } from '../../app/status.tsx';
import type { DraftFile } from '../draft/comment-draft.ts';
import { carryFile, stopCarrying } from '../files/carry-file.ts';
import { forgetFile, keepFile, readKeptFile } from '../files/kept-files.ts';
import { fileFault } from './file-fault.ts';
import { whatMessages } from './what-messages.ts';

/** A file that could not be taken, with the reason. */
export type Fault = { readonly key: string; readonly name: string; readonly text: string };

/** How far a file is that has not come to the server. */
export type OnTheWay = { readonly percent: number; readonly isWaiting: boolean };

export type Uploads = {
  readonly hearingId: string;
  readonly faults: readonly Fault[];
  /** By the file's id; a file without one is there, or about to begin. */
  readonly onTheWay: ReadonlyMap<string, OnTheWay>;
  /** False when the device would not keep a file: it is lost with the page. */
  readonly isKept: boolean;
  readonly isBusy: boolean;
  readonly busyWords: string;
  readonly add: (files: readonly File[]) => void;
  readonly removeFile: (file: DraftFile) => void;
  readonly describe: (file: DraftFile, description: string) => void;
  /** Sends the picture anew, with or without the place where it was taken. */
  readonly keepLocation: (file: DraftFile, isKept: boolean) => void;
  readonly dismiss: (key: string) => void;
};

type UploadsOptions = {
  readonly hearingId: string;
  readonly files: readonly DraftFile[];
  readonly change: (change: (current: { files: readonly DraftFile[] }) => { files: DraftFile[] }) => void;
};

/** Also without an event from the browser the network may be back. */
const retryMs = 15_000;

/**
 * A file belongs to the draft, and is kept on the device, the moment it is chosen; it is sent beside the writing, and
 * again after a reload or a lost line, until the server has it.
 */
export function useUploads({ hearingId, files, change }: UploadsOptions): Uploads {
  const m = useMessages(whatMessages);
  const language = useLanguage();
  const client = useApiClient();
  const say = useStatus();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [onTheWay, setOnTheWay] = useState<ReadonlyMap<string, OnTheWay>>(new Map());
  const [isKept, setIsKept] = useState(true);
  const [round, setRound] = useState(0);
  const begun = useRef(new Set<string>());

  const tell = useCallback((id: string, state: OnTheWay | null) => {
    setOnTheWay((current) => {
      const next = new Map(current);
      if (state) next.set(id, state);
      else next.delete(id);
      return next;
    });
  }, []);
  const edit = useCallback(
    (id: string, part: Partial<DraftFile>) =>
      change((current) => ({
        files: current.files.map((file) => (file.id === id ? { ...file, ...part } : file)),
      })),
    [change],
  );
  const drop = useCallback(
    (id: string) => {
      change((current) => ({ files: current.files.filter((file) => file.id !== id) }));
      void forgetFile(id);
    },
    [change],
  );
  const fail = useCallback((name: string, text: string) => {
    setFaults((current) => [...current, { key: randomUuid(), name, text }]);
  }, []);

  const bring = useCallback(
    async ({ id, name, keepsLocation }: DraftFile) => {
      tell(id, { percent: 0, isWaiting: false });
      const carried = await carryFile(client, { id, hearingId, keepsLocation }, (percent) =>
        tell(id, { percent, isWaiting: false }),
      );
      if (carried.kind === 'waiting') return tell(id, { percent: 0, isWaiting: true });
      begun.current.delete(id);
      tell(id, null);
      if (carried.kind === 'arrived') {
        const { name: kept, size, mediaType } = carried.upload;
        edit(id, { name: kept, size, mediaType, uploadedAt: Date.now() });
        say(m.uploaded(kept));
      } else if (carried.kind === 'refused') {
        drop(id);
        fail(
          name,
          errorMessage(carried.error.code === 'no-network' ? 'internal' : carried.error.code, language, {
            ...carried.error.details,
            // As the person knows it; the server gives no ending to what it does not know.
            name,
          }),
        );
      } else if (carried.kind === 'gone') {
        drop(id);
        fail(name, m.fileGone(name));
      }
    },
    [client, hearingId, tell, edit, drop, fail, say, m, language],
  );

  useEffect(() => {
    for (const file of files) {
      if (file.uploadedAt !== null || begun.current.has(file.id)) continue;
      begun.current.add(file.id);
      void bring(file);
    }
  }, [files, bring, round]);

  const waits = [...onTheWay]
    .filter(([, { isWaiting }]) => isWaiting)
    .map(([id]) => id)
    .join();
  useEffect(() => {
    if (!waits) return;
    const again = () => {
      for (const id of waits.split(',')) begun.current.delete(id);
      setRound((current) => current + 1);
    };
    window.addEventListener('online', again);
    const timer = setTimeout(again, retryMs);
    return () => {
      window.removeEventListener('online', again);
      clearTimeout(timer);
    };
  }, [waits]);

  const add = async (chosen: readonly File[]) => {
    const room = commentLimits.files - files.length;
    for (const [index, file] of chosen.entries()) {
      const text = index >= room ? m.tooManyFiles : fileFault(file, language);
      if (text !== null) {
        fail(file.name, text);
        continue;
      }
      const id = randomUuid();
      if (!(await keepFile(id, file))) setIsKept(false);
      const { name, size, type } = file;
      const chosenFile = {
        id,
        name,
        size,
        mediaType: type,
        uploadedAt: null,
        description: '',
        keepsLocation: false,
      };
      change((current) => ({ files: [...current.files, chosenFile] }));
    }
  };
  // A file that is kept otherwise is another file to the server, and so gets another id.
  const keepLocation = async (file: DraftFile, keepsLocation: boolean) => {
    const kept = await readKeptFile(file.id);
    if (!kept) return fail(file.name, m.fileGone(file.name));
    const id = randomUuid();
    await keepFile(id, kept.file);
    stopCarrying(file.id);
    const firstId = file.firstId ?? file.id;
    edit(file.id, { id, firstId, keepsLocation, uploadedAt: null });
    tell(file.id, null);
    void forgetFile(file.id);
  };
  const removeFile = (file: DraftFile) => {
    stopCarrying(file.id);
    begun.current.delete(file.id);
    tell(file.id, null);
    drop(file.id);
    say(m.fileRemoved(file.name));
  };
  return {
    hearingId,
    faults,
    onTheWay,
    isKept,
    isBusy: files.some(({ uploadedAt }) => uploadedAt === null),
    busyWords: m.uploadsBusy,
    add: (chosen) => void add(chosen),
    removeFile,
    describe: ({ id }, description) => edit(id, { description }),
    keepLocation: (file, keeps) => void keepLocation(file, keeps),
    dismiss: (key) => setFaults((current) => current.filter((fault) => fault.key !== key)),
  };
}
