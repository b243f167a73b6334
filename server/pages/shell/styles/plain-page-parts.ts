import type { PageParts } from './prune-css.ts';

/** What the plain pages take of the design system beside their own classes. A test holds the pages to it. */
export const plainPageParts: PageParts = {
  classes: new Set(['ds-button', 'ds-field', 'ds-input', 'ds-label', 'ds-skip-link']),
  absentElements: new Set(['dialog', 'progress', 'meter']),
  data: { 'data-color-scheme': ['light'], 'data-variant': ['secondary'] },
};
