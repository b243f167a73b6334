import { z } from 'zod';
import { canonicalJson } from '../canonical-json.ts';
import { rootOfPath } from './hash-tree.ts';
import { recordHash } from './record-hash.ts';
import { logEntryHash, sealHash } from './seal.ts';
import { fromHex, toHex } from './sha-256.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const sealSchema = z.object({
  municipality: z.uuid(),
  number: z.int().min(1),
  previous: hash,
  root: hash,
  leaves: z.int().min(1),
  sealedAt: z.string(),
});

/** What the holder of a receipt needs to check it: also the JSON that they may keep (docs/proof.md). */
export const receiptProofSchema = z.object({
  format: z.literal('allmenning-receipt-1'),
  record: z.looseObject({
    event: z.literal('received'),
    comment: z.uuid(),
    number: z.int(),
    text: z.string(),
    heading: z.string().nullable(),
    receivedAt: z.string(),
    author: hash.nullable(),
  }),
  salt: hash,
  /** What the record's `author` is a hash of, with its own salt; null once the person is erased. */
  author: z.object({ salt: hash, details: z.record(z.string(), z.string().nullable()) }).nullable(),
  entry: z.object({ entry: z.int(), kind: z.literal('received'), comment: z.uuid(), record: hash }),
  /** Null until the next sealing. */
  inclusion: z.object({ index: z.int().min(0), path: z.array(hash), seal: sealSchema }).nullable(),
});
export type ReceiptProof = z.infer<typeof receiptProofSchema>;

export type ReceiptCheck =
  /** Received and in the log, which is sealed within minutes. */
  | { readonly result: 'waiting' }
  /** Unchanged, and among those that the seal holds. */
  | { readonly result: 'sealed'; readonly sealNumber: number; readonly sealHash: string }
  | { readonly result: 'broken'; readonly step: 'author' | 'record' | 'entry' | 'path' | 'seal' };

/**
 * Recomputes everything that a receipt claims, from the words of the comment to the root of its seal.
 * `publishedSealHash` is the hash that the municipality publishes for the seal's number.
 */
export async function checkReceipt(
  proof: ReceiptProof,
  publishedSealHash: string | null,
): Promise<ReceiptCheck> {
  const { record, author, entry, inclusion } = proof;
  const broken = (step: 'author' | 'record' | 'entry' | 'path' | 'seal') =>
    ({ result: 'broken', step }) as const;
  if (author) {
    const salt = fromHex(author.salt);
    if (!salt || toHex(await recordHash(salt, author.details)) !== record.author) return broken('author');
  }
  const salt = fromHex(proof.salt);
  if (!salt || toHex(await recordHash(salt, record)) !== entry.record) return broken('record');
  if (entry.comment !== record.comment) return broken('entry');
  if (!inclusion) return { result: 'waiting' };
  const path = inclusion.path.map(fromHex).filter((one) => one !== null);
  const { index, seal } = inclusion;
  const root = await rootOfPath(await logEntryHash(entry), { index, size: seal.leaves, path });
  if (!root || toHex(root) !== seal.root) return broken('path');
  const own = await sealHash(seal);
  if (own !== publishedSealHash) return broken('seal');
  return { result: 'sealed', sealNumber: seal.number, sealHash: own };
}

/** The receipt as a file: the same bytes each time that it is fetched. */
export function receiptFile(proof: ReceiptProof): string {
  return `${canonicalJson(proof)}\n`;
}
