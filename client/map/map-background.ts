/**
 * What lies under the plans. `geojson` is the offline base map: features with a `layer` (see
 * BackgroundLayer) and, where they have one, `name`; `region` holds the coarse land of the whole
 * region, `detail` the streets and buildings around plans. `raster` is an outside tile template in
 * web mercator, e.g. Kartverket's grey map. Attribution is HTML shown in the map's corner.
 */
export type MapBackground = MapGround & { readonly announcedPlans?: AnnouncedPlans | null };

type MapGround =
  | { readonly kind: 'none'; readonly attribution: string }
  | {
      readonly kind: 'geojson';
      readonly region: string;
      readonly detail?: string;
      readonly attribution: string;
    }
  | { readonly kind: 'raster'; readonly tiles: string; readonly attribution: string };

/**
 * Plans announced in the national service, as pictures that come tile by tile: a template with
 * {z}, {x}, {y}, or a WMS with {bbox-epsg-3857}. Nothing is asked for until a reader turns it on.
 */
export type AnnouncedPlans = { readonly tiles: string; readonly attribution: string };

/**
 * Layers the offline base map draws, others are left out. Streets and roads may have a `width` in
 * metres, addresses a house `number`, places and roads a `rank` (1 is the most important).
 */
export type BackgroundLayer =
  | 'land'
  | 'sea'
  | 'water'
  | 'green'
  | 'built'
  | 'building'
  | 'tree'
  | 'street'
  | 'road'
  | 'path'
  | 'rail'
  | 'border'
  | 'place'
  | 'address';
