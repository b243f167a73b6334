const held = new Map<string, number>();

/** Says that a page shows the draft of a hearing and sends it itself; answers how to let go of it. */
export function holdDraft(hearingId: string): () => void {
  held.set(hearingId, (held.get(hearingId) ?? 0) + 1);
  return () => held.set(hearingId, (held.get(hearingId) ?? 1) - 1);
}

export function isHeld(hearingId: string): boolean {
  return (held.get(hearingId) ?? 0) > 0;
}
