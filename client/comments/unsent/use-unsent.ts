import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useApiClient } from '../../app/api.ts';
import type { CommentDraft } from '../draft/comment-draft.ts';
import { readDrafts, removeDraft, writeDraft } from '../draft/draft-store.ts';
import { isHeld } from '../draft/held-drafts.ts';
import { forgetFile } from '../files/kept-files.ts';
import { type Delivery, deliverComment } from '../send/deliver-comment.ts';

export type Unsent = { readonly draft: CommentDraft; readonly delivery: Delivery };

const retryMs = 15_000;

/**
 * Sends what the person had handed over on an earlier visit and no page shows now, and tells how it went. What waits
 * is tried again when the network is back.
 */
export function useUnsent(): {
  readonly items: readonly Unsent[];
  readonly dismiss: (hearingId: string) => void;
} {
  const client = useApiClient();
  const [path] = useLocation();
  const [items, setItems] = useState<readonly Unsent[]>([]);
  const isBusy = useRef(false);

  const sendAll = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const drafts = await readDrafts().catch(() => []);
      for (const draft of drafts) {
        if (!draft.pending || isHeld(draft.hearingId)) continue;
        const delivery = await deliverComment(client, draft.pending, draft.files);
        // A page that was opened meanwhile sends it itself, and is told the same.
        if (delivery.kind === 'received') await forget(draft);
        if (delivery.kind === 'refused') await writeDraft({ ...draft, pending: null });
        setItems((current) => [
          ...current.filter((item) => item.draft.hearingId !== draft.hearingId),
          { draft, delivery },
        ]);
      }
    } finally {
      isBusy.current = false;
    }
  }, [client]);

  useEffect(() => {
    void sendAll();
  }, [sendAll, path]);
  const waits = items.some(({ delivery }) => delivery.kind === 'waiting');
  useEffect(() => {
    const again = () => void sendAll();
    window.addEventListener('online', again);
    const timer = waits ? setInterval(again, retryMs) : undefined;
    return () => {
      window.removeEventListener('online', again);
      clearInterval(timer);
    };
  }, [waits, sendAll]);

  const dismiss = (hearingId: string) =>
    setItems((current) => current.filter(({ draft }) => draft.hearingId !== hearingId));
  return { items: items.filter(({ draft }) => !isHeld(draft.hearingId)), dismiss };
}

async function forget({ hearingId, files }: CommentDraft): Promise<void> {
  await removeDraft(hearingId).catch(() => undefined);
  await Promise.all(files.map(({ id }) => forgetFile(id)));
}
