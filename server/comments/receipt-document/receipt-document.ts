import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../domain/canonical-json.ts';
import { geometryHash } from '../../../domain/proof/geometry-hash.ts';
import type { ReceiptProof } from '../../../domain/proof/receipt-proof.ts';
import { sealHash } from '../../../domain/proof/seal.ts';
import type { Database } from '../../database/database.ts';
import { type CommentMap, commentMapPicture } from '../../print/comment-map.ts';
import { readReceiptProof } from '../../proof/receipt-proof.service.ts';
import { readReceipt } from '../comment-receipt.service.ts';
import { hashReceiptSecret } from '../receipt-secret.ts';
import type { CommentSheet } from '../sheet/comment-sheet.ts';
import { readOwnSheet } from '../sheet/read-sheet.ts';

/** All that a receipt says, for whichever form it is given in. */
export type ReceiptDocument = {
  readonly sheet: CommentSheet;
  readonly receipt: Awaited<ReturnType<typeof readReceipt>>;
  readonly proof: ReceiptProof;
  /** SHA-256 of the places; null where there are none. */
  readonly geometryHash: string | null;
  /** The hash that the municipality publishes for the seal; null until it is made. */
  readonly sealHash: string | null;
  /** Where everyone reads the seals. */
  readonly sealsUrl: string;
};

/** Reads a receipt whole. Throws `receipt-unknown`. */
export async function readReceiptDocument(
  database: Database,
  secret: string,
  publicUrl: string,
): Promise<ReceiptDocument> {
  const receipt = await readReceipt(database, secret);
  const receiptHash = hashReceiptSecret(secret);
  const sheet = await readOwnSheet(database, receiptHash, receipt.id);
  const proof = await readReceiptProof(database, receiptHash);
  return {
    sheet,
    receipt,
    proof,
    geometryHash: await geometryHash(proof.record.places),
    sealHash: proof.inclusion ? await sealHash(proof.inclusion.seal) : null,
    sealsUrl: new URL(`/proof/${sheet.municipality.number}/seals.json`, publicUrl).href,
  };
}

/**
 * The receipt for programs: the proof of docs/proof.md, and beside it what it is a receipt of, the hashes and the
 * map picture. The same bytes each time until something happens.
 */
export async function receiptJson(document: ReceiptDocument, map: CommentMap | null): Promise<string> {
  const { sheet, receipt, proof, sealsUrl } = document;
  const { municipality, plan, hearing, versions } = sheet;
  const picture = map && (await commentMapPicture(map));
  const told = {
    ...proof,
    receipt: {
      number: sheet.number,
      receivedAt: proof.record.receivedAt,
      municipality: { number: municipality.number, name: municipality.name },
      plan: { identifier: plan.identifier, name: plan.name },
      hearing: { code: hearing.code, kind: hearing.kind },
      planVersions: versions.map(({ id, number, alternative }) => ({ id, number, alternative })),
      commentHash: proof.entry.record,
      geometryHash: document.geometryHash,
      sealHash: document.sealHash,
      seals: sealsUrl,
      journal: receipt.journal,
      withdrawnAt: receipt.withdrawnAt,
    },
    map: picture && {
      mediaType: 'image/png',
      sha256: createHash('sha256').update(picture).digest('hex'),
      base64: picture.toString('base64'),
    },
  };
  return `${canonicalJson(told)}\n`;
}
