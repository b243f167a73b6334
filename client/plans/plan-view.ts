import type { PlanObjectProperties } from '../map/map-data.ts';
import type { MapFocus } from '../map/map-props.ts';
import type { PlanHearing, PlanPageAnswer, PlanState, PlanVersion } from './plan-state.ts';

export type ShownFile = { readonly commentId: string; readonly position: number };

/** What panel and map of a plan page share, so that they always show the same. */
export type PlanView = {
  readonly page: PlanPageAnswer;
  readonly state: PlanState;
  readonly changeState: (change: Partial<PlanState>) => void;
  /** The hearing in question; none for a plan that was never heard here. */
  readonly hearing: PlanHearing | undefined;
  /** The version shown; none for a plan that is not drawn yet. */
  readonly version: PlanVersion | undefined;
  /** Plan object lit in list and map. */
  readonly hovered: string | null;
  readonly setHovered: (objectId: string | null) => void;
  /** Plan objects that the clause being read governs; lit in the map, which stays where it is. */
  readonly lit: readonly string[];
  readonly setLit: (objectIds: readonly string[]) => void;
  readonly setFocus: (focus: MapFocus) => void;
  /** Shows an object in the map, with the sheet out of its way. */
  readonly showInMap: (objectId: string) => void;
  /** The attached file whose places the map shows, of those that everyone may read. */
  readonly shownFile: ShownFile | null;
  readonly setShownFile: (file: ShownFile | null) => void;
  /** What lay under the last press on the map, the most likely meant first. */
  readonly here: readonly PlanObjectProperties[];
  readonly setHere: (things: readonly PlanObjectProperties[]) => void;
};
