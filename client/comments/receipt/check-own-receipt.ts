import { z } from 'zod';
import {
  checkReceipt,
  type ReceiptCheck,
  type ReceiptProof,
  receiptProofSchema,
} from '../../../domain/proof/receipt-proof.ts';
import type { ReceiptAnswer } from './receipt-view.ts';

export type OwnCheck = ReceiptCheck | { readonly result: 'otherWords' };

const publishedSchema = z.object({ seals: z.array(z.object({ number: z.int(), hash: z.string() })) });

/**
 * Checks here in the browser what the server claims: that the record is the comment that stands on the page, and
 * that it leads to the seal that everyone may read. Throws when the seals cannot be fetched.
 */
export async function checkOwnReceipt(given: unknown, receipt: ReceiptAnswer): Promise<OwnCheck> {
  const proof: ReceiptProof = receiptProofSchema.parse(given);
  const { record, inclusion } = proof;
  const isShown =
    record.comment === receipt.id && record.number === receipt.number && record.text === receipt.text;
  if (!isShown) return { result: 'otherWords' };
  const published = inclusion
    ? await publishedSealHash(receipt.municipality.number ?? '', inclusion.seal.number)
    : null;
  return checkReceipt(proof, published);
}

async function publishedSealHash(municipalityNumber: string, sealNumber: number): Promise<string | null> {
  const address = `/proof/${municipalityNumber}/seals.json?after=${sealNumber - 1}&limit=1`;
  const response = await fetch(address, { credentials: 'omit' });
  if (!response.ok) throw new Error('the seals could not be read');
  const { seals } = publishedSchema.parse(await response.json());
  return seals.find(({ number }) => number === sealNumber)?.hash ?? null;
}
