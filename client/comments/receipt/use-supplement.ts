import { useCallback, useEffect, useRef, useState } from 'react';
import { renewOldUploads, startIdentity } from '../draft/comment-draft.ts';
import { createLatestWriter, type LatestWriter } from '../draft/latest-writer.ts';
import {
  type KeptSupplement,
  readSupplement,
  removeSupplement,
  writeSupplement,
} from './supplement-store.ts';

type SupplementChange = (current: KeptSupplement) => Partial<KeptSupplement>;

/** The one supplement to a comment that is being written on this device; every change is kept at once. */
export function useSupplement(supplementTo: string) {
  const [draft, setDraft] = useState<KeptSupplement>(() => nothing(supplementTo));
  const [isBroughtBack, setIsBroughtBack] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [isKept, setIsKept] = useState(true);
  const latest = useRef(draft);
  const isTouched = useRef(false);
  const writer = useRef<LatestWriter<KeptSupplement>>(null);
  writer.current ??= createLatestWriter(writeSupplement, (failure) => {
    setIsKept(failure === null);
    if (failure === null) setSavedAt(new Date());
  });
  const show = useCallback((next: KeptSupplement) => {
    latest.current = next;
    setDraft(next);
  }, []);

  useEffect(() => {
    void readSupplement(supplementTo).then((kept) => {
      // Who has begun to write meanwhile writes on.
      if (!kept || isTouched.current) return;
      show(renewOldUploads(kept, Date.now()));
      setIsBroughtBack(true);
    });
  }, [supplementTo, show]);

  const change = useCallback(
    (wanted: SupplementChange) => {
      isTouched.current = true;
      show({ ...latest.current, ...wanted(latest.current) });
      writer.current?.put(latest.current);
    },
    [show],
  );
  const forget = useCallback(async () => {
    await writer.current?.stop();
    await removeSupplement(supplementTo);
    setSavedAt(null);
    show(nothing(supplementTo));
  }, [supplementTo, show]);
  return { draft, isBroughtBack, savedAt, isKept, change, forget };
}

function nothing(supplementTo: string): KeptSupplement {
  return { supplementTo, text: '', places: [], files: [], ...startIdentity() };
}
