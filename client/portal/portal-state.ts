import { type PortalGroup, portalGroups } from '../../domain/portal/portal-group.ts';
import type { Answers } from '../app/api-types.ts';
import { mapPosition } from '../app/map-position.ts';
import { matching, oneOf, positiveNumber, type UrlStateOf, urlSchema } from '../app/url-schema.ts';

export type PortalAnswer = Answers['plans']['portal'];
export type PortalPlan = PortalAnswer['rows'][number];
export type { PortalGroup };

/** `sted=59.26512,10.41040,Storgata 4`: a place that was chosen by its name. Where someone is, never stands there. */
const chosenPlace = /^(-?\d{1,2}\.\d{1,7}),(-?\d{1,3}\.\d{1,7}),(.{1,160})$/s;

export const portalStateSchema = urlSchema({
  fase: oneOf(portalGroups),
  kommune: matching(/^\d{4}$/),
  type: positiveNumber,
  sok: matching(/^.{2,80}$/s),
  sted: matching(chosenPlace),
  utsnitt: oneOf(['ja']),
  kart: mapPosition,
});
export type PortalState = UrlStateOf<typeof portalStateSchema>;

/** A state without any filter; the map stays where it is. */
export const noFilters = {
  fase: undefined,
  kommune: undefined,
  type: undefined,
  sok: undefined,
  sted: undefined,
  utsnitt: undefined,
} as const;

export type ChosenPlace = { readonly lon: number; readonly lat: number; readonly name: string };

export function readChosenPlace(text: string | undefined): ChosenPlace | null {
  const [, lat, lon, name] = chosenPlace.exec(text ?? '') ?? [];
  return lat && lon && name ? { lat: Number(lat), lon: Number(lon), name } : null;
}

export function writeChosenPlace({ lat, lon, name }: ChosenPlace): string {
  return `${lat.toFixed(5)},${lon.toFixed(5)},${name}`;
}
