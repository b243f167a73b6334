import { sha256 } from './sha-256.ts';

/**
 * A Merkle tree of SHA-256 (RFC 6962 section 2.1): leaves are hashed after the byte 0, nodes after the byte 1, so
 * that neither can be taken for the other. A tree that is not full is split at the largest power of two below
 * its size.
 */
export async function leafHash(leaf: Uint8Array): Promise<Uint8Array> {
  return sha256(Uint8Array.of(0), leaf);
}

function nodeHash(left: Uint8Array, right: Uint8Array): Promise<Uint8Array> {
  return sha256(Uint8Array.of(1), left, right);
}

/** The root over the hashes of the leaves, in order. Of none it is the SHA-256 of nothing. */
export async function rootHash(leaves: readonly Uint8Array[]): Promise<Uint8Array> {
  const [only] = leaves;
  if (only === undefined) return sha256();
  if (leaves.length === 1) return only;
  const split = splitOf(leaves.length);
  return nodeHash(await rootHash(leaves.slice(0, split)), await rootHash(leaves.slice(split)));
}

/** The audit path of a leaf (RFC 6962 section 2.1.1): the hashes beside its way to the root, nearest first. */
export async function auditPath(
  leaves: readonly Uint8Array[],
  index: number,
): Promise<readonly Uint8Array[]> {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new RangeError('no such leaf');
  if (leaves.length === 1) return [];
  const split = splitOf(leaves.length);
  return index < split
    ? [...(await auditPath(leaves.slice(0, split), index)), await rootHash(leaves.slice(split))]
    : [...(await auditPath(leaves.slice(split), index - split)), await rootHash(leaves.slice(0, split))];
}

/**
 * The root that a leaf's audit path leads to in a tree of `size` leaves; null when the path is too short or too
 * long for its place.
 */
export async function rootOfPath(
  leaf: Uint8Array,
  {
    index,
    size,
    path,
  }: { readonly index: number; readonly size: number; readonly path: readonly Uint8Array[] },
): Promise<Uint8Array | null> {
  if (!Number.isInteger(index) || index < 0 || index >= size) return null;
  if (size === 1) return path.length === 0 ? leaf : null;
  const beside = path.at(-1);
  if (!beside) return null;
  const split = splitOf(size);
  const rest = path.slice(0, -1);
  const isLeft = index < split;
  const own = await rootOfPath(
    leaf,
    isLeft ? { index, size: split, path: rest } : { index: index - split, size: size - split, path: rest },
  );
  if (!own) return null;
  return isLeft ? nodeHash(own, beside) : nodeHash(beside, own);
}

/** The largest power of two below the size. */
function splitOf(size: number): number {
  return 2 ** Math.ceil(Math.log2(size) - 1);
}
