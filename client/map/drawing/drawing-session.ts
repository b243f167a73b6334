import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { DrawnPlace } from '../map-data.ts';
import { isEditable } from '../place-geometry.ts';
import { type DrawingHint, type DrawingMode, type DrawingProps, MAX_VERTICES } from './drawing-props.ts';
import { drawingStyles } from './drawing-styles.ts';
import { placeFromFeature, placeToFeature } from './place-conversion.ts';
import { newPlaceId } from './place-id.ts';
import { type ShapeFault, shapeFault } from './shape-fault.ts';

const TOOLS: Readonly<Record<DrawingMode, string>> = {
  select: 'select',
  point: 'point',
  line: 'linestring',
  area: 'polygon',
};

/** A second press so soon after a finished place is the tail of a double click, not a new place. */
const DOUBLE_CLICK_MILLISECONDS = 400;

/**
 * One stretch of drawing with mouse or finger on terra-draw. Finished places are handed to the
 * caller, who owns them; what the caller removes or brings back is removed or brought back here.
 */
export class DrawingSession {
  readonly #map: MapLibreMap;
  readonly #draw: TerraDraw;
  #props: DrawingProps;
  #known = new Map<string, DrawnPlace>();
  #isSyncing = false;
  #finishedAt = Number.NEGATIVE_INFINITY;

  constructor(map: MapLibreMap, props: DrawingProps) {
    this.#map = map;
    this.#props = props;
    this.#draw = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({
        map,
        coordinatePrecision: 7,
        // Numbers of the places stand above the shapes.
        renderBelowLayerId: 'place-vertex',
      }),
      modes: modes(),
      // Places may come from elsewhere, with ids of their own making.
      idStrategy: { isValidId: (id) => typeof id === 'string' && id !== '', getId: newPlaceId },
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    });
    this.#draw.start();
    this.#draw.on('finish', (id) => this.#onFinish(id));
    this.#draw.on('select', (id) => props.onActiveChange(String(id)));
    this.#draw.on('deselect', () => props.onActiveChange(null));
    this.#draw.on('change', (_ids, type) => this.#onChange(type));
    map.getCanvas().addEventListener('pointerdown', this.#swallowDoubleClick, { capture: true });
    this.#sync();
    this.#setMode(props.mode);
  }

  setProps(next: DrawingProps): void {
    const previous = this.#props;
    this.#props = next;
    if (next.places !== previous.places) this.#sync();
    if (next.mode !== previous.mode) this.#setMode(next.mode);
  }

  undoVertex(): boolean {
    return this.#draw.getModeState() === 'drawing' && this.#draw.canUndo() ? this.#draw.undo() : false;
  }

  /** Ends the line or area in the making, as Enter does; nothing happens while it has too few points. */
  finishShape(): void {
    const press = { key: 'Enter', bubbles: true };
    this.#map.getCanvas().dispatchEvent(new KeyboardEvent('keydown', press));
    this.#map.getCanvas().dispatchEvent(new KeyboardEvent('keyup', press));
  }

  destroy(): void {
    this.#map.getCanvas().removeEventListener('pointerdown', this.#swallowDoubleClick, { capture: true });
    this.#draw.stop();
    this.#map.getCanvas().style.cursor = '';
  }

  #setMode(mode: DrawingMode): void {
    this.#draw.setMode(TOOLS[mode]);
    this.#tellHint(firstHint(mode));
  }

  /** Makes the tool hold exactly the caller's places. */
  #sync(): void {
    const editable = this.#props.places.filter((place) => isEditable(place.geometry));
    const wanted = new Map(editable.map((place) => [place.id, place]));
    const gone = [...this.#known.keys()].filter((id) => !wanted.has(id));
    const changed = [...wanted.values()].filter((place) => {
      const known = this.#known.get(place.id);
      return known && JSON.stringify(known.geometry) !== JSON.stringify(place.geometry);
    });
    const fresh = [...wanted.values()].filter((place) => !this.#known.has(place.id));
    this.#isSyncing = true;
    const stale = [...gone, ...changed.map((place) => place.id)].filter((id) => this.#draw.hasFeature(id));
    if (stale.length > 0) {
      if (this.#draw.getMode() === 'select') for (const id of stale) this.#draw.deselectFeature(id);
      this.#draw.removeFeatures(stale);
    }
    const toAdd = [...changed, ...fresh].filter((place) => !this.#draw.hasFeature(place.id));
    this.#draw.addFeatures(toAdd.map(placeToFeature));
    this.#isSyncing = false;
    this.#known = wanted;
  }

  #onFinish(id: string | number): void {
    if (this.#isSyncing) return;
    const feature = this.#draw.getSnapshotFeature(id);
    const place = feature && placeFromFeature(feature, this.#known.get(String(id)));
    if (!place) return;
    const fault = shapeFault(place.geometry);
    if (fault) {
      this.#refuse(place.id, fault);
      return;
    }
    const isNew = !this.#known.has(place.id);
    this.#known.set(place.id, place);
    const { places, onChange, onModeChange } = this.#props;
    onChange(isNew ? [...places, place] : places.map((old) => (old.id === place.id ? place : old)));
    if (!isNew) return;
    this.#finishedAt = performance.now();
    onModeChange('select');
  }

  /** A shape that cannot be used goes away, or back to what it was, and the person is told why. */
  #refuse(id: string, fault: ShapeFault): void {
    const known = this.#known.get(id);
    this.#isSyncing = true;
    if (this.#draw.getMode() === 'select') this.#draw.deselectFeature(id);
    this.#draw.removeFeatures([id]);
    if (known) this.#draw.addFeatures([placeToFeature(known)]);
    this.#isSyncing = false;
    this.#tellHint(fault);
  }

  #onChange(type: string): void {
    if (this.#isSyncing) return;
    if (type === 'delete') this.#onDelete();
    if (this.#draw.getModeState() !== 'drawing') return;
    const count = verticesOf(this.#inTheMaking());
    if (count >= MAX_VERTICES) this.#tellHint('too-many-vertices');
    else if (this.#props.mode === 'line') this.#tellHint(count > 0 ? 'continue-line' : 'start-line');
    else if (this.#props.mode === 'area') this.#tellHint(count > 2 ? 'finish-area' : 'continue-area');
  }

  #onDelete(): void {
    if (this.#draw.getMode() !== 'select') return;
    const isLeft = (place: DrawnPlace) => !isEditable(place.geometry) || this.#draw.hasFeature(place.id);
    const left = this.#props.places.filter(isLeft);
    if (left.length < this.#props.places.length) {
      for (const id of this.#known.keys()) if (!this.#draw.hasFeature(id)) this.#known.delete(id);
      this.#props.onChange(left);
    }
  }

  #inTheMaking(): GeoJSONStoreFeatures | undefined {
    return this.#draw.getSnapshot().find((feature) => feature.properties.currentlyDrawing === true);
  }

  #tellHint(hint: DrawingHint): void {
    if (hint !== this.#props.hint) this.#props.onHint(hint);
  }

  readonly #swallowDoubleClick = (event: PointerEvent): void => {
    if (performance.now() - this.#finishedAt < DOUBLE_CLICK_MILLISECONDS) event.stopImmediatePropagation();
  };
}

function modes() {
  const { point, line, area, select } = drawingStyles();
  const movable = { draggable: true, coordinates: { midpoints: true, draggable: true, deletable: true } };
  return [
    new TerraDrawPointMode({ styles: point }),
    new TerraDrawLineStringMode({ styles: line, pointerDistance: 24, finishOnNthCoordinate: MAX_VERTICES }),
    new TerraDrawPolygonMode({ styles: area, pointerDistance: 24 }),
    new TerraDrawSelectMode({
      styles: select,
      pointerDistance: 24,
      flags: {
        point: { feature: { draggable: true } },
        linestring: { feature: movable },
        polygon: { feature: movable },
      },
    }),
  ];
}

function firstHint(mode: DrawingMode): DrawingHint {
  switch (mode) {
    case 'point':
      return 'place-point';
    case 'line':
      return 'start-line';
    case 'area':
      return 'start-area';
    case 'select':
      return 'move';
  }
}

/** Vertices that have been set; the last one follows the pointer, and an area repeats its first. */
function verticesOf(feature: GeoJSONStoreFeatures | undefined): number {
  if (feature?.geometry.type === 'LineString') return feature.geometry.coordinates.length - 1;
  if (feature?.geometry.type === 'Polygon')
    return Math.max(0, (feature.geometry.coordinates[0]?.length ?? 0) - 2);
  return 0;
}
