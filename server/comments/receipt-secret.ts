import { createHash } from 'node:crypto';

/** What is kept of a receipt's secret, and what opens the comment again. */
export function hashReceiptSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
