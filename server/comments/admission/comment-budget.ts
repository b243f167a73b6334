export type CommentBudgetOptions = {
  /** Comments of one sender in the while. */
  readonly most: number;
  readonly milliseconds: number;
};

/** As many comments as are remembered; those of the sender unheard of for longest are forgotten first. */
const mostRemembered = 300_000;

/**
 * Counts comments by sender, each, by its key, once however often it is tried: a device tries again while the service or the network
 * fails, and that is nobody's greed. Answers null within the budget, otherwise in how many seconds it is renewed.
 */
export function createCommentBudget({
  most,
  milliseconds,
}: CommentBudgetOptions): (sender: string, comment: string) => number | null {
  const spent = new Map<string, { readonly from: number; readonly keys: Set<string> }>();
  let remembered = 0;
  const forget = (sender: string) => {
    remembered -= spent.get(sender)?.keys.size ?? 0;
    spent.delete(sender);
  };
  return (sender, comment) => {
    const now = performance.now();
    const before = spent.get(sender);
    const isCurrent = before !== undefined && now - before.from < milliseconds;
    if (before && !isCurrent) forget(sender);
    const current = isCurrent ? before : { from: now, keys: new Set<string>() };
    if (current.keys.has(comment)) return null;
    if (current.keys.size >= most) return Math.ceil((current.from + milliseconds - now) / 1000);
    current.keys.add(comment);
    remembered += 1;
    // Laid last, so that the first of the map is the one unheard of for longest.
    spent.delete(sender);
    spent.set(sender, current);
    for (const [oldest] of spent) {
      if (remembered <= mostRemembered) break;
      forget(oldest);
    }
    return null;
  };
}
