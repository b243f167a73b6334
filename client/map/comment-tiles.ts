import type { Map as MapLibreMap, VectorTileSource } from 'maplibre-gl';
import { commentTileLayers } from './comment-tile-style.ts';
import type { MapProps } from './map-props.ts';
import { SOURCES } from './map-sources.ts';

/** A hearing's comments as the server's tiles: more of them than a browser should gather itself. */
export type CommentTileProps = {
  readonly hearingId: string;
  /** Address with {z}, {x} and {y}; another when the comments have changed. */
  readonly tiles: string;
  readonly maxZoom: number;
};

/** Signs lie under what is chosen, as those of few comments do. */
const firstAbove = 'selection-outer';

/** Puts comments in tiles on the map, follows their address as they change, and takes them off. */
export class CommentTiles {
  readonly #map: MapLibreMap;
  #layers: readonly string[] = [];

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  show(previous: MapProps | null, { commentTiles, display }: MapProps): void {
    const shown = display.showsComments ? commentTiles : null;
    const before = previous?.display.showsComments ? previous.commentTiles : null;
    if (shown?.hearingId !== before?.hearingId) {
      this.#remove();
      if (shown) this.#add(shown);
    } else if (shown && shown.tiles !== before?.tiles) {
      this.#map.getSource<VectorTileSource>(SOURCES.commentTiles)?.setTiles([shown.tiles]);
    }
  }

  #add({ hearingId, tiles, maxZoom }: CommentTileProps): void {
    this.#map.addSource(SOURCES.commentTiles, { type: 'vector', tiles: [tiles], maxzoom: maxZoom });
    const layers = commentTileLayers(hearingId);
    const above = this.#map.getLayer(firstAbove) ? firstAbove : undefined;
    for (const layer of layers) this.#map.addLayer(layer, above);
    this.#layers = layers.map(({ id }) => id);
  }

  #remove(): void {
    if (this.#layers.length === 0) return;
    for (const layer of this.#layers) this.#map.removeLayer(layer);
    this.#map.removeSource(SOURCES.commentTiles);
    this.#layers = [];
  }
}
