import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape, type TRPCError } from '@trpc/server';
import { getHTTPStatusCode } from '@trpc/server/http';
import type { TRPCResponse } from '@trpc/server/rpc';
import { appRouter } from './app-router.ts';
import type { Context } from './context.ts';
import type { Calls } from './read-calls.ts';

/** What came of one request's calls, in their order. */
export type CallAnswers = {
  readonly status: number;
  /** JSON, as tRPC's own adapter writes it. */
  readonly body: string;
  readonly data: readonly TRPCResponse[];
  readonly failures: readonly { readonly path: string; readonly error: TRPCError }[];
};

type Outcome = { readonly path: string; readonly answer: TRPCResponse; readonly error?: TRPCError };

/** Runs the procedures, each through all that stands before it in the router, and writes down their answers. */
export async function answerCalls({ type, isBatch, calls }: Calls, context: Context): Promise<CallAnswers> {
  const outcomes = await Promise.all(calls.map((call, index) => runCall({ ...call, type, index }, context)));
  const data = outcomes.map(({ answer }) => answer);
  const failures = outcomes.flatMap(({ path, error }) => (error ? [{ path, error }] : []));
  return {
    status: getHTTPStatusCode(data),
    body: JSON.stringify(isBatch ? data : data[0]),
    data,
    failures,
  };
}

async function runCall(
  { path, input, type, index }: Calls['calls'][number] & { type: Calls['type']; index: number },
  ctx: Context,
): Promise<Outcome> {
  try {
    const data: unknown = await callTRPCProcedure({
      ...{ router: appRouter, type, path, ctx, batchIndex: index, signal: undefined },
      getRawInput: async () => input,
    });
    return { path, answer: { result: { data } } };
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause);
    const { _config: config } = appRouter._def;
    return { path, error, answer: { error: getTRPCErrorShape({ config, error, type, path, input, ctx }) } };
  }
}
