import type { DocumentKind } from '../plan-codes/document-kinds.ts';

/** What the system knows of the plan and the hearing's papers beside the draft. */
export type ReadinessFacts = {
  /** SOSI plantype, e.g. 35. */
  readonly planType: number;
  /** planidentifikasjon; null or empty until the municipality has given one. */
  readonly planIdentifier: string | null;
  readonly hasArea: boolean;
  /** Alternative name a plan version in the hearing, null for one without. */
  readonly alternatives: readonly (string | null)[];
  /** True when a plan version in the hearing carries provisions. */
  readonly hasProvisions: boolean;
  readonly documentKinds: readonly DocumentKind[];
  /** True when the hearing shows a land-use map: false for kommuneplanens samfunnsdel. */
  readonly hasLandUsePart: boolean;
};
