import { useEffect } from 'react';
import { useUrlState } from '../app/use-url-state.ts';
import type { PlanPageAnswer } from '../plans/plan-state.ts';
import { commentStateSchema } from './comment-state.ts';
import type { DraftChange } from './draft/use-draft.ts';

/**
 * Chooses the document and page that the address asks for, as «Gi innspill til side 3» does. Asked once: it then leaves
 * the address, so that a person may choose something else.
 */
export function useAskedDocument(page: PlanPageAnswer, change: (change: DraftChange) => void): void {
  const [{ dokument, side }, changeState] = useUrlState(commentStateSchema);
  useEffect(() => {
    if (!dokument) return;
    changeState({ dokument: undefined, side: undefined });
    if (!page.documents.some(({ id }) => id === dokument)) return;
    change({ targetKind: 'document', documentId: dokument, documentPage: side ? String(side) : '' });
  }, [dokument, side, page, change, changeState]);
}
