import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { receiptSecretSchema } from '../../../domain/comments/comment-submission.ts';
import { AppError } from '../../../domain/errors.ts';
import { languageSchema } from '../../../domain/language-schema.ts';
import type { Spend } from '../../http/budgets.ts';
import { drawCommentMap } from '../../print/comment-map.ts';
import type { PrintBackground } from '../../print/print-routes.ts';
import type { Services } from '../../services.ts';
import { readReceiptDocument, receiptJson } from './receipt-document.ts';
import { writeReceiptPdf } from './write-receipt-pdf.ts';

const asked = z.strictObject({
  secret: receiptSecretSchema,
  format: z.enum(['pdf', 'json']),
  language: languageSchema.default('nb'),
});

const mediaTypes = { pdf: 'application/pdf', json: 'application/json; charset=utf-8' } as const;

/**
 * `POST /files/receipts`: a receipt as PDF or JSON for whoever holds its secret, which travels in the body so that
 * no log, history or referrer keeps it.
 */
export function addReceiptDocumentRoutes(
  server: FastifyInstance,
  { database, config }: Services,
  { spend, background }: { readonly spend: Spend; readonly background: PrintBackground | undefined },
): void {
  server.post('/files/receipts', async (request, reply) => {
    const order = asked.safeParse(request.body);
    if (!order.success) throw new AppError('validation', { cause: order.error });
    await spend(request, 'print');
    const { secret, format, language } = order.data;
    const receipt = await readReceiptDocument(database, secret, config.publicUrl);
    const { sheet } = receipt;
    const map = await drawCommentMap(
      { database, background },
      { shapes: sheet.places.map(({ geometry }) => geometry), version: sheet.versions[0] },
      request.log,
    );
    const content =
      format === 'pdf' ? await writeReceiptPdf(receipt, map, language) : await receiptJson(receipt, map);
    return reply
      .headers({
        'cache-control': 'private, no-store',
        'content-disposition': `attachment; filename="kvittering-${sheet.number}.${format}"`,
      })
      .type(mediaTypes[format])
      .send(content);
  });
}
