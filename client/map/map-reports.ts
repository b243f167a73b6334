import type { Map as MapLibreMap } from 'maplibre-gl';
import { isInView } from './in-view.ts';
import type { MapBounds, MapCamera } from './map-data.ts';
import { mapLevel } from './map-level.ts';
import type { MapProps } from './map-props.ts';
import type { PlanDrawing } from './plan-drawing.ts';

export function cameraOf(map: MapLibreMap): MapCamera {
  const { lng, lat } = map.getCenter();
  return { lon: lng, lat, zoom: map.getZoom() };
}

/** Tells where the map has come to rest and what lies in view there; each only when it is new. */
export class MapReports {
  readonly #map: MapLibreMap;
  #camera = '';
  #view = '';

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** The plan, or what of it is drawn, is another: what lies in view must be told again. */
  forgetView(): void {
    this.#view = '';
  }

  tell(props: MapProps, plan: PlanDrawing | null): void {
    const [[west, south], [east, north]] = this.#map.getBounds().toArray();
    const view: MapBounds = [west, south, east, north];
    this.#tellCamera(props, view);
    this.#tellObjects(props, plan, view);
  }

  #tellCamera({ onViewChange, onCameraChange }: MapProps, view: MapBounds): void {
    const { lon, lat, zoom } = cameraOf(this.#map);
    const camera = { lon: rounded(lon, 6), lat: rounded(lat, 6), zoom: rounded(zoom, 2) };
    const text = JSON.stringify(camera);
    if (text === this.#camera) return;
    const isFirst = this.#camera === '';
    this.#camera = text;
    onViewChange?.(view);
    // Where the map stands when it is made is nobody's move.
    if (!isFirst) onCameraChange?.(camera);
  }

  #tellObjects({ onObjectsInView, display }: MapProps, plan: PlanDrawing | null, view: MapBounds): void {
    if (!onObjectsInView || view.join() === this.#view) return;
    this.#view = view.join();
    const inView = [...(plan?.objects.values() ?? [])]
      .filter(({ feature }) => mapLevel(feature.properties.level) === display.level)
      .filter(({ feature, bounds }) => isInView(feature.geometry, bounds, view));
    onObjectsInView(inView.map(({ feature }) => feature.properties));
  }
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
