import { canonicalJson } from '../canonical-json.ts';
import { sha256, utf8 } from './sha-256.ts';

/**
 * SHA-256 of 32 random bytes and the canonical JSON of what they protect. Without the salt nobody can guess a
 * short text or a name from its hash: when the salt is erased with the text, the hash tells nothing.
 */
export function recordHash(salt: Uint8Array, record: object): Promise<Uint8Array> {
  return sha256(salt, utf8(canonicalJson(record)));
}
