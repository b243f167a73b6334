export type MapLevel = 'under' | 'on' | 'over';

/** Under, on or over the ground; the bottom of the sea and the water count as on it. */
export function mapLevel(level: number | null | undefined): MapLevel {
  if (level === 1) return 'under';
  return level === 3 ? 'over' : 'on';
}
