import type { Position } from '../../../domain/plan-file.ts';

/** How many units of each kind a metre has: 1000 where coordinates are whole millimetres. */
export type SosiScale = { readonly perMetre: number; readonly heightPerMetre: number };

/** Lines of vertices north before east, under ..NØ or ..NØH, with the node marks they have. */
export function sosiCoordinates(
  positions: readonly Position[],
  { perMetre, heightPerMetre }: SosiScale,
  nodeMarks: readonly (number | null)[] = [],
): string {
  let text = '';
  let heading = '';
  for (const [index, [east, north, height]] of positions.entries()) {
    const wanted = height === undefined ? '..NØ\n' : '..NØH\n';
    if (wanted !== heading) text += wanted;
    heading = wanted;
    text += `${units(north, perMetre)} ${units(east, perMetre)}`;
    if (height !== undefined) text += ` ${units(height, heightPerMetre)}`;
    const mark = nodeMarks[index];
    text += typeof mark === 'number' ? ` ...KP ${mark}\n` : '\n';
  }
  return text;
}

function units(value: number, perMetre: number): number {
  // Minus nought would be written as such.
  return Math.round(value * perMetre) + 0;
}
