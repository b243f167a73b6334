import type { PlanArea } from '../../../../domain/comments/distance-to-area.ts';
import type { MapBounds, PlanObjectCollection } from '../../../map/map-data.ts';

/** What finding a place by its name needs to know of the plan; a comment's view has it all. */
export type FinderView = {
  readonly page: { readonly municipality: { readonly number: string } };
  /** Of equals, what lies nearest to the hearing comes first. */
  readonly hearing: { readonly bbox: readonly number[] | MapBounds | null };
  readonly plan: { readonly objects: PlanObjectCollection | undefined };
  readonly area: PlanArea | null;
};
