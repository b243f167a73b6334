import type { Map as MapLibreMap } from 'maplibre-gl';
import type { DrawingProps } from './drawing/drawing-props.ts';
import type { DrawingSession } from './drawing/drawing-session.ts';

/** Begins and ends drawing by finger or mouse on the map; its code is loaded when the first drawing begins. */
export class DrawingOnMap {
  readonly #map: MapLibreMap;
  #props: DrawingProps | null = null;
  #session: DrawingSession | null = null;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** Null, or drawing by keys, is nothing to draw by hand. */
  show(drawing: DrawingProps | null | undefined): void {
    this.#props = drawing && !drawing.isKeyboard ? drawing : null;
    if (!this.#props) {
      this.#session?.destroy();
      this.#session = null;
    } else if (this.#session) this.#session.setProps(this.#props);
    else void this.#begin();
  }

  /** Takes back one step of a line or area in the making; false when there is none. */
  undoVertex(): boolean {
    return this.#session?.undoVertex() ?? false;
  }

  finishShape(): void {
    this.#session?.finishShape();
  }

  destroy(): void {
    this.show(null);
  }

  async #begin(): Promise<void> {
    const { DrawingSession } = await import('./drawing/drawing-session.ts');
    if (this.#props && !this.#session) this.#session = new DrawingSession(this.#map, this.#props);
  }
}
