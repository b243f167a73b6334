import { type DrawnObject, isFuture } from './drawn-object.ts';
import { MAP_SYMBOLS } from './map-symbols.ts';

/** Key in `MAP_SYMBOLS` of a legal point of either plan level; `unknown` where its code is. */
export function legalPointSymbolKey(object: DrawnObject): string {
  const { objectType, code, level } = object;
  const place = level === 1 ? 'under' : level === 3 ? 'over' : 'on';
  const key =
    objectType === 'KpSamferdselPunkt'
      ? `KpTransport/${code}/${place}${isFuture(object) ? '/future' : ''}`
      : `Rp/${code}`;
  return Object.hasOwn(MAP_SYMBOLS, key) ? key : 'unknown';
}
