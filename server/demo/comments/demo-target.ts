/** What a comment is about. Names are field and zone names as the plan's drawing gives them. */
export type DemoTarget =
  | { readonly kind: 'wholePlan' }
  | { readonly kind: 'object'; readonly name: string; readonly alternative?: 'A' | 'B' }
  | { readonly kind: 'places'; readonly places: readonly DemoPlace[] }
  | { readonly kind: 'document'; readonly documentKind: DemoDocumentKind; readonly page: number | null }
  | { readonly kind: 'provision'; readonly clause: string; readonly alternative?: 'A' | 'B' };

export type DemoPlace = {
  readonly shape: 'point' | 'line' | 'area';
  /** The field or zone it lies in or at, or `PLAN_AREA`. */
  readonly near: string;
  /** Metres east and north of an inner point of that object. */
  readonly offset?: readonly [east: number, north: number];
  /** Length of a line, side of an area, in metres. */
  readonly size?: number;
  readonly label?: string;
};

/** Document kinds of the planregister (Fiks Plan `dokumenttyper`). */
export type DemoDocumentKind = 'PLANBESKR' | 'KONSUTR' | 'ROS-ANALYSE' | 'UTREDNING' | 'KUNNGJ';

/** `near` where no field is drawn yet: the plan area itself. */
export const PLAN_AREA = 'planområdet';

export function object(name: string, alternative?: 'A' | 'B'): DemoTarget {
  return alternative ? { kind: 'object', name, alternative } : { kind: 'object', name };
}

export function documentOf(documentKind: DemoDocumentKind, page: number | null = null): DemoTarget {
  return { kind: 'document', documentKind, page };
}

/** A clause by its number, as «3.2». */
export function clauseOf(clause: string, alternative?: 'A' | 'B'): DemoTarget {
  return alternative ? { kind: 'provision', clause, alternative } : { kind: 'provision', clause };
}

/** One or more places, in the order the author set them. */
export function at(...places: readonly DemoPlace[]): DemoTarget {
  return { kind: 'places', places };
}

type PlaceDetails = Omit<DemoPlace, 'shape' | 'near'>;

export function point(near: string, details: PlaceDetails = {}): DemoPlace {
  return { shape: 'point', near, ...details };
}

export function line(near: string, size: number, details: Omit<PlaceDetails, 'size'> = {}): DemoPlace {
  return { shape: 'line', near, size, ...details };
}

export function area(near: string, size: number, details: Omit<PlaceDetails, 'size'> = {}): DemoPlace {
  return { shape: 'area', near, size, ...details };
}
