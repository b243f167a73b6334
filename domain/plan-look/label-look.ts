/** Letter height in millimetres on paper where a text does not say its own, by påskriftType. */
const LETTER_MILLIMETRES: Readonly<Record<string, number>> = {
  // Feltnavn stand out; areas, utilisation, measures and radii are set smaller.
  '1': 2,
  '2': 2,
  '3': 1.4,
  '4': 2,
  '5': 1.4,
  '6': 1.2,
  '7': 1.2,
  '8': 1.6,
  '9': 1.4,
};
const USUAL_MILLIMETRES = 1.8;
/** Plans of one district are drawn for 1:1000 where they do not say another scale. */
const USUAL_SCALE = 1000;

/** How high the capital letters of a plan's own text stand, in metres on the ground. */
export function letterHeightInMetres(text: {
  readonly labelType?: string | null | undefined;
  /** As delivered: teksthøyde × referansemålestokk. */
  readonly heightMetres?: number | null | undefined;
}): number {
  if (text.heightMetres != null && text.heightMetres > 0) return text.heightMetres;
  const millimetres = LETTER_MILLIMETRES[text.labelType ?? ''] ?? USUAL_MILLIMETRES;
  return (millimetres * USUAL_SCALE) / 1000;
}

/** A text of the plan as it shall be read: without the line marks that drawing programs leave in it. */
export function labelLines(text: string): string {
  return text
    .replaceAll(/\s*\\P\s*/g, '\n')
    .replaceAll(/\s*\\n\s*/g, '\n')
    .trim();
}
