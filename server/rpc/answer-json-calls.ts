import type { TRPCError } from '@trpc/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerCalls, type CallAnswers } from './answer-calls.ts';
import type { Context } from './context.ts';
import { readCalls } from './read-calls.ts';

/** What both ways to the procedures, this and tRPC's own adapter, do beside calling them. */
export type CallRoom = {
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Context;
  /** Counts what was answered; the headers that it brings. */
  readonly headersOf: (answers: {
    readonly paths: readonly string[];
    readonly data: readonly unknown[];
    readonly errors: readonly TRPCError[];
  }) => { readonly headers?: Readonly<Record<string, string>> };
  readonly noteFailure: (failure: {
    readonly path: string | undefined;
    readonly error: TRPCError;
    readonly req: FastifyRequest;
  }) => void;
};

/**
 * Answers calls that `readCalls` knows, from the request as it was read, and leaves all others to tRPC's adapter: that one
 * makes a web request of each first and a web answer at the end, which costs more than most procedures do.
 */
export function answerJsonCalls(room: FastifyInstance, callRoom: CallRoom): void {
  room.addHook('preHandler', async (request, reply) => {
    const asked = readCalls(request);
    if (!asked) return;
    const answers = await answerCalls(asked, callRoom.contextOf(request, reply));
    for (const failure of answers.failures) callRoom.noteFailure({ ...failure, req: request });
    const { headers } = callRoom.headersOf({
      paths: asked.calls.map(({ path }) => path),
      data: answers.data,
      errors: answers.failures.map(({ error }) => error),
    });
    return send(reply, answers, headers);
  });
}

function send(reply: FastifyReply, { status, body }: CallAnswers, headers = {}): FastifyReply {
  return (
    reply
      .code(status)
      .headers({ vary: 'trpc-accept, accept', 'content-type': 'application/json', ...headers })
      // As bytes, of which the framework knows the length and not what they are.
      .send(Buffer.from(body))
  );
}
