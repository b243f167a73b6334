import type { FastifyInstance } from 'fastify';
import { toBuffer, toString as toSvg } from 'qrcode';
import { AppError } from '../../../domain/errors.ts';
import type { Services } from '../../services.ts';

/** Read from paper by any phone: a quarter of it may be smudged. */
const reading = { errorCorrectionLevel: 'Q', margin: 4 } as const;

/** The short address of a hearing as a QR code, to print: `/pictures/h/{code}.svg` and `.png`. */
export function addQrRoutes(server: FastifyInstance, { config }: Services): void {
  server.get<{ Params: { file: string } }>('/pictures/h/:file', async (request, reply) => {
    const [, code, format] = /^([a-z0-9]{4,12})\.(svg|png)$/.exec(request.params.file) ?? [];
    if (!code) throw new AppError('not-found');
    const address = hearingAddress(config.publicUrl, code);
    const bytes =
      format === 'svg'
        ? await toSvg(address, { ...reading, type: 'svg' })
        : await toBuffer(address, { ...reading, width: 1024 });
    return reply
      .type(format === 'svg' ? 'image/svg+xml' : 'image/png')
      .header('cache-control', 'public, max-age=86400')
      .send(bytes);
  });
}

/** The permanent address that letters and QR codes carry. */
export function hearingAddress(publicUrl: string, code: string): string {
  return `${publicUrl}/h/${code}`;
}
