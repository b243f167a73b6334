import { AppError, type ErrorCode } from '../../domain/errors.ts';

/** What the database's own rules (drizzle/migrations) say, in the words of the catalogue. */
const codeOfState: Readonly<Record<string, ErrorCode>> = {
  // A text with the sign NUL, which PostgreSQL has no room for.
  '22021': 'validation',
  // The same within JSON.
  '22P05': 'validation',
  AL101: 'revision-conflict',
  AL201: 'not-found',
  AL202: 'hearing-not-open',
  AL203: 'hearing-closed',
  AL204: 'validation',
  AL205: 'forbidden',
  AL208: 'case-decided',
  AL209: 'file-unknown',
  AL210: 'not-found',
  AL211: 'forbidden',
  AL213: 'document-page-unknown',
  AL214: 'objection-not-here',
  AL216: 'hearing-wrong-state',
  AL217: 'hearing-not-journalled',
  AL220: 'identity-too-weak',
  AL242: 'forbidden',
  AL231: 'last-administrator',
  AL232: 'delivery-decided',
  AL240: 'redaction-needs-second',
};

/** The SQLSTATE of a database error, which drizzle wraps as a cause. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('severity_local' in error && 'code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? sqlState(error.cause) : undefined;
}

/** True where the database cannot be reached at all. */
export function isConnectionFailure(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const code = 'code' in error ? String(error.code) : '';
  const lost = [
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'CONNECTION_CLOSED',
    'CONNECTION_ENDED',
    'CONNECTION_DESTROYED',
    'CONNECT_TIMEOUT',
    // The server ends sessions: told to stop, after the crash of one of them, or before it is up.
    '57P01',
    '57P02',
    '57P03',
    '57P05',
  ];
  // Class 08: the connection broke.
  const isBroken = /^08[0-9A-Z]{3}$/.test(code);
  // A socket that is not there; a file that is not there has nothing to do with the database.
  const hasNoSocket = code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect';
  return (
    lost.includes(code) || isBroken || hasNoSocket || ('cause' in error && isConnectionFailure(error.cause))
  );
}

/**
 * True for the fault that the driver (postgres 3.4.9) throws where nobody can catch it: it writes to a connection that
 * has broken. The work on it fails by itself; the connection is of no more use (`Database.renew`).
 */
export function isDriverSlip(error: unknown): boolean {
  return error instanceof TypeError && /nextWrite .*postgres\/src\/connection\.js/.test(error.stack ?? '');
}

/** Any thrown thing as an error of the catalogue; unexpected ones become `internal` with their cause. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const code = isHalfLetter(error) ? 'validation' : codeOfState[sqlState(error) ?? ''];
  if (code) return new AppError(code, { cause: error });
  if (isConnectionFailure(error)) return new AppError('database-unavailable', { cause: error });
  return new AppError('internal', { cause: error });
}

/** JSON of ours that PostgreSQL cannot read: half of a pair (U+D800–DFFF) stood in a text that someone sent. */
function isHalfLetter(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if (sqlState(error) !== '22P02') return false;
  const message = 'message' in error ? String(error.message) : '';
  return (
    /^invalid input syntax for type json/.test(message) || ('cause' in error && isHalfLetter(error.cause))
  );
}
