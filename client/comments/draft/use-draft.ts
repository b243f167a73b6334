import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetFile, forgetOrphans } from '../files/kept-files.ts';
import { type CommentDraft, renewOldUploads, startDraft } from './comment-draft.ts';
import { readDraft, readOwnedFiles, removeDraft, writeDraft } from './draft-store.ts';
import { holdDraft } from './held-drafts.ts';
import { createLatestWriter, type LatestWriter } from './latest-writer.ts';
import { withParagraphsFollowing } from './place-paragraphs.ts';

export type DraftChange = Partial<CommentDraft> | ((draft: CommentDraft) => Partial<CommentDraft>);

export type KeptDraft = {
  /** Null until the device has been asked. */
  readonly draft: CommentDraft | null;
  /** When the device last kept it; null before the first change and where the device keeps nothing. */
  readonly savedAt: Date | null;
  /** False when this browser refuses to keep anything. */
  readonly isKept: boolean;
  readonly change: (change: DraftChange) => void;
  /** Deletes the draft and starts an empty one; `restore` brings it back until the page is left. */
  readonly discard: () => void;
  readonly restore: (() => void) | null;
  /** Takes the draft off the device for good, once it has been received. */
  readonly forget: () => Promise<void>;
};

/** The one draft of a hearing on this device; every change is written at once. */
export function useDraft(hearingId: string): KeptDraft {
  const [draft, setDraft] = useState<CommentDraft | null>(null);
  const [discarded, setDiscarded] = useState<CommentDraft | null>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [isKept, setIsKept] = useState(true);
  const latest = useRef<CommentDraft | null>(null);
  const writer = useRef<LatestWriter<CommentDraft>>(null);
  writer.current ??= createLatestWriter(writeDraft, (failure) => {
    setIsKept(failure === null);
    if (failure === null) setSavedAt(new Date());
  });

  const show = useCallback((next: CommentDraft) => {
    latest.current = next;
    setDraft(next);
  }, []);

  useEffect(() => {
    let isGone = false;
    readDraft(hearingId)
      .catch(() => {
        setIsKept(false);
        return null;
      })
      .then((kept) => {
        if (isGone) return;
        show(renewOldUploads(kept ?? startDraft(hearingId), Date.now()));
      });
    void sweepFiles();
    const leave = holdDraft(hearingId);
    return () => {
      isGone = true;
      leave();
    };
  }, [hearingId, show]);

  const put = useCallback(
    (next: CommentDraft) => {
      show(next);
      writer.current?.put(next);
    },
    [show],
  );
  const change = useCallback(
    (wanted: DraftChange) => {
      const current = latest.current;
      if (!current) return;
      const next = { ...current, ...(typeof wanted === 'function' ? wanted(current) : wanted) };
      put(withParagraphsFollowing(current, next));
    },
    [put],
  );
  const remove = useCallback(async () => {
    await writer.current?.stop();
    await removeDraft(hearingId).catch(() => undefined);
  }, [hearingId]);
  const forget = useCallback(async () => {
    const files = latest.current?.files ?? [];
    await remove();
    await Promise.all(files.map(({ id }) => forgetFile(id)));
  }, [remove]);
  const discard = useCallback(() => {
    setDiscarded(latest.current);
    setSavedAt(null);
    show(startDraft(hearingId));
    // Its files stay for a while, so that it can be brought back whole.
    void remove();
  }, [hearingId, show, remove]);
  const restore = useCallback(() => {
    if (discarded) put(discarded);
    setDiscarded(null);
  }, [discarded, put]);

  return { draft, savedAt, isKept, change, discard, restore: discarded && restore, forget };
}

/** Lets go of files that belong to no draft any more. */
async function sweepFiles(): Promise<void> {
  const owned = await readOwnedFiles().catch(() => null);
  if (owned) await forgetOrphans(owned);
}
