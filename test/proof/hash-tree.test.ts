import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditPath, leafHash, rootHash, rootOfPath } from '../../domain/proof/hash-tree.ts';
import { fromHex, toHex, utf8 } from '../../domain/proof/sha-256.ts';

const hashesOf = (texts: readonly string[]) => Promise.all(texts.map((text) => leafHash(utf8(text))));

/** The definition of RFC 6962 word for word, on Node's own hash. */
function rootByTheBook(leaves: readonly string[]): Buffer {
  const hash = (...parts: (Buffer | string)[]) =>
    parts.reduce((state, part) => state.update(part), createHash('sha256')).digest();
  if (leaves.length === 0) return hash('');
  if (leaves.length === 1) return hash(Buffer.of(0), leaves[0] ?? '');
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return hash(Buffer.of(1), rootByTheBook(leaves.slice(0, k)), rootByTheBook(leaves.slice(k)));
}

describe('the tree of hashes', () => {
  it('has the root of RFC 6962 for any number of leaves', async () => {
    for (let size = 0; size <= 33; size++) {
      const texts = Array.from({ length: size }, (_, index) => `innspill ${index}`);
      expect(toHex(await rootHash(await hashesOf(texts)))).toBe(rootByTheBook(texts).toString('hex'));
    }
  });

  it('leads each leaf to the root by its own path, and to no other by any change', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), async (size, pick, other) => {
        const leaves = await hashesOf(Array.from({ length: size }, (_, index) => `${index}`));
        const root = toHex(await rootHash(leaves));
        const index = pick % size;
        const path = await auditPath(leaves, index);
        const leaf = leaves[index] ?? new Uint8Array();
        expect(toHex((await rootOfPath(leaf, { index, size, path })) ?? new Uint8Array())).toBe(root);
        const elsewhere = other % size;
        if (elsewhere !== index) {
          const wrong = await rootOfPath(leaf, { index: elsewhere, size, path });
          expect(wrong && toHex(wrong)).not.toBe(root);
        }
        const forged = await rootOfPath(await leafHash(utf8('annet')), { index, size, path });
        expect(forged && toHex(forged)).not.toBe(root);
      }),
      { numRuns: 60 },
    );
  });

  it('refuses a path that is too short or too long for its place', async () => {
    const leaves = await hashesOf(['a', 'b', 'c']);
    const path = await auditPath(leaves, 2);
    const leaf = leaves[2] ?? new Uint8Array();
    expect(await rootOfPath(leaf, { index: 2, size: 3, path: [] })).toBeNull();
    expect(await rootOfPath(leaf, { index: 2, size: 3, path: [...path, leaf] })).toBeNull();
    expect(await rootOfPath(leaf, { index: 3, size: 3, path })).toBeNull();
  });
});

it('hexadecimal text that is none is refused', () => {
  expect(fromHex('0g')).toBeNull();
  expect(fromHex('abc')).toBeNull();
  expect(fromHex('00ff')).toEqual(Uint8Array.of(0, 255));
});
