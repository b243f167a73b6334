/** True where there is ink, by pixels from the middle of a cell. */
export type Inked = (x: number, y: number) => boolean;

/**
 * Share of the inked pixels within `half` of the middle from which one comes to ink again, going so many pixels in
 * a direction (degrees counter-clockwise from east). Near 1 along the lines of a hatch, low across them.
 */
export function inkAlong(isInked: Inked, half: number, degrees: number, distance: number): number {
  const [across, down] = [Math.cos((degrees * Math.PI) / 180), -Math.sin((degrees * Math.PI) / 180)];
  let [inked, found] = [0, 0];
  for (let y = -half; y <= half; y++) {
    for (let x = -half; x <= half; x++) {
      const [toX, toY] = [x + distance * across, y + distance * down];
      if (!isInked(x, y) || Math.max(Math.abs(toX), Math.abs(toY)) > half) continue;
      inked += 1;
      // A slanted step seldom ends in the middle of a pixel.
      const isNear = [-0.5, 0.5].some((dx) => [-0.5, 0.5].some((dy) => isInked(toX + dx, toY + dy)));
      if (isNear) found += 1;
    }
  }
  return inked === 0 ? 0 : found / inked;
}

/** Share of the pixels within `half` of the middle that have ink. */
export function shareOfInk(isInked: Inked, half: number): number {
  let inked = 0;
  for (let y = -half; y <= half; y++) for (let x = -half; x <= half; x++) if (isInked(x, y)) inked += 1;
  return inked / (2 * half + 1) ** 2;
}
