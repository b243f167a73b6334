import type { Config } from './config.ts';
import { isConnectionFailure, sqlState } from './database/database-error.ts';
import { EmbeddedDataInUseError } from './database/embedded/data-folder-lock.ts';

/** What stopped the start and what to do about it, in one line; what nobody foresaw, with its stack. */
export function describeStartFailure(error: unknown, config: Config): string {
  if (!(error instanceof Error)) return `The start failed: ${String(error)}`;
  if (error instanceof EmbeddedDataInUseError) {
    return `The data folder ${error.dataDirectory} is in use by process ${error.pid}. Stop that one, or choose another folder: DATA_DIR=… npm start`;
  }
  return (
    describeListening(error, config) ??
    describeFolder(error, config) ??
    describeDatabase(error, config) ??
    `The start failed: ${error.stack ?? error.message}`
  );
}

function describeListening(error: NodeJS.ErrnoException, { host, port }: Config): string | undefined {
  const isAddressUnknown = error.syscall === 'getaddrinfo' && 'hostname' in error && error.hostname === host;
  if (isAddressUnknown || error.code === 'EADDRNOTAVAIL') {
    return `Setting HOST=${host} cannot be used: this machine has no such address.`;
  }
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`;
  }
  if (error.syscall === 'listen' && error.code === 'EACCES') {
    return `Port ${port} may not be opened by this user. Choose one above 1023: PORT=8080 npm start`;
  }
}

function describeFolder(error: NodeJS.ErrnoException, { dataDirectory }: Config): string | undefined {
  if (!error.path?.startsWith(dataDirectory)) return;
  return `Setting DATA_DIR=${dataDirectory} cannot be used: ${error.message}`;
}

/** The server's own words say what is wrong with login, database or rights; they hold no password. */
function describeDatabase(error: Error, { databaseUrl }: Config): string | undefined {
  if (databaseUrl === undefined) {
    return isConnectionFailure(error)
      ? 'The embedded database ended amid the start. Start again.'
      : undefined;
  }
  const cause = sqlState(error.cause) ? error.cause : error;
  const words = cause instanceof Error ? cause.message : '';
  if (isConnectionFailure(error) || 'syscall' in error) {
    return `The database of DATABASE_URL does not answer. ${words}`.trim();
  }
  if (sqlState(error)) return `The database of DATABASE_URL cannot be used: ${words}`;
}
