import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import { addAuditLogRoutes } from '../audit-log/audit-log-routes.ts';
import { addCaseMapRoute } from '../cases/case-map-route.ts';
import { addCatalogueRoutes } from '../catalogue/catalogue-routes.ts';
import { addFileShapeRoutes } from '../comments/file-shapes/file-shape-routes.ts';
import { addReceiptDocumentRoutes } from '../comments/receipt-document/receipt-document-routes.ts';
import { readMaintenance } from '../database/maintenance.ts';
import { addDemoBackgroundRoutes } from '../demo/background-routes.ts';
import { createDemoSignIn } from '../demo/sign-in/demo-sign-in.ts';
import { addDeskMapRoute } from '../desk/desk-map-route.ts';
import { addExportRoutes } from '../desk/export/export-routes.ts';
import { addLogoRoutes } from '../desk/logo-routes.ts';
import { addDownloadRoutes } from '../downloads/download-routes.ts';
import { addEmbedScriptRoute } from '../embed/embed-script-route.ts';
import { addFeedRoutes } from '../feeds/feed-routes.ts';
import { addFileRoutes } from '../files/file-routes.ts';
import { addCommentUploadRoutes } from '../files/uploads/comment-upload-routes.ts';
import { addGeodataRoutes } from '../geodata/geodata-routes.ts';
import { addReaderRoute } from '../geodata/reader-route.ts';
import { addHearingAddressRoute } from '../hearings/hearing-address-route.ts';
import { openIdentity } from '../identity/identity-room.ts';
import { newBrowserToken } from '../identity/sign-in.service.ts';
import { addSignInRoutes } from '../identity/sign-in-routes.ts';
import { addJournalRoutes } from '../journal/journal-routes.ts';
import { openLive } from '../live/live.ts';
import { addLiveRoutes } from '../live/live-routes.ts';
import { addMeRoutes } from '../me/me-routes.ts';
import { countProcedures } from '../metrics/count-procedures.ts';
import { meterDatabase } from '../metrics/meter-database.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { addMetricsRoute } from '../metrics/metrics-route.ts';
import { addNeighbourFeedRoute } from '../neighbours/neighbour-feed-route.ts';
import { addOgcRoutes } from '../ogc/ogc-routes.ts';
import { createOgcPages } from '../pages/ogc/draw-ogc-page.ts';
import { addPageRoutes } from '../pages/page-routes.ts';
import { pageLanguage } from '../pages/shell/page-language.ts';
import { allowPageStyle } from '../pages/shell/styles/allow-page-style.ts';
import { answerFailure } from '../pages/status/failure-page.ts';
import { answerNotFound } from '../pages/status/not-found.ts';
import { createNationalPlaces } from '../places/national-places.ts';
import { addDeliveryRoutes } from '../plans/deliveries/delivery-routes.ts';
import { addPlanFileRoutes } from '../plans/plan-file-routes.ts';
import { addProvisionsRoutes } from '../plans/provisions/provisions-routes.ts';
import { addPlanUploadRoutes } from '../plans/staging/plan-upload-routes.ts';
import { addStagedFileRoutes } from '../plans/staging/staged-file-routes.ts';
import { openStaging } from '../plans/staging/staging.ts';
import { addPrintRoutes } from '../print/print-routes.ts';
import { addProofRoutes } from '../proof/proof-routes.ts';
import { answerJsonCalls, type CallRoom } from '../rpc/answer-json-calls.ts';
import { type AppRouter, appRouter } from '../rpc/app-router.ts';
import { compressAnswers } from '../rpc/compress-answers.ts';
import { isProcedure, mostCallsOfBatch } from '../rpc/read-calls.ts';
import type { Services } from '../services.ts';
import { answerKeptTiles } from '../tiles/answer-kept-tiles.ts';
import { addTileRoutes } from '../tiles/tile-routes.ts';
import { openTileStore } from '../tiles/tile-store.ts';
import { createAdmitComment } from './admit-comment.ts';
import { noteArrival, waitedSecondsOf } from './arrival.ts';
import { createBudgets, retryAfterOf } from './budgets.ts';
import { requireDeclaredAccess } from './declared-access.ts';
import { letGoWhileDraining } from './drain.ts';
import { addHealthRoutes } from './health-routes.ts';
import { requireJson } from './json-only.ts';
import { type LogSink, loggerOf } from './logging.ts';
import { openMaintenance, restDuringMaintenance } from './maintenance.ts';
import { checkOrigin } from './origin-check.ts';
import { findPerson } from './person-of-request.ts';
import { printBackgroundOf } from './print-background.ts';
import { createReaderOf } from './reader-of-request.ts';
import type { Readiness } from './readiness.ts';
import { nameRequests } from './request-id.ts';
import { logRequests, QuietLog } from './request-log.ts';
import { addSecurityContactRoute } from './security-contact-route.ts';
import { addSecurityHeaders } from './security-headers.ts';
import {
  readBrowserCookie,
  readSessionCookie,
  writeBrowserCookie,
  writeSessionCookie,
} from './session-cookie.ts';
import { findStaff, municipalityAskedFor } from './staff-of-request.ts';
import { answerWhileStarting } from './starting-page.ts';
import { addStaticClient } from './static-client.ts';
import { timeLimits } from './time-limits.ts';

/** The whole HTTP server, not yet listening. Its log goes to standard output unless a sink is given. */
export async function createServer(
  given: Services,
  readiness: Readiness,
  log?: LogSink,
): Promise<FastifyInstance> {
  const metrics = createMetrics();
  const services: Services = { ...given, database: meterDatabase(given.database, metrics) };
  const { config, database } = services;
  const server = Fastify({
    logger: loggerOf(config, log),
    logController: new QuietLog(),
    trustProxy: config.trustProxy,
    bodyLimit: 1_048_576,
    ...timeLimits,
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 5_000 },
  });
  logRequests(server, metrics.served);
  server.addHook('onClose', async () => metrics.close());
  server.setErrorHandler(answerFailure(config.publicUrl));
  server.setNotFoundHandler(answerNotFound(services));
  noteArrival(server);
  nameRequests(server);
  // First, so that refusals and the page of a start carry them too.
  await addSecurityHeaders(server, config);
  allowPageStyle(server);
  answerWhileStarting(server, readiness);
  letGoWhileDraining(server, readiness);
  const maintenance = openMaintenance(config.isResting, () =>
    database.withRole('operations', {}, readMaintenance),
  );
  restDuringMaintenance(server, maintenance);
  server.addHook('onRequest', async (request) => {
    checkOrigin(request, config.publicUrl);
    requireJson(request);
  });
  await server.register(cookie);
  requireDeclaredAccess(server, services);
  await server.register(multipart);
  const spend = await createBudgets(server);
  const admitComment = createAdmitComment(services, spend);
  const nationalPlaces = config.placeServiceUrl
    ? createNationalPlaces({ url: config.placeServiceUrl })
    : null;
  const staging = openStaging(services, (error) =>
    server.log.error({ cause: error }, 'the work on a plan file failed'),
  );
  server.addHook('onClose', () => staging.jobs.stopAll());
  const live = openLive(database);
  server.addHook('onClose', async () => live.close());

  const demoSignIn = config.demo ? await createDemoSignIn(config.publicUrl) : null;
  const identity = await openIdentity(services, demoSignIn);

  compressAnswers(server);
  const callRoom: CallRoom = {
    contextOf: (req, res) => {
      const sessionToken = () => readSessionCookie(req, config.isHttps);
      let browser = readBrowserCookie(req, config.isHttps);
      return {
        ...services,
        nationalPlaces,
        staging,
        waitedSeconds: waitedSecondsOf(req),
        isResting: maintenance.isResting,
        sessionToken,
        askedFor: () => municipalityAskedFor(req),
        session: () => findStaff(req, services),
        identity,
        person: () => findPerson(req, services),
        browserToken: () => {
          if (browser === undefined) {
            browser = newBrowserToken();
            writeBrowserCookie(res, config.isHttps, browser);
          }
          return browser;
        },
        setSessionCookie: (token, expiresAt) => writeSessionCookie(res, config.isHttps, token, expiresAt),
        spend: async (budget) => void (await spend(req, budget)),
        admission: () => admitComment(req, res, 'program'),
      };
    },
    headersOf: ({ errors, data, paths }) => {
      countProcedures(metrics, isProcedure, { paths, data });
      return retryAfterOf(errors);
    },
    noteFailure: ({ path, error, req }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR')
        req.log.error(
          { path: path !== undefined && isProcedure(path) ? path : null, cause: error.cause },
          'procedure failed',
        );
    },
  };
  await server.register(async (room) => {
    answerJsonCalls(room, callRoom);
    await room.register(fastifyTRPCPlugin, {
      prefix: '/trpc',
      trpcOptions: {
        router: appRouter,
        allowMethodOverride: true,
        maxBatchSize: mostCallsOfBatch,
        createContext: ({ req, res }) => callRoom.contextOf(req, res),
        responseMeta: ({ errors, data, paths = [] }) => callRoom.headersOf({ errors, data, paths }),
        onError: callRoom.noteFailure,
      } satisfies FastifyTRPCPluginOptions<AppRouter>['trpcOptions'],
    });
  });
  addSignInRoutes(server, identity, spend);
  demoSignIn?.addRoutes(server);
  addHealthRoutes(server, services, readiness);
  addSecurityContactRoute(server, config);
  const readerOf = createReaderOf(services, spend);
  addLiveRoutes(server, live);
  const tiles = openTileStore(database);
  addTileRoutes(server, services, { live, store: tiles, readerOf });
  addMetricsRoute(server, services, { metrics, readiness, tiles });
  answerKeptTiles(server.server, { live, store: tiles, readiness });
  addGeodataRoutes(server, services);
  addReaderRoute(server, services, readerOf);
  addFeedRoutes(server, services, readerOf);
  addNeighbourFeedRoute(server, services, readerOf);
  addDownloadRoutes(server, services, { readerOf, spend });
  addProofRoutes(server, services);
  addCatalogueRoutes(server, services);
  addEmbedScriptRoute(server);
  if (config.demo) addDemoBackgroundRoutes(server);
  const background = printBackgroundOf(config);
  addOgcRoutes(server, services, {
    live,
    readerOf,
    drawPage: createOgcPages(config.publicUrl, { database, background }),
    languageOf: (request) => pageLanguage(request).language,
  });
  addPrintRoutes(server, services, { spend, background });
  addFileRoutes(server, services, spend);
  addCommentUploadRoutes(server, services, spend);
  addFileShapeRoutes(server, services);
  addReceiptDocumentRoutes(server, services, { spend, background });
  addJournalRoutes(server, services, background);
  addPlanFileRoutes(server, services, spend);
  addProvisionsRoutes(server, services, spend);
  addPlanUploadRoutes(server, services, { staging, spend });
  addStagedFileRoutes(server, services, staging);
  addDeliveryRoutes(server, services, spend);
  addHearingAddressRoute(server, services);
  addExportRoutes(server, services);
  addMeRoutes(server, services, spend);
  addLogoRoutes(server, services, spend);
  addDeskMapRoute(server, services);
  addAuditLogRoutes(server, services, { spend });
  addCaseMapRoute(server, services, { spend, background });
  await addPageRoutes(server, services, { admitComment, identity, spend, background });
  await addStaticClient(server);
  return server;
}
