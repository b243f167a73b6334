import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { type LogFilter, logFilterSchema } from '../../domain/audit/log-filter.ts';
import { AppError } from '../../domain/errors.ts';
import type { Session } from '../accounts/session.ts';
import type { Database } from '../database/database.ts';
import { csvCell } from '../downloads/csv-cell.ts';
import type { Spend } from '../http/budgets.ts';
import { requireStaff } from '../http/staff-of-request.ts';
import type { Services } from '../services.ts';
import { readWholeLog } from './audit-log.service.ts';

/** `GET /files/log.csv` and `.json`: the log as a file, with the same filters as on the page. */
export function addAuditLogRoutes(
  server: FastifyInstance,
  services: Services,
  { spend }: { readonly spend: Spend },
): void {
  const { database } = services;
  const formats = [
    { name: 'log.csv', type: 'text/csv; charset=utf-8', write: asCsv },
    { name: 'log.json', type: 'application/json; charset=utf-8', write: asJson },
  ] as const;
  for (const { name, type, write } of formats) {
    server.get(`/files/${name}`, async (request, reply) => {
      const staff = await requireStaff(request, services);
      const filter = logFilterSchema.safeParse(request.query);
      if (!filter.success) throw new AppError('validation', { cause: filter.error });
      await spend(request, 'download');
      return reply
        .headers({
          'cache-control': 'private, no-store',
          'content-disposition': `attachment; filename="${name}"`,
        })
        .type(type)
        .send(Readable.from(write(database, staff, filter.data)));
    });
  }
}

async function* asCsv(database: Database, staff: Session, filter: LogFilter): AsyncGenerator<string> {
  // The mark by which Excel knows UTF-8.
  yield '\ufefftid;hvem;hva;slag;id;opplysninger\r\n';
  for await (const rows of readWholeLog(database, staff, filter)) {
    yield rows
      .map(({ at, actor, act, subjectKind, subjectId, details }) =>
        [at, actor, act, subjectKind, subjectId ?? '', JSON.stringify(details)].map(csvCell).join(';'),
      )
      .join('\r\n')
      .concat('\r\n');
  }
}

async function* asJson(database: Database, staff: Session, filter: LogFilter): AsyncGenerator<string> {
  let opening = '[\n';
  for await (const rows of readWholeLog(database, staff, filter)) {
    yield opening + rows.map((row) => JSON.stringify(row)).join(',\n');
    opening = ',\n';
  }
  yield opening === '[\n' ? '[]\n' : '\n]\n';
}
