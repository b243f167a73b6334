import type { PlacingAction } from './placing-state.ts';

const STEP = 10;
const LONG_STEP = 100;

export type CompassStep = 'north' | 'south' | 'east' | 'west';

/** A step of the cross-hair in screen pixels: 10, or 100 when long. */
export function stepAction(direction: CompassStep, isLong: boolean): PlacingAction {
  const step = isLong ? LONG_STEP : STEP;
  switch (direction) {
    case 'north':
      return { type: 'move', east: 0, south: -step };
    case 'south':
      return { type: 'move', east: 0, south: step };
    case 'east':
      return { type: 'move', east: step, south: 0 };
    case 'west':
      return { type: 'move', east: -step, south: 0 };
  }
}

/** What a key does while placing: an action, leaving, or null for keys that are not ours. */
export function placingKey(key: string, isShift: boolean): PlacingAction | 'leave' | null {
  switch (key) {
    case 'ArrowUp':
      return stepAction('north', isShift);
    case 'ArrowDown':
      return stepAction('south', isShift);
    case 'ArrowRight':
      return stepAction('east', isShift);
    case 'ArrowLeft':
      return stepAction('west', isShift);
    case '+':
    case '=':
      return { type: 'zoom', by: 0.5 };
    case '-':
    case '_':
      return { type: 'zoom', by: -0.5 };
    case 'Enter':
      return { type: 'set' };
    case 'Backspace':
      return { type: 'take-back' };
    case 'Escape':
      return 'leave';
    default:
      return null;
  }
}
