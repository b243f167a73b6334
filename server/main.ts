import type { FastifyBaseLogger } from 'fastify';
import { readUnreadShapes } from './comments/file-shapes/file-shapes.service.ts';
import { type Config, readConfig, SettingError } from './config.ts';
import { createDatabaseEngine, type DatabaseEngine } from './database/database-engine.ts';
import { isConnectionFailure, isDriverSlip } from './database/database-error.ts';
import { EmbeddedDataInUseError } from './database/embedded/data-folder-lock.ts';
import { findRunningEngine } from './database/embedded/embedded-connection.ts';
import { hasDemo, seedDemo } from './demo/seed-demo.ts';
import { tellDemoPeople } from './demo/tell-demo-people.ts';
import { describeStartFailure } from './describe-start-failure.ts';
import { tellDeliveries } from './desk/notices/tell-deliveries.ts';
import { tellNewComments } from './desk/notices/tell-new-comments.ts';
import { rescanFiles } from './files/scan/rescan-files.ts';
import { chooseFileStore } from './files/store/choose-file-store.ts';
import { drain } from './http/drain.ts';
import { printBackgroundOf } from './http/print-background.ts';
import { createReadiness, type Readiness } from './http/readiness.ts';
import { createServer } from './http/server.ts';
import { openServerSecret } from './identity/server-secret.ts';
import { deliverDue } from './journal/delivery/deliver-due.ts';
import { createFolderAdapter } from './journal/delivery/folder-adapter.ts';
import { createMailTransport } from './mail/mail-transport.ts';
import { sendWaitingMail } from './mail/send-mail.ts';
import { packRegularly } from './ogc/pieces/pack-regularly.ts';
import { readUnreadDocuments } from './plans/read-unread-documents.ts';
import { searchWaitingFiles } from './privacy/search-files.service.ts';
import { searchUnmarkedTexts } from './privacy/search-texts.service.ts';
import { progressWords } from './progress-words.ts';
import { sealRegularly } from './proof/seal-regularly.ts';
import { carryOutRetention } from './retention/carry-out-retention.ts';
import { runRegularly } from './run-regularly.ts';
import type { Services } from './services.ts';

/**
 * Runs the product until it is told to stop. Problems of the machine or settings end it in one line.
 * `beforeServing` runs when the settings are known to be right.
 */
export async function main(beforeServing: () => Promise<void>): Promise<void> {
  const config = readOrExit();
  await refuseFolderInUse(config).catch((error) => fail(error, config));
  await beforeServing();
  const engine = createDatabaseEngine(config);
  const files = chooseFileStore(config);
  const services: Services = { config, database: engine.database, files };
  const readiness = createReadiness();
  const server = await createServer(services, readiness).catch((error) => fail(error, config));

  let isStopping = false;
  const regularWork: { readonly stop: () => Promise<void> }[] = [];
  const stop = async (drainSeconds: number) => {
    if (isStopping) return;
    isStopping = true;
    readiness.drain();
    console.log('\nStopper …');
    await drain(server, readiness.state().isServing ? drainSeconds : 0);
    await Promise.all(regularWork.map((work) => work.stop()));
    await engine.stop();
    process.exit(0);
  };
  // Not `once`: npm passes a Ctrl-C on to a process that the terminal has told already.
  process.on('SIGINT', () => stop(0));
  process.on('SIGTERM', () => stop(config.drainSeconds));
  process.on('unhandledRejection', (error) => {
    // The driver rejects on its own when a connection breaks while it asks for types; it connects anew.
    if (!isConnectionFailure(error)) return crash(error);
    server.log.error({ cause: error }, 'a connection to the database broke');
  });
  // Node would print the error with all it holds, a database's with the row that it refused.
  const crash = (error: unknown) => {
    server.log.fatal({ cause: error }, 'the process ends: nobody foresaw this');
    process.exit(1);
  };
  process.on('uncaughtException', (error) => {
    if (!isDriverSlip(error)) return crash(error);
    server.log.error({ cause: error }, 'a connection to the database broke, all are renewed');
    engine.database.renew();
  });

  try {
    // Listening first, so that a taken port is told before a database is made.
    await server.listen({ host: config.host, port: config.port });
    await prepare(services, engine, readiness);
    if (config.demo && (await hasDemo(services.database))) {
      console.log(await tellDemoPeople(config.dataDirectory));
    }
  } catch (error) {
    if (isStopping) return;
    await server.close();
    await engine.stop();
    return fail(error, config);
  }
  regularWork.push(
    runRegularly(
      minute,
      () => readUnreadDocuments(services, () => isStopping),
      (error) => server.log.error({ cause: error }, 'documents were left unread'),
      { isAtOnce: true },
    ),
    runRegularly(
      retentionInterval,
      () =>
        carryOutRetention(services, (rule, error) =>
          server.log.error({ cause: error, rule }, 'a rule of retention was not carried out'),
        ),
      (error) => server.log.error({ cause: error }, 'the rules of retention were not carried out'),
    ),
    sealRegularly(services.database, (error) => server.log.error({ cause: error }, 'the log was not sealed')),
    packRegularly(services.database, (error) =>
      server.log.error({ cause: error }, 'plan objects were not packed'),
    ),
  );
  regularWork.push(
    runRegularly(
      minute,
      () => rescanFiles(services).then(() => undefined),
      (error) => server.log.error({ cause: error }, 'files were not scanned'),
    ),
  );
  regularWork.push(
    runRegularly(
      minute,
      async () => {
        await searchWaitingFiles(services);
        await searchUnmarkedTexts(services.database);
      },
      (error) => server.log.error({ cause: error }, 'comments were not searched for personal data'),
    ),
  );
  regularWork.push(
    runRegularly(
      minute,
      () => readUnreadShapes(services).then(() => undefined),
      (error) => server.log.error({ cause: error }, 'attached map data was not read'),
    ),
  );
  regularWork.push(...deliverJournal(services, server.log));
  const secret = await openServerSecret(config);
  const noticeRoom = { database: services.database, secret, publicUrl: config.publicUrl };
  regularWork.push(
    runRegularly(
      minute,
      () => tellDeliveries(noticeRoom),
      (error) => server.log.error({ cause: error }, 'nobody was told of deliveries'),
    ),
  );
  regularWork.push(
    runRegularly(
      minute,
      () => tellNewComments(noticeRoom),
      (error) => server.log.error({ cause: error }, 'staff were not told of new comments'),
    ),
  );
  if (config.mail) {
    const transport = createMailTransport(config.mail);
    const room = { database: services.database, secret, transport };
    const tellFailure = (error: unknown) => server.log.error({ cause: error }, 'messages were not sent');
    regularWork.push(runRegularly(mailInterval, () => sendWaitingMail(room), tellFailure));
  }
  if (services.database.engine === 'embedded') {
    const tellFailure = (error: unknown) => server.log.error({ cause: error }, 'the tables were not tidied');
    regularWork.push(runRegularly(tidyInterval, engine.tidy, tellFailure));
  }
  console.log(`Allmenning er klar: ${config.publicUrl}`);
}

/** What the archive lacks is handed over once a minute, where there is a folder for it. */
function deliverJournal(services: Services, log: FastifyBaseLogger) {
  const { config, database, files } = services;
  if (config.journalFolder === undefined) return [];
  const sources = { database, background: printBackgroundOf(config), log };
  const adapter = createFolderAdapter(config.journalFolder, files, log);
  const tellFailure = (error: unknown) => log.error({ cause: error }, 'the journal was not handed over');
  return [runRegularly(minute, () => deliverDue(sources, adapter), tellFailure)];
}

function readOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    console.error(error.message);
    return process.exit(1);
  }
}

/** Told before the port is looked at: whoever starts twice has taken both, and the folder is what matters. */
async function refuseFolderInUse({ databaseUrl, dataDirectory }: Config): Promise<void> {
  const running = databaseUrl === undefined && (await findRunningEngine(dataDirectory));
  if (running) throw new EmbeddedDataInUseError(dataDirectory, running.pid);
}

function fail(error: unknown, config: Config): never {
  console.error(describeStartFailure(error, config));
  return process.exit(1);
}

async function prepare(services: Services, engine: DatabaseEngine, readiness: Readiness): Promise<void> {
  const tell = (stage: string) => {
    readiness.set(false, stage);
    console.log(progressWords(stage));
  };
  // A demo lives through its past weeks while it is made.
  const clockMayBeSet = services.config.databaseUrl === undefined || services.config.demo;
  let isPrepared = false;
  await engine.start({
    clockMayBeSet,
    onProgress: (stage) => {
      if (!isPrepared) tell(stage);
    },
    onAvailable: (isAvailable) => {
      if (isPrepared) readiness.set(isAvailable, isAvailable ? 'ready' : 'the embedded database restarts');
    },
  });
  if (services.config.demo) {
    await engine.alone({
      lock: 'seeding',
      onWait: () => tell('En annen prosess lager demoen. Venter på den …'),
      work: () => seedDemo(services, tell),
    });
  }
  // A server tidies by itself, but not before the first visitors of a demo come.
  if (services.config.demo || services.database.engine === 'embedded') await engine.tidy();
  isPrepared = true;
  readiness.set(true, 'ready');
}

const minute = 60_000;
/** How long what is to go stays beyond its term at most. */
const retentionInterval = 15 * minute;
/** How long a message waits at most before its first attempt. */
const mailInterval = 5_000;
/** How long the embedded database's counts of its tables lag behind at most. */
const tidyInterval = 5 * 60_000;
