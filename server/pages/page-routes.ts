import type { FastifyInstance } from 'fastify';
import type { AdmitComment } from '../http/admit-comment.ts';
import type { Spend } from '../http/budgets.ts';
import type { IdentityRoom } from '../identity/identity-room.ts';
import type { PrintBackground } from '../print/print-routes.ts';
import type { Services } from '../services.ts';
import { addAccessibilityRoute } from './about/accessibility-routes.ts';
import { addAppRoutes } from './app/app-routes.ts';
import { addServiceWorkerRoute } from './app/service-worker-route.ts';
import { addCommentFormRoute } from './comment/comment-routes.ts';
import { addEmbedGuideRoutes } from './embed/embed-guide-routes.ts';
import { addEmbedPageRoutes } from './embed/embed-page-routes.ts';
import { addFrontPageRoutes } from './front/front-routes.ts';
import { addNoticeOffRoutes } from './notices/notice-off-routes.ts';
import { addPaperRoutes } from './paper/paper-routes.ts';
import { addConfirmRoutes } from './person/confirm-routes.ts';
import { addPersonRoutes } from './person/person-routes.ts';
import { addPictureRoutes } from './pictures/picture-routes.ts';
import { addQrRoutes } from './pictures/qr-routes.ts';
import { addPlanPageRoutes } from './plan/plan-routes.ts';
import { addPrivacyRoutes } from './privacy/privacy-routes.ts';
import { addSearchEngineRoutes } from './search-engines/search-engine-routes.ts';
import { readClientShell } from './shell/client-shell.ts';

/** Every page as people, search engines and screen readers meet it first: whole, and without a program. */
export async function addPageRoutes(
  server: FastifyInstance,
  services: Services,
  tools: {
    readonly admitComment: AdmitComment;
    readonly identity: IdentityRoom;
    readonly spend: Spend;
    readonly background: PrintBackground | undefined;
  },
): Promise<void> {
  // Read before the first page is asked for.
  await readClientShell();
  addFrontPageRoutes(server, services);
  addPlanPageRoutes(server, services);
  await addCommentFormRoute(server, services, tools.admitComment);
  addAppRoutes(server, services);
  addServiceWorkerRoute(server, services.config);
  addAccessibilityRoute(server, services);
  addPrivacyRoutes(server, services);
  addPersonRoutes(server, services, tools);
  addConfirmRoutes(server, services, tools);
  addNoticeOffRoutes(server, services, tools);
  addEmbedPageRoutes(server, services);
  addEmbedGuideRoutes(server, services);
  addSearchEngineRoutes(server, services);
  addQrRoutes(server, services);
  addPictureRoutes(server, services, tools);
  addPaperRoutes(server, services, tools);
}
