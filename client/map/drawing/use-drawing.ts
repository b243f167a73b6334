import { useMemo, useRef, useState } from 'react';
import type { DrawnPlace, LonLat } from '../map-data.ts';
import type { DrawingHint, DrawingMode, DrawingProps } from './drawing-props.ts';
import { type PlaceHistory, recordPlaces, redoPlaces, startHistory, undoPlaces } from './place-history.ts';

type UseDrawingOptions = {
  readonly places: readonly DrawnPlace[];
  readonly onPlacesChange: (places: readonly DrawnPlace[]) => void;
  readonly describePoint?: DrawingProps['describePoint'];
  readonly initialMode?: DrawingMode;
  /** An element of the page's panel for the buttons of placing; on a phone they need the room. */
  readonly padSlot?: HTMLElement | null;
};

/**
 * Everything the map needs for drawing, around a list of places that the caller keeps (in a draft
 * that survives a reload, say). Changes that the caller makes become steps of the history too.
 */
export function useDrawing(options: UseDrawingOptions): DrawingProps {
  const { places, onPlacesChange, describePoint = null, padSlot = null } = options;
  const [mode, setMode] = useState<DrawingMode>(options.initialMode ?? 'point');
  const [hint, setHint] = useState<DrawingHint>('place-point');
  const [activeId, setActiveId] = useState<string | null>(null);
  const [isKeyboard, setIsKeyboard] = useState(false);
  const [draft, setDraft] = useState<readonly LonLat[]>([]);
  const history = useRef<PlaceHistory>(startHistory(places));
  history.current = recordPlaces(history.current, places);

  return useMemo(() => {
    const show = (next: PlaceHistory) => {
      history.current = next;
      onPlacesChange(next.present);
    };
    return {
      mode,
      places,
      onChange: (next) => show(recordPlaces(history.current, next)),
      onModeChange: setMode,
      hint,
      onHint: setHint,
      activeId,
      onActiveChange: setActiveId,
      history: {
        canUndo: history.current.past.length > 0,
        canRedo: history.current.future.length > 0,
        undo: () => show(undoPlaces(history.current)),
        redo: () => show(redoPlaces(history.current)),
      },
      isKeyboard,
      onKeyboardChange: setIsKeyboard,
      padSlot,
      draft,
      onDraftChange: setDraft,
      describePoint,
    };
  }, [places, onPlacesChange, mode, hint, activeId, isKeyboard, draft, describePoint, padSlot]);
}
