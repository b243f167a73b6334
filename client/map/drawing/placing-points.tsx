import type { ReactNode } from 'react';
import { useMessages } from '../../app/messages.ts';
import { drawingMessages } from './drawing-messages.ts';
import type { PlacingAction } from './placing-state.ts';

type PlacingPointsProps = {
  readonly count: number;
  readonly moving: number | null;
  readonly act: (action: PlacingAction) => void;
};

/** The points set so far as a list: «Punkt 3 av 7 · flytt · slett». */
export function PlacingPoints({ count, moving, act }: PlacingPointsProps): ReactNode {
  const words = useMessages(drawingMessages);
  if (count === 0) return null;
  return (
    <ol className="placing-points" aria-label={words.points}>
      {Array.from({ length: count }, (_, index) => {
        const name = words.pointOf(index + 1, count);
        return (
          <li key={index}>
            <span>{name}</span>
            <button
              type="button"
              aria-label={`${name}: ${words.movePoint}`}
              aria-pressed={moving === index}
              onClick={() => act({ type: 'pick-up', index })}
            >
              {words.movePoint}
            </button>
            <button
              type="button"
              aria-label={`${name}: ${words.removePoint}`}
              onClick={() => act({ type: 'remove', index })}
            >
              {words.removePoint}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
