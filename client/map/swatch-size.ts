/** Size of a legend's swatch in CSS pixels. */
export const SWATCH = { width: 48, height: 28 } as const;
