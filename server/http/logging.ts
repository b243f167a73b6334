import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { describeFailure, type FailureRecord } from './describe-failure.ts';

/** Where the log goes instead of standard output, one line of JSON a call. */
export type LogSink = { write(line: string): void };

type LoggerOptions = {
  readonly level: Config['logLevel'];
  readonly serializers: {
    readonly req: (request: FastifyRequest) => { method: string; route?: string | undefined };
    readonly err: (error: unknown) => FailureRecord;
    readonly cause: (error: unknown) => FailureRecord;
  };
  readonly stream?: LogSink;
};

/** Logs carry route patterns, never addresses, bodies or what the database says of a row. */
export function loggerOf(config: Pick<Config, 'logLevel'>, sink?: LogSink): LoggerOptions {
  return {
    level: config.logLevel,
    serializers: {
      req: (request) => ({ method: request.method, route: request.routeOptions?.url }),
      err: describeFailure,
      cause: describeFailure,
    },
    ...(sink && { stream: sink }),
  };
}
