import { type ReactNode, useState } from 'react';
import { useMessages } from '../../app/messages.ts';
import { mapMessages } from '../map-messages.ts';
import { drawingMessages } from './drawing-messages.ts';
import { type CompassStep, stepAction } from './placing-keys.ts';
import type { PlacingAction } from './placing-state.ts';

type PlacingPadProps = { readonly act: (action: PlacingAction) => void; readonly onLeave: () => void };

/** Every key of placing as a button of 44 pixels, for switches, voice and those who cannot drag. */
export function PlacingPad({ act, onLeave }: PlacingPadProps): ReactNode {
  const words = useMessages(drawingMessages);
  const mapWords = useMessages(mapMessages);
  const [isLong, setIsLong] = useState(false);
  const step = (direction: CompassStep) => () => act(stepAction(direction, isLong));
  return (
    <div className="placing-pad">
      <button type="button" onClick={step('north')}>
        {words.north}
      </button>
      <button type="button" onClick={step('south')}>
        {words.south}
      </button>
      <button type="button" onClick={step('west')}>
        {words.west}
      </button>
      <button type="button" onClick={step('east')}>
        {words.east}
      </button>
      <button type="button" aria-pressed={isLong} onClick={() => setIsLong(!isLong)}>
        {words.longSteps}
      </button>
      <button type="button" onClick={() => act({ type: 'zoom', by: 0.5 })}>
        {mapWords.zoomIn}
      </button>
      <button type="button" onClick={() => act({ type: 'zoom', by: -0.5 })}>
        {mapWords.zoomOut}
      </button>
      <button type="button" className="placing-set" onClick={() => act({ type: 'set' })}>
        {words.setPoint}
      </button>
      <button type="button" onClick={() => act({ type: 'take-back' })}>
        {words.undo}
      </button>
      <button type="button" onClick={() => act({ type: 'finish' })}>
        {words.finish}
      </button>
      <button type="button" onClick={onLeave}>
        {words.leaveKeys}
      </button>
    </div>
  );
}
