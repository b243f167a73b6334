import 'maplibre-gl/dist/maplibre-gl.css';
import { AttributionControl, Map as MapLibreMap, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { isEmbedded } from '../app/embedded.ts';
import { startOf } from './camera-moves.ts';
import { foldAttribution } from './fold-attribution.ts';
import { patternPixels } from './image-id.ts';
import type { ControllerProps } from './map-props.ts';
import { mapStyle } from './map-style.ts';
import { symbolPixels } from './symbol-image.ts';

setWorkerUrl(workerUrl);

export type MapWords = {
  readonly attribution: string;
  readonly zoomWithKey?: string;
  readonly moveWithTwoFingers?: string;
};

/**
 * A map in its container, upright and without data, with attribution and scale, that draws its
 * patterns and symbols when they are first asked for. Throws when the browser has no WebGL.
 */
export function makeMap(container: HTMLElement, props: ControllerProps, words: MapWords): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style: mapStyle(props.background, props.display),
    ...startOf(props),
    attributionControl: false,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
    minZoom: 3,
    maxZoom: 21.5,
    fadeDuration: 0,
    // On another site's page a wheel and a finger move that page, not the map under them.
    cooperativeGestures: isEmbedded,
    locale: {
      'AttributionControl.ToggleAttribution': words.attribution,
      'CooperativeGesturesHandler.WindowsHelpText': words.zoomWithKey ?? '',
      'CooperativeGesturesHandler.MacHelpText': words.zoomWithKey?.replace('Ctrl', '⌘') ?? '',
      'CooperativeGesturesHandler.MobileHelpText': words.moveWithTwoFingers ?? '',
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const isNarrow = container.clientWidth < 640;
  map.addControl(new AttributionControl({ compact: isNarrow }), 'bottom-left');
  // It unfolds by itself when the first source brings its words.
  if (isNarrow) map.once('idle', () => foldAttribution(container));
  map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 120 }), 'bottom-left');
  map.setMissingStyleImageResolver((id) => addImage(map, id));
  map.on('error', (event) => console.warn('The map could not do something:', event.error));
  return map;
}

function addImage(map: MapLibreMap, id: string): void {
  // Patterns grow to twice their size between whole zooms: twice the pixels keep them crisp.
  const pixelRatio = 2 * Math.max(1, Math.min(3, window.devicePixelRatio));
  const pixels = patternPixels(id, pixelRatio) ?? symbolPixels(id, pixelRatio);
  if (pixels) map.addImage(id, pixels, { pixelRatio });
}
