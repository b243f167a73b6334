import type { CurveReference } from '../../../domain/plan-file.ts';

const referencesALine = 8;

/** The lines of ..REF: the outer boundary, then each hole in brackets. */
export function sosiReferences(
  outer: readonly CurveReference[],
  holes: readonly (readonly CurveReference[])[],
): string {
  const words = [
    ...outer.map(word),
    ...holes.flatMap((hole) =>
      hole.map((reference, index) => {
        const opened = index === 0 ? `(${word(reference)}` : word(reference);
        return index === hole.length - 1 ? `${opened})` : opened;
      }),
    ),
  ];
  let text = '..REF';
  for (const [index, one] of words.entries()) {
    text += index > 0 && index % referencesALine === 0 ? `\n${one}` : ` ${one}`;
  }
  return `${text}\n`;
}

function word({ number, reversed }: CurveReference): string {
  return `:${reversed ? '-' : ''}${number}`;
}
