import type { FeatureCollection } from 'geojson';
import type { ChosenMark } from './chosen-mark.ts';
import type { CommentTileProps } from './comment-tiles.ts';
import type { DrawingProps } from './drawing/drawing-props.ts';
import type { MapBackground } from './map-background.ts';
import type {
  CommentCollection,
  DrawnPlace,
  MapBounds,
  MapCamera,
  MapPoint,
  MapThing,
  MunicipalityCollection,
  PlanObjectCollection,
  PlanObjectProperties,
  PlanOutlineCollection,
} from './map-data.ts';
import type { MapDisplay } from './map-display.ts';
import type { OwnPosition } from './own-position.ts';
import type { PlanDrawing } from './plan-drawing.ts';

/** Where the map shall go. A new token makes it go there, also when the place is the same. */
export type MapFocus = { readonly token: string | number } & (
  | { readonly kind: 'bounds'; readonly bounds: MapBounds }
  | { readonly kind: 'point'; readonly point: MapPoint; readonly zoom?: number }
  | { readonly kind: 'thing'; readonly thing: MapThing }
  | { readonly kind: 'things'; readonly things: readonly MapThing[] }
  | { readonly kind: 'plan' }
);

/** All things under the finger, the most particular first, and where the finger was. */
export type MapTap = { readonly point: MapPoint; readonly things: readonly MapThing[] };

export type MapFailure = 'no-webgl' | 'lost' | 'not-loaded';

/**
 * Everything the map shows and answers. Data is compared by identity: pass the same object while it
 * has not changed. A missing handler means that nobody listens.
 */
export type MapProps = {
  /** Fixed for the map's lifetime. */
  readonly background: MapBackground;
  /** The map's name for those who cannot see it, and the id of the text that describes it. */
  readonly name: string;
  readonly describedBy?: string;
  readonly display: MapDisplay;
  /** Where the map stands when it is made; without it `initialBounds`, then the whole plan. */
  readonly initialCamera?: MapCamera | null;
  readonly initialBounds?: MapBounds | null;
  readonly municipalities?: MunicipalityCollection | null;
  readonly plans?: PlanOutlineCollection | null;
  readonly planObjects?: PlanObjectCollection | null;
  readonly comments?: CommentCollection | null;
  /** Instead of `comments` where they are many. */
  readonly commentTiles?: CommentTileProps | null;
  /** Places shown with their numbers when nobody is drawing, e.g. in a preview. */
  readonly places?: readonly DrawnPlace[] | null;
  /** What attached files show: shapes of any kind, which nobody can point at. */
  readonly attached?: FeatureCollection | null;
  /** Where the person is, when the page has asked; «Min posisjon» in the map puts its own there. */
  readonly ownPosition?: OwnPosition | null;
  /** A place that was searched for, shown with its name. */
  readonly chosenMark?: ChosenMark | null;
  readonly selected?: MapThing | null;
  readonly hovered?: MapThing | null;
  /** Things that what is being read speaks of; outlined, and the map stays where it is. */
  readonly lit?: readonly MapThing[] | null;
  readonly focus?: MapFocus | null;
  readonly drawing?: DrawingProps | null;
  readonly onTap?: (tap: MapTap) => void;
  readonly onHover?: (thing: MapThing | null) => void;
  /** When the map has come to rest somewhere else. */
  readonly onCameraChange?: (camera: MapCamera) => void;
  /** What the map shows, when it has come to rest; the first time too. */
  readonly onViewChange?: (bounds: MapBounds) => void;
  /** The plan's objects that lie in the view, on the chosen level; when the map has come to rest. */
  readonly onObjectsInView?: (objects: readonly PlanObjectProperties[]) => void;
  readonly onFailure?: (failure: MapFailure) => void;
};

/** What the controller gets: the page's props with the plan made ready to be drawn. */
export type ControllerProps = MapProps & { readonly planDrawing: PlanDrawing | null };
