import { type CSSProperties, type PointerEvent, useRef, useState } from 'react';

export type SheetRest = 'peek' | 'half' | 'full';

/** Share of the window's height that the sheet takes at each rest. */
const shares: Readonly<Record<SheetRest, number>> = { peek: 0.2, half: 0.55, full: 0.94 };

/** Lets the sheet's handle be dragged; on release it goes to the nearest rest. */
export function useSheetDrag(rest: SheetRest, setRest: (rest: SheetRest) => void) {
  const start = useRef<{ y: number; share: number } | null>(null);
  const [share, setShare] = useState<number | null>(null);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if ((event.target as Element).closest('button')) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { y: event.clientY, share: shares[rest] };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!start.current) return;
    const moved = (start.current.y - event.clientY) / window.innerHeight;
    setShare(Math.min(shares.full, Math.max(0.1, start.current.share + moved)));
  };
  const onPointerUp = () => {
    if (share !== null) setRest(nearestRest(share));
    start.current = null;
    setShare(null);
  };
  // The map fills what the sheet leaves free; behind a full sheet it stays as it was.
  const restShare = Math.min(shares[rest], shares.half);
  const style = { '--sheet-share': share ?? shares[rest], '--rest-share': restShare } as CSSProperties;
  return { style, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp } };
}

function nearestRest(share: number): SheetRest {
  const rests: readonly SheetRest[] = ['peek', 'half', 'full'];
  return rests.reduce((best, rest) =>
    Math.abs(shares[rest] - share) < Math.abs(shares[best] - share) ? rest : best,
  );
}
