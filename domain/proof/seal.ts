import { canonicalJson } from '../canonical-json.ts';
import type { ProofEventKind } from './comment-record.ts';
import { leafHash } from './hash-tree.ts';
import { sha256, toHex, utf8 } from './sha-256.ts';

/** One line of a municipality's log as it is hashed: what is public knowledge, and the record's salted hash. */
export type LogEntry = {
  /** Its number in the log; grows, with holes. */
  readonly entry: number;
  readonly kind: ProofEventKind;
  readonly comment: string;
  /** SHA-256 of salt and record, hexadecimal. */
  readonly record: string;
};

/** A batch of the log under one root, chained to the seal before it. Hashes are hexadecimal. */
export type Seal = {
  readonly municipality: string;
  /** From 1, without holes. */
  readonly number: number;
  /** The hash of the seal before; 64 zeros for the first. */
  readonly previous: string;
  readonly root: string;
  readonly leaves: number;
  /** UTC with microseconds. */
  readonly sealedAt: string;
};

export const noPreviousSeal = '0'.repeat(64);

export function logEntryHash(entry: LogEntry): Promise<Uint8Array> {
  return leafHash(utf8(canonicalJson(entry)));
}

/** What the next seal names as its `previous`, and what one may print or keep elsewhere as a witness. */
export async function sealHash({
  municipality,
  number,
  previous,
  root,
  leaves,
  sealedAt,
}: Seal): Promise<string> {
  return toHex(await sha256(utf8(canonicalJson({ municipality, number, previous, root, leaves, sealedAt }))));
}
