import { canonicalJson } from '../canonical-json.ts';

/**
 * The text whose SHA-256 binds an idempotency key to what was sent: canonical JSON without the key itself and
 * the receipt's secret (whose hash is kept and compared on its own). Parse with the schema first, so that
 * defaults and normalised texts give the same body.
 */
export function canonicalBody(submission: Readonly<Record<string, unknown>>): string {
  const { idempotencyKey: _key, receiptSecret: _secret, ...body } = submission;
  return canonicalJson(body);
}
