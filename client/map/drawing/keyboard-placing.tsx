import { type KeyboardEvent, type ReactNode, useEffect, useId, useReducer, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useLanguage, useMessages } from '../../app/messages.ts';
import type { MapController } from '../map-controller.ts';
import { drawingMessages } from './drawing-messages.ts';
import type { DrawingMode, DrawingProps } from './drawing-props.ts';
import { newPlaceId } from './place-id.ts';
import { placingKey } from './placing-keys.ts';
import { PlacingPad } from './placing-pad.tsx';
import { PlacingPoints } from './placing-points.tsx';
import { type PlacingAction, type PlacingShape, placingReducer, startPlacing } from './placing-state.ts';
import { placingWords } from './placing-words.ts';
import { usePointDescription } from './use-point-description.ts';

type KeyboardPlacingProps = { readonly controller: MapController; readonly drawing: DrawingProps };

/**
 * Placing without a mouse: a cross-hair in the middle of the map, moved with keys or with buttons
 * that do the same. The map takes the keys (role=application) only while it has the focus.
 */
export function KeyboardPlacing({ controller, drawing }: KeyboardPlacingProps): ReactNode {
  const words = useMessages(drawingMessages);
  const language = useLanguage();
  const keysId = useId();
  const surface = useRef<HTMLDivElement>(null);
  const [state, dispatch] = useReducer(placingReducer, null, () =>
    startPlacing(shapeOf(drawing.mode), controller.camera, drawing.draft),
  );
  const [spoken, setSpoken] = useState('');
  usePointDescription(state.cursor, { describe: drawing.describePoint, news: state.news, say: setSpoken });

  useEffect(() => {
    surface.current?.focus();
    controller.setKeyboardPanning(false);
    const stopListening = controller.onCameraMove((camera) => dispatch({ type: 'camera', camera }));
    return () => {
      stopListening();
      controller.setKeyboardPanning(true);
    };
  }, [controller]);
  useEffect(() => dispatch({ type: 'shape', shape: shapeOf(drawing.mode) }), [drawing.mode]);
  useEffect(() => {
    if (state.news) setSpoken(placingWords(state.news, language));
  }, [state.news, language]);
  useEffect(() => {
    if (state.vertices !== drawing.draft) drawing.onDraftChange(state.vertices);
  }, [state.vertices]);
  useEffect(() => {
    const { geometry } = state;
    if (geometry) drawing.onChange([...drawing.places, { id: newPlaceId(), geometry }]);
  }, [state.geometry]);
  useEffect(() => {
    const { lon, lat, zoom } = controller.camera;
    const { cursor } = state;
    if (lon !== cursor.lon || lat !== cursor.lat || zoom !== cursor.zoom) controller.jumpTo(cursor);
  }, [controller, state.cursor]);

  const act = (action: PlacingAction) => dispatch(action);
  const leave = () => drawing.onKeyboardChange(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = placingKey(event.key, event.shiftKey);
    if (!step) return;
    event.preventDefault();
    if (step === 'leave') leave();
    else act(step);
  };
  const panel = (
    <div className={drawing.padSlot ? 'placing-panel placing-panel-in-page' : 'placing-panel'}>
      <p id={keysId} className="placing-keys">
        {words.placingKeys}
      </p>
      <PlacingPad act={act} onLeave={leave} />
      <PlacingPoints count={state.vertices.length} moving={state.moving} act={act} />
      <p className="placing-said" aria-live="polite">
        {spoken}
      </p>
    </div>
  );
  return (
    <div className="placing">
      <div
        className="placing-surface"
        ref={surface}
        role="application"
        aria-label={words.placing}
        aria-describedby={keysId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: role=application takes keys and must be reached by Tab
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <Crosshair />
      </div>
      {drawing.padSlot ? createPortal(panel, drawing.padSlot) : panel}
    </div>
  );
}

function Crosshair(): ReactNode {
  const lines = 'M24 2 V20 M24 28 V46 M2 24 H20 M28 24 H46';
  return (
    <svg className="placing-crosshair" viewBox="0 0 48 48" aria-hidden="true">
      <path d={lines} stroke="#ffffff" strokeWidth="7" />
      <path d={lines} stroke="#0b1f8f" strokeWidth="3" />
      <circle cx="24" cy="24" r="2" fill="#0b1f8f" />
    </svg>
  );
}

function shapeOf(mode: DrawingMode): PlacingShape {
  return mode === 'select' ? 'point' : mode;
}
