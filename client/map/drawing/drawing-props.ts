import type { DrawnPlace, LonLat, MapPoint } from '../map-data.ts';

/** What a press on the map does while drawing. */
export type DrawingMode = 'select' | 'point' | 'line' | 'area';

/** What the person is told to do next; the toolbar puts it into words. */
export type DrawingHint =
  | 'place-point'
  | 'start-line'
  | 'continue-line'
  | 'start-area'
  | 'continue-area'
  | 'finish-area'
  | 'move'
  | 'too-many-vertices'
  | 'crossing-area';

/**
 * Drawing as the map sees it; `useDrawing` makes it. `places` is the whole truth and belongs to the
 * caller: each finished step gives a new list, and what the caller takes out disappears.
 */
export type DrawingProps = {
  readonly mode: DrawingMode;
  readonly places: readonly DrawnPlace[];
  readonly onChange: (places: readonly DrawnPlace[]) => void;
  readonly onModeChange: (mode: DrawingMode) => void;
  readonly hint: DrawingHint;
  readonly onHint: (hint: DrawingHint) => void;
  /** The place that is taken hold of, for moving its points or deleting it. */
  readonly activeId: string | null;
  readonly onActiveChange: (id: string | null) => void;
  readonly history: DrawingHistory;
  /** While places are set with keys and buttons the pointer draws nothing. */
  readonly isKeyboard: boolean;
  readonly onKeyboardChange: (isKeyboard: boolean) => void;
  /** Where the buttons of placing stand, e.g. in the page's panel; over the map when null. */
  readonly padSlot: HTMLElement | null;
  /** Points set with keys that are not yet a place; kept when the person leaves and comes back. */
  readonly draft: readonly LonLat[];
  readonly onDraftChange: (draft: readonly LonLat[]) => void;
  /** What lies at a point, in at most fifteen words; null where there is nothing to say. */
  readonly describePoint: ((point: MapPoint) => string | null | Promise<string | null>) | null;
};

type DrawingHistory = {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
};

export const MAX_VERTICES = 500;
