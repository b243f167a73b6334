import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { chosenMarkFeatures } from './chosen-mark.ts';
import type { ControllerProps } from './map-props.ts';
import { SOURCES } from './map-sources.ts';
import { markOnce } from './mark-once.ts';
import { type OwnPosition, ownPositionFeatures } from './own-position.ts';
import { placeFeatures } from './place-features.ts';
import { isSameThing, planPoints, selectionFeatures, splitComments } from './thing-features.ts';

/** Puts what the page wants shown into the map's sources; what is the same object as before is left alone. */
export class ShownData {
  readonly #map: MapLibreMap;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  show(previous: ControllerProps | null, next: ControllerProps): void {
    if (next.planDrawing !== previous?.planDrawing) {
      if (next.planDrawing) markOnce('map-has-plan');
      this.#setData(SOURCES.shapes, next.planDrawing?.shapes);
      this.#setData(SOURCES.labels, next.planDrawing?.labels);
    }
    if (next.municipalities !== previous?.municipalities)
      this.#setData(SOURCES.municipalities, next.municipalities);
    if (next.plans !== previous?.plans) {
      this.#setData(SOURCES.plans, next.plans);
      this.#setData(SOURCES.planPoints, planPoints(next.plans));
    }
    if (next.comments !== previous?.comments) {
      const { points, shapes } = splitComments(next.comments);
      this.#setData(SOURCES.comments, points);
      this.#setData(SOURCES.commentShapes, shapes);
    }
    if (next.attached !== previous?.attached) this.#setData(SOURCES.attached, next.attached);
    if (next.ownPosition !== previous?.ownPosition) this.showPosition(next.ownPosition);
    if (next.chosenMark !== previous?.chosenMark)
      this.#setData(SOURCES.chosenMark, chosenMarkFeatures(next.chosenMark));
    this.#showPlaces(previous, next);
    this.#showSelection(previous, next);
  }

  /** Marks where the person is. */
  showPosition(position: OwnPosition | null | undefined): void {
    this.#setData(SOURCES.ownPosition, ownPositionFeatures(position));
  }

  #showPlaces(previous: ControllerProps | null, { drawing, places }: ControllerProps): void {
    if (previous && drawing === previous.drawing && places === previous.places) return;
    const view = {
      places: drawing?.places ?? places ?? [],
      areShapesElsewhere: drawing != null && !drawing.isKeyboard,
      draft: drawing ? { vertices: drawing.draft, isArea: drawing.mode === 'area' } : undefined,
    };
    this.#setData(SOURCES.places, placeFeatures(view));
  }

  #showSelection(previous: ControllerProps | null, next: ControllerProps): void {
    const isSame =
      previous &&
      isSameThing(next.selected, previous.selected) &&
      isSameThing(next.hovered, previous.hovered) &&
      next.lit === previous.lit &&
      next.planDrawing === previous.planDrawing &&
      next.plans === previous.plans &&
      next.comments === previous.comments;
    if (!isSame) this.#setData(SOURCES.selection, selectionFeatures(next, next.planDrawing));
  }

  #setData(source: string, data: FeatureCollection | null | undefined): void {
    this.#map.getSource<GeoJSONSource>(source)?.setData(data ?? { type: 'FeatureCollection', features: [] });
  }
}
