import type { Texts } from '../language.ts';

/** How one failure is answered and told. */
export type CatalogueEntry = {
  /** HTTP status the error is answered with. */
  readonly status: number;
  /** What happened, what it means for the person, what to do. `{name}` is filled from the details. */
  readonly messages: Texts;
};
