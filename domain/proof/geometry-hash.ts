import { canonicalJson } from '../canonical-json.ts';
import { sha256, toHex, utf8 } from './sha-256.ts';

/** SHA-256 of the canonical JSON of a record's `places`, hexadecimal; null where nothing is placed. */
export async function geometryHash(places: unknown): Promise<string | null> {
  if (!Array.isArray(places) || places.length === 0) return null;
  return toHex(await sha256(utf8(canonicalJson(places))));
}
