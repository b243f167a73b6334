import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { applyLayers } from './apply-layers.ts';
import { CameraMoves } from './camera-moves.ts';
import { CommentTiles } from './comment-tiles.ts';
import { DrawingOnMap } from './drawing-on-map.ts';
import { type MapWords, makeMap } from './make-map.ts';
import type { MapCamera } from './map-data.ts';
import { MOVE_MILLISECONDS } from './map-motion.ts';
import { MapPointer } from './map-pointer.ts';
import type { ControllerProps } from './map-props.ts';
import { cameraOf, MapReports } from './map-reports.ts';
import { mapLayers } from './map-style.ts';
import { markOnce } from './mark-once.ts';
import type { OwnPosition } from './own-position.ts';
import { ShownData } from './shown-data.ts';
import { watchSource } from './watch-source.ts';

/**
 * Owns one MapLibre map from construction to `destroy`. React hands it the whole of the props each
 * time; it compares them with the last and touches only what differs.
 */
export class MapController {
  readonly #map: MapLibreMap;
  readonly #resize: ResizeObserver;
  readonly #pointer: MapPointer;
  readonly #reports: MapReports;
  readonly #camera: CameraMoves;
  readonly #data: ShownData;
  readonly #commentTiles: CommentTiles;
  readonly #drawing: DrawingOnMap;
  #props: ControllerProps;
  #layers: readonly LayerSpecification[];
  #isLoaded = false;

  /** Throws when the browser has no WebGL; the caller shows the list alone. */
  constructor(container: HTMLElement, props: ControllerProps, words: MapWords) {
    this.#props = props;
    this.#layers = mapLayers(props.background, props.display);
    this.#map = makeMap(container, props, words);
    // Not 'load', which waits for a first picture of all that the plan is not part of.
    this.#map.once('style.load', () => this.#onLoad());
    this.#map.on('idle', () => this.#onIdle());
    this.#map.on('webglcontextlost', () => this.#props.onFailure?.('lost'));
    this.#pointer = new MapPointer(this.#map, () => this.#props);
    this.#reports = new MapReports(this.#map);
    this.#camera = new CameraMoves(this.#map, () => this.#props);
    this.#data = new ShownData(this.#map);
    this.#commentTiles = new CommentTiles(this.#map);
    this.#drawing = new DrawingOnMap(this.#map);
    this.#resize = new ResizeObserver(() => this.#map.resize());
    this.#resize.observe(container);
    this.#nameCanvas();
  }

  /** Shows what the new props say; what is the same object as before is left alone. */
  setProps(next: ControllerProps): void {
    const previous = this.#props;
    this.#props = next;
    if (next.name !== previous.name || next.describedBy !== previous.describedBy) this.#nameCanvas();
    if (!this.#isLoaded) return;
    this.#camera.findPlan(previous);
    this.#show(previous);
    this.#camera.follow(previous);
  }

  zoomIn(): void {
    this.#map.zoomIn({ duration: MOVE_MILLISECONDS });
  }

  zoomOut(): void {
    this.#map.zoomOut({ duration: MOVE_MILLISECONDS });
  }

  get camera(): MapCamera {
    return cameraOf(this.#map);
  }

  /** Moves at once, for steps set with keys and buttons. */
  jumpTo(camera: MapCamera): void {
    this.#map.jumpTo({ center: [camera.lon, camera.lat], zoom: camera.zoom });
  }

  /** Marks where the person is and goes there. */
  showPosition(position: OwnPosition): void {
    this.#data.showPosition(position);
    this.#camera.goToPosition(position);
  }

  /** While places are set by keys, the keys belong to that and not to the map's own panning. */
  setKeyboardPanning(isOn: boolean): void {
    if (isOn) this.#map.keyboard.enable();
    else this.#map.keyboard.disable();
  }

  onCameraMove(listener: (camera: MapCamera) => void): () => void {
    const tell = () => listener(this.camera);
    this.#map.on('moveend', tell);
    return () => this.#map.off('moveend', tell);
  }

  /** Tells each time that a tile of a source from elsewhere comes or fails; ends when called. */
  watchSource(source: string, listener: (isReachable: boolean) => void): () => void {
    return watchSource(this.#map, source, listener);
  }

  /** Takes back one step of a line or area in the making; false when there is none. */
  undoVertex(): boolean {
    return this.#drawing.undoVertex();
  }

  finishShape(): void {
    this.#drawing.finishShape();
  }

  /** Resolves when everything is drawn, with the picture as a PNG data URL. */
  async picture(): Promise<string> {
    if (!this.#map.loaded() || !this.#isLoaded)
      await new Promise((resolve) => this.#map.once('idle', resolve));
    // The drawing buffer is only certain to hold the picture within the frame that drew it.
    return new Promise((resolve) => {
      this.#map.once('render', () => resolve(this.#map.getCanvas().toDataURL('image/png')));
      this.#map.triggerRepaint();
    });
  }

  destroy(): void {
    this.#pointer.destroy();
    this.#resize.disconnect();
    this.#drawing.destroy();
    this.#map.remove();
  }

  #onLoad(): void {
    this.#isLoaded = true;
    this.#show(null);
    this.#camera.follow(null);
  }

  #onIdle(): void {
    if (!this.#isLoaded) return;
    this.#reports.tell(this.#props, this.#props.planDrawing);
    if (this.#props.planDrawing || this.#props.plans) markOnce('map-idle');
  }

  #show(previous: ControllerProps | null): void {
    const { planDrawing, drawing } = this.#props;
    this.#showLayers(previous);
    this.#data.show(previous, this.#props);
    this.#commentTiles.show(previous, this.#props);
    if (planDrawing !== previous?.planDrawing) this.#reports.forgetView();
    this.#drawing.show(drawing);
  }

  #showLayers(previous: ControllerProps | null): void {
    if (previous?.display === this.#props.display) return;
    const layers = mapLayers(this.#props.background, this.#props.display);
    applyLayers(this.#map, this.#layers, layers);
    this.#layers = layers;
    this.#reports.forgetView();
  }

  #nameCanvas(): void {
    const canvas = this.#map.getCanvas();
    canvas.setAttribute('aria-label', this.#props.name);
    if (this.#props.describedBy) canvas.setAttribute('aria-describedby', this.#props.describedBy);
    else canvas.removeAttribute('aria-describedby');
  }
}
