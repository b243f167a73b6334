/**
 * Where the arrow keys lead from an option (-1: none yet) in a list of so many, round at its ends; undefined for
 * every other key.
 */
export function stepActive(key: string, active: number, count: number): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return active >= last ? Math.min(0, last) : active + 1;
    case 'ArrowUp':
      return active <= 0 ? last : active - 1;
    default:
      return undefined;
  }
}
