/** Stretches along a line on one side of which gaps lie, column by column: a plan has hundreds of thousands. */
export type Stretches = {
  /** How many there are; what the columns hold beyond is left from before. */
  count: number;
  readonly from: number[];
  readonly to: number[];
  /** The gap's number in its register. */
  readonly gap: number[];
};

/** Starts with none. */
export function noStretches(): Stretches {
  return { count: 0, from: [], to: [], gap: [] };
}

/** Adds one at the end. */
export function addStretch(list: Stretches, from: number, to: number, gap: number): void {
  list.from[list.count] = from;
  list.to[list.count] = to;
  list.gap[list.count] = gap;
  list.count += 1;
}

/** Adds those of another list at the end. */
export function addStretches(list: Stretches, { count, from, to, gap }: Stretches): void {
  for (let index = 0; index < count; index += 1) {
    addStretch(list, from[index] ?? 0, to[index] ?? 0, gap[index] ?? 0);
  }
}

/** The same by their starts. */
export function sortStretches({ count, from, to, gap }: Stretches): Stretches {
  const order = new Uint32Array(count).map((_, index) => index);
  order.sort((a, b) => (from[a] ?? 0) - (from[b] ?? 0));
  const sorted = noStretches();
  for (const index of order) addStretch(sorted, from[index] ?? 0, to[index] ?? 0, gap[index] ?? 0);
  return sorted;
}
