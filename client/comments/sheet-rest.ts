import type { SheetRest } from '../app/use-sheet-drag.ts';
import type { DrawingProps } from '../map/drawing/drawing-props.ts';
import type { StepName } from './comment-state.ts';
import type { CommentDraft } from './draft/comment-draft.ts';

/**
 * Where the sheet goes on a phone: out of the way while a shape is drawn, halfway for choosing, and
 * over the whole screen for writing. The first point is set beside the list of choices.
 */
export function wantedRest(
  step: StepName,
  draft: Pick<CommentDraft, 'targetKind' | 'places'>,
  { mode, isKeyboard }: Pick<DrawingProps, 'mode' | 'isKeyboard'>,
): SheetRest {
  if (step !== 'hvor') return 'full';
  if (draft.targetKind !== 'places' || isKeyboard) return 'half';
  const isFirstPoint = mode === 'point' && draft.places.length === 0;
  return mode === 'select' || isFirstPoint ? 'half' : 'peek';
}
