import { useSyncExternalStore } from 'react';
import { receiptSecretSchema } from '../../../domain/comments/comment-submission.ts';

/** The secret behind # in the address, where browsers keep it to themselves; null when there is none. */
export function useReceiptSecret(): string | null {
  const given = useSyncExternalStore(subscribe, () => window.location.hash.slice(1));
  const parsed = receiptSecretSchema.safeParse(given);
  return parsed.success ? parsed.data : null;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
