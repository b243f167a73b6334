/** Ink of lines, hatches and texts; what is still to come in a municipal plan is red. */
export const PRESENT_INK = '#000000';
export const FUTURE_INK = '#ff0000';
/** Shorelines and prohibition lines, which are wide and must not drown what lies below. */
export const GREY_INK = '#999999';
export const PAPER = '#ffffff';
