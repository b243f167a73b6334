import type { Map as MapLibreMap, MapOptions } from 'maplibre-gl';
import type { MapBounds } from './map-data.ts';
import { MOVE_MILLISECONDS } from './map-motion.ts';
import type { ControllerProps, MapFocus } from './map-props.ts';
import type { OwnPosition } from './own-position.ts';
import { boundsOfThing, boundsOfThings } from './thing-features.ts';

const NORWAY: MapBounds = [4.5, 57.9, 31.2, 71.2];

type StartingPlace = Pick<MapOptions, 'center' | 'zoom' | 'bounds' | 'fitBoundsOptions'>;

/** Where the map stands when it is made. */
export function startOf(props: ControllerProps): StartingPlace {
  const { initialCamera, initialBounds, planDrawing } = props;
  if (initialCamera) return { center: [initialCamera.lon, initialCamera.lat], zoom: initialCamera.zoom };
  const bounds = initialBounds ?? planDrawing?.bounds ?? NORWAY;
  return { bounds: [...bounds], fitBoundsOptions: { padding: 40 } };
}

/** Moves the map to what the page points at; what has not come yet is gone to when it comes. */
export class CameraMoves {
  readonly #map: MapLibreMap;
  readonly #props: () => ControllerProps;
  /** Nobody has said where to look: the first plan that comes decides. */
  #isLost: boolean;
  /** Where to go as soon as what is meant has come. */
  #pending: MapFocus | null = null;

  constructor(map: MapLibreMap, props: () => ControllerProps) {
    this.#map = map;
    this.#props = props;
    this.#isLost = !props().initialCamera && !props().initialBounds;
  }

  /** Looks at the first plan that comes when nobody has said where to look. */
  findPlan(previous: ControllerProps): void {
    if (this.#isLost && this.#props().planDrawing !== previous.planDrawing)
      this.#goTo({ kind: 'plan', token: '' });
  }

  /** Goes where the page points, when it points anew or what it points at has come since. */
  follow(previous: ControllerProps | null): void {
    const { focus } = this.#props();
    if (focus && focus.token !== previous?.focus?.token) this.#goTo(focus);
    else if (this.#pending) this.#goTo(this.#pending);
  }

  /** Goes to where the person is, so near that the whole ring of doubt is seen. */
  goToPosition({ lon, lat, accuracyMetres }: OwnPosition): void {
    const zoom = accuracyMetres > 300 ? 13 : Math.max(16, this.#map.getZoom());
    this.#map.easeTo({ center: [lon, lat], zoom, duration: MOVE_MILLISECONDS });
  }

  #goTo(focus: MapFocus): void {
    if (focus.kind === 'point') {
      this.#isLost = false;
      const zoom = focus.zoom ?? Math.max(17, this.#map.getZoom());
      this.#map.easeTo({ center: [focus.point.lon, focus.point.lat], zoom, duration: MOVE_MILLISECONDS });
      return;
    }
    const bounds = boundsOfFocus(focus, this.#props());
    this.#pending = bounds ? null : focus;
    if (!bounds) return;
    this.#isLost = false;
    this.#map.fitBounds([...bounds], { padding: 40, maxZoom: 18.5, duration: MOVE_MILLISECONDS });
  }
}

function boundsOfFocus(
  focus: Exclude<MapFocus, { kind: 'point' }>,
  props: ControllerProps,
): MapBounds | null {
  switch (focus.kind) {
    case 'bounds':
      return focus.bounds;
    case 'plan':
      return props.planDrawing?.bounds ?? null;
    case 'thing':
      return boundsOfThing(focus.thing, props, props.planDrawing);
    case 'things':
      return boundsOfThings(focus.things, props, props.planDrawing);
  }
}
