import type { CommentSubmissionInput } from '../../domain/comments/comment-submission.ts';
import type { PlanArea } from '../../domain/comments/distance-to-area.ts';
import type { DrawingProps } from '../map/drawing/drawing-props.ts';
import type { PlaceGeometry } from '../map/map-data.ts';
import type { MapFocus } from '../map/map-props.ts';
import type { PlanHearing, PlanPageAnswer } from '../plans/plan-state.ts';
import type { CommentState, StepName } from './comment-state.ts';
import type { CommentDraft } from './draft/comment-draft.ts';
import type { DraftProblem } from './draft/draft-problems.ts';
import type { DraftChange } from './draft/use-draft.ts';
import type { PlanSurroundings } from './where/use-plan-surroundings.ts';

/** A place that is being named; without a geometry until enough is told. */
export type ProposedPlace = { readonly geometry: PlaceGeometry | null };

/** What the steps and the map of a comment share, so that they always show the same. */
export type CommentView = {
  readonly page: PlanPageAnswer;
  readonly hearing: PlanHearing;
  readonly state: CommentState;
  readonly step: StepName;
  readonly goTo: (step: StepName) => void;
  readonly draft: CommentDraft;
  readonly change: (change: DraftChange) => void;
  /** The draft as it would be sent now. */
  readonly submission: CommentSubmissionInput;
  readonly drawing: DrawingProps;
  /** Where the plan is and what it consists of; grows as it is fetched. */
  readonly plan: PlanSurroundings;
  readonly area: PlanArea | null;
  /** Problems that the person has been told of, with those since mended left out. */
  readonly problems: readonly DraftProblem[];
  /** Plan object lit in list and map. */
  readonly hovered: string | null;
  readonly setHovered: (objectId: string | null) => void;
  /** Things under one finger, when there were several; the person says which. */
  readonly here: readonly string[];
  readonly setHere: (ids: readonly string[]) => void;
  /** A place is being named: what there is of it is shown in the map, where nothing is drawn meanwhile. */
  readonly proposed: ProposedPlace | null;
  readonly setProposed: (proposed: ProposedPlace | null) => void;
  /** The named place that is being changed. */
  readonly editedId: string | null;
  readonly setEditedId: (placeId: string | null) => void;
  readonly setFocus: (focus: MapFocus) => void;
  /** Where the buttons of placing stand on a phone. */
  readonly setPadSlot: (slot: HTMLElement | null) => void;
};
