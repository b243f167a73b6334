import type { ReactNode } from 'react';
import { useMessages } from '../../app/messages.ts';
import type { MapController } from '../map-controller.ts';
import { drawingMessages } from './drawing-messages.ts';
import type { DrawingHint, DrawingMode, DrawingProps } from './drawing-props.ts';

type DrawingToolbarProps = { readonly controller: MapController; readonly drawing: DrawingProps };

/** Point, line, area; undo, redo, delete, done; and the one hint of what to do next. */
export function DrawingToolbar({ controller, drawing }: DrawingToolbarProps): ReactNode {
  const words = useMessages(drawingMessages);
  const { isKeyboard } = drawing;
  return (
    <div className="drawing-toolbar">
      <div role="toolbar" aria-label={words.drawing} className="drawing-tools">
        <ToolButton drawing={drawing} mode="point" label={words.point} />
        <ToolButton drawing={drawing} mode="line" label={words.line} />
        <ToolButton drawing={drawing} mode="area" label={words.area} />
        {!isKeyboard && <StepButtons controller={controller} drawing={drawing} />}
        <button type="button" onClick={() => drawing.onKeyboardChange(!isKeyboard)}>
          {isKeyboard ? words.pointer : words.keyboard}
        </button>
      </div>
      {!isKeyboard && (
        <p className="drawing-hint" role="status">
          {hintText(drawing.hint, words)}
        </p>
      )}
    </div>
  );
}

/** Only the steps that can be taken now: on a phone every row of buttons hides a part of the map. */
function StepButtons({ controller, drawing }: DrawingToolbarProps): ReactNode {
  const words = useMessages(drawingMessages);
  const { history, hint } = drawing;
  const isInTheMaking = hint === 'continue-line' || hint === 'continue-area' || hint === 'finish-area';
  const undo = () => {
    if (!controller.undoVertex()) history.undo();
  };
  return (
    <>
      {(history.canUndo || isInTheMaking) && (
        <button type="button" onClick={undo}>
          {words.undo}
        </button>
      )}
      {history.canRedo && (
        <button type="button" onClick={history.redo}>
          {words.redo}
        </button>
      )}
      {drawing.activeId && (
        <button type="button" onClick={() => removeActive(drawing)}>
          {words.remove}
        </button>
      )}
      {isInTheMaking && (
        <button type="button" onClick={() => controller.finishShape()}>
          {words.finish}
        </button>
      )}
    </>
  );
}

function ToolButton({
  drawing,
  mode,
  label,
}: {
  drawing: DrawingProps;
  mode: DrawingMode;
  label: string;
}): ReactNode {
  return (
    <button type="button" aria-pressed={drawing.mode === mode} onClick={() => drawing.onModeChange(mode)}>
      {label}
    </button>
  );
}

function removeActive({ places, activeId, onChange, onActiveChange }: DrawingProps): void {
  onChange(places.filter((place) => place.id !== activeId));
  onActiveChange(null);
}

function hintText(hint: DrawingHint, words: typeof drawingMessages.nb): string {
  switch (hint) {
    case 'place-point':
      return words.hintPoint;
    case 'start-line':
      return words.hintStartLine;
    case 'continue-line':
      return words.hintContinueLine;
    case 'start-area':
      return words.hintStartArea;
    case 'continue-area':
      return words.hintContinueArea;
    case 'finish-area':
      return words.hintFinishArea;
    case 'move':
      return words.hintMove;
    case 'too-many-vertices':
      return words.tooManyVertices;
    case 'crossing-area':
      return words.crossingArea;
  }
}
