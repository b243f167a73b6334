import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Spend } from '../http/budgets.ts';
import type { ReaderOf } from '../http/reader-of-request.ts';
import type { Services } from '../services.ts';
import { addCommentDownloadRoutes } from './comments/comment-download-routes.ts';
import { type MadeFiles, openMadeFiles } from './made-files.ts';
import { addPlanDownloadRoutes } from './plans/plan-download-routes.ts';

export type DownloadTools = { readonly readerOf: ReaderOf; readonly spend: Spend; readonly made: MadeFiles };

/** Files of plans and of published comments, by plain HTTP. */
export function addDownloadRoutes(
  server: FastifyInstance,
  services: Services,
  { readerOf, spend }: Pick<DownloadTools, 'readerOf' | 'spend'>,
): void {
  const made = openMadeFiles(join(services.config.dataDirectory, 'downloads'));
  addPlanDownloadRoutes(server, services, { readerOf, spend, made });
  addCommentDownloadRoutes(server, services, { readerOf, spend, made });
}
