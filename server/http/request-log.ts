import { finished } from 'node:stream';
import { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';

/** Silences what the framework writes by itself: its words hold addresses and the messages of errors. */
export class QuietLog extends LogController {
  override isLogDisabled(): boolean {
    return true;
  }
}

/** A request that is over, as the log and the metrics know it. */
export type ServedRequest = {
  readonly request: FastifyRequest;
  readonly status: number;
  readonly milliseconds: number;
};

/**
 * Writes one line a request when it is over: its id, method, route pattern, status and milliseconds. Routes that only
 * watch are silent. Tiles that are answered from memory (`answerKeptTiles`) never come here; answers that a library
 * writes past the framework (tus) do.
 */
export function logRequests(server: FastifyInstance, onServed: (served: ServedRequest) => void): void {
  server.addHook('onRequest', (request, reply, next) => {
    finished(reply.raw, (error) => {
      const { statusCode: status } = reply.raw;
      const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
      onServed({ request, status, milliseconds });
      // An error here is mostly someone who went away before all was sent.
      request.log.info(
        { req: request, status, milliseconds, ...(error && { cause: error }) },
        error ? 'request broken off' : 'request',
      );
    });
    next();
  });
}
