import { type ReactNode, useEffect, useState } from 'react';
import { appMessages } from './app-messages.ts';
import styles from './map-layout.module.css';
import { useMessages } from './messages.ts';
import { type SheetRest, useSheetDrag } from './use-sheet-drag.ts';

type MapLayoutProps = {
  /** The page's text, with one h1. Stands before the map in reading order. */
  readonly panel: ReactNode;
  readonly map: ReactNode;
  /** The one primary action; at the bottom edge, reachable by thumb. */
  readonly action?: ReactNode;
  /** Where the page wants the sheet on a phone, e.g. `peek` while drawing; the person may move it on. */
  readonly rest?: SheetRest | undefined;
  /** Counted up when the page has shown something in the map: a full sheet goes halfway then. */
  readonly halfTurn?: number;
  /** The panel takes more of a wide screen, and all of a small one: for a document that is read. */
  readonly isWide?: boolean;
};

/**
 * Map and panel. Wide: the panel stands at the left. Phone: it is a sheet over the map with three
 * rests. Very small or flat screens: ordinary page flow, map first.
 */
export function MapLayout(props: MapLayoutProps) {
  const { panel, map, action, rest: wantedRest, halfTurn = 0, isWide = false } = props;
  const m = useMessages(appMessages);
  const [rest, setRest] = useState<SheetRest>(wantedRest ?? 'half');
  useEffect(() => {
    if (wantedRest) setRest(wantedRest);
  }, [wantedRest]);
  useEffect(() => {
    if (halfTurn > 0) setRest((current) => (current === 'full' ? 'half' : current));
  }, [halfTurn]);
  const drag = useSheetDrag(rest, setRest);
  const isFull = rest === 'full';
  return (
    <div className={styles.layout} data-rest={rest} data-wide={isWide} style={drag.style}>
      <nav className={styles.skip} aria-label={m.shortcuts}>
        <a href="#content">{m.skipMap}</a>
      </nav>
      <main
        id="content"
        className={styles.panel}
        tabIndex={-1}
        onFocus={() => rest === 'peek' && setRest('half')}
      >
        <div className={styles.handle} {...drag.handlers}>
          <button
            type="button"
            className={styles.more}
            aria-expanded={isFull}
            onClick={() => setRest(isFull ? 'half' : 'full')}
          >
            {isFull ? m.showLess : m.showMore}
          </button>
        </div>
        <div className={styles.text}>{panel}</div>
        {action && <div className={styles.action}>{action}</div>}
      </main>
      <section
        id="map"
        className={styles.map}
        aria-label={m.map}
        tabIndex={-1}
        // A full sheet would cover what has the focus there.
        onFocus={() => isFull && setRest('half')}
      >
        {map}
      </section>
    </div>
  );
}
