import type { GeoJSONSource, Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { MapThing } from './map-data.ts';
import { MOVE_MILLISECONDS } from './map-motion.ts';
import type { MapProps } from './map-props.ts';
import { clusterAt, thingsAt } from './things-at.ts';

/** How many pixels from a thin thing one may point. */
const MOUSE_REACH = 4;
const FINGER_REACH = 14;

/** Turns presses and movements on the map into things; lives and dies with the map. */
export class MapPointer {
  readonly #map: MapLibreMap;
  readonly #props: () => MapProps;
  #hovered = '';
  #frame = 0;

  constructor(map: MapLibreMap, props: () => MapProps) {
    this.#map = map;
    this.#props = props;
    map.on('click', (event) => this.#onClick(event));
    map.on('mousemove', (event) => this.#onMouseMove(event));
    map.on('mouseout', () => this.#tellHover(undefined));
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
  }

  #onClick(event: MapMouseEvent): void {
    const { drawing, onTap } = this.#props();
    if (drawing) return;
    const cluster = clusterAt(this.#map, event.point);
    if (cluster) {
      void this.#openCluster(cluster.source, cluster.properties.cluster_id, event);
      return;
    }
    const isFinger = 'pointerType' in event.originalEvent && event.originalEvent.pointerType === 'touch';
    const things = thingsAt(this.#map, event.point, isFinger ? FINGER_REACH : MOUSE_REACH);
    onTap?.({ point: { lon: event.lngLat.lng, lat: event.lngLat.lat }, things });
  }

  async #openCluster(source: string, clusterId: unknown, { lngLat }: MapMouseEvent): Promise<void> {
    // What the server gathered lies within 64 pixels: two zooms on it is spread over 256.
    const zoom =
      typeof clusterId === 'number'
        ? await this.#map.getSource<GeoJSONSource>(source)?.getClusterExpansionZoom(clusterId)
        : this.#map.getZoom() + 2;
    if (zoom !== undefined) this.#map.easeTo({ center: lngLat, zoom, duration: MOVE_MILLISECONDS });
  }

  #onMouseMove(event: MapMouseEvent): void {
    const { drawing, onHover } = this.#props();
    if (drawing || !onHover || this.#map.isMoving()) return;
    // One look a frame is all the eye can see.
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() =>
      this.#tellHover(thingsAt(this.#map, event.point, MOUSE_REACH)[0]),
    );
  }

  #tellHover(thing: MapThing | undefined): void {
    const name = thing ? `${thing.layer}/${thing.id}` : '';
    if (name === this.#hovered) return;
    this.#hovered = name;
    this.#map.getCanvas().style.cursor = thing ? 'pointer' : '';
    this.#props().onHover?.(thing ?? null);
  }
}
