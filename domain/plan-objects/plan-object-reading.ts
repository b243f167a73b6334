import type { Position } from '../plan-file.ts';

/** What a feature of a plan map is, whatever its file calls it. */
export type PlanObjectKind =
  | 'landUse'
  | 'zone'
  | 'provisionArea'
  | 'temporaryArea'
  | 'planArea'
  | 'legalLine'
  | 'legalPoint'
  | 'boundary'
  | 'label'
  | 'height'
  | 'other';

/** One entry of UTNYTT/utnytting: how much may be built. */
export type Utilisation = {
  /** Code of utnyttingstype, e.g. 16 for %-BYA. */
  readonly type: string;
  readonly number?: number;
  readonly minimum?: number;
};

/** A plan object in our own words. Codes are those of the national code lists, as text. */
export type PlanObjectReading = {
  readonly kind: PlanObjectKind;
  /** Area purpose, zone, legal line or point, a provision area's legal basis, or a plan area's plan type. */
  readonly code?: string;
  /** Feltnavn, hensynssonenavn or bestemmelseområdenavn. */
  readonly name?: string;
  /** 1 offentlig, 2 felles, 3 annen eierform. */
  readonly ownership?: string;
  /** 1 under, 2 on, 3 over the ground, 4 on the bottom, 5 in the water. */
  readonly verticalLevel?: string;
  /** Status of a municipal plan's area or line: 1 present, 2 future, 3 present to be developed further. */
  readonly landUseStatus?: string;
  readonly utilisation?: readonly Utilisation[];
  readonly labelText?: string;
  /** Code of påskriftType, e.g. 2 for feltnavn. */
  readonly labelType?: string;
  /** How high a label's capital letters stand on the ground, where it says so. */
  readonly letterHeightMetres?: number;
  /** Where a label or symbol is drawn, in the file's own system. */
  readonly labelPosition?: Position;
  /** Direction of a label's base line or a symbol, counter-clockwise from east, above -180 to 180. */
  readonly rotationDegrees?: number;
  /** Metres above the height system's zero. */
  readonly heightValue?: number;
  /** GH, MH, TH, PH where said. */
  readonly heightType?: string;
  readonly heightSystem?: string;
  readonly description?: string;
  /** Number of the plan area (RpOmråde) that the object says it belongs to, from its xlink. */
  readonly planAreaNumber?: string;
};
