import './map.css';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useMessages } from '../app/messages.ts';
import type { MapController } from './map-controller.ts';
import { MapControls } from './map-controls.tsx';
import { mapMessages } from './map-messages.ts';
import type { ControllerProps, MapFailure, MapProps } from './map-props.ts';
import { usePlanDrawing } from './use-plan-drawing.ts';

const DrawingOverlay = lazy(() => import('./drawing/drawing-overlay.tsx'));

/** `children` lie over the map: layers panel, legend, hints. They get the map once it stands. */
export type MapViewProps = MapProps & { readonly children?: (controller: MapController) => ReactNode };

/**
 * The map as a React element: it loads the map code when it is first shown, hands every change of
 * its props to the controller, and says in words when no map can be drawn. Fills its parent.
 */
export function MapView({ children, ...props }: MapViewProps): ReactNode {
  const words = useMessages(mapMessages);
  const frame = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement>(null);
  const planDrawing = usePlanDrawing(props.planObjects);
  const latest = useRef<ControllerProps>({ ...props, planDrawing });
  const [controller, setController] = useState<MapController | null>(null);
  const [failure, setFailure] = useState<MapFailure | null>(null);
  const [message, setMessage] = useState('');
  const mapWords = useRef(words);

  useEffect(() => {
    latest.current = { ...props, planDrawing, onFailure: tellFailure };
    controller?.setProps(latest.current);
  });

  function tellFailure(what: MapFailure): void {
    setFailure(what);
    props.onFailure?.(what);
  }

  useEffect(() => {
    let made: MapController | null = null;
    let isGone = false;
    const fail = (what: MapFailure) => !isGone && latest.current.onFailure?.(what);
    const make = async () => {
      if (!canDrawMaps()) return fail('no-webgl');
      const module = await import('./map-controller.ts').catch(() => null);
      if (isGone || !container.current) return;
      if (!module) return fail('not-loaded');
      made = new module.MapController(container.current, latest.current, mapWords.current);
      setController(made);
    };
    make().catch(() => fail('no-webgl'));
    return () => {
      isGone = true;
      made?.destroy();
      setController(null);
    };
  }, []);

  return (
    <div className="map-frame" ref={frame}>
      <div className="map-canvas" ref={container} />
      {!controller && !failure && <p className="map-notice">{words.loading}</p>}
      {failure && (
        <p className="map-notice" role="alert">
          {failureText(failure, words)}
        </p>
      )}
      {controller && !failure && frame.current && (
        <>
          {children?.(controller)}
          {props.drawing && (
            <Suspense>
              <DrawingOverlay controller={controller} drawing={props.drawing} />
            </Suspense>
          )}
          <MapControls controller={controller} frame={frame.current} onMessage={setMessage} />
        </>
      )}
      <p className="map-message" role="status">
        {message}
      </p>
    </div>
  );
}

function failureText(failure: MapFailure, words: typeof mapMessages.nb): string {
  switch (failure) {
    case 'no-webgl':
      return words.noWebgl;
    case 'lost':
      return words.mapLost;
    case 'not-loaded':
      return words.mapNotLoaded;
  }
}

function canDrawMaps(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}
