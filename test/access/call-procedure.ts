import type { AppError } from '../../domain/errors.ts';
import type { Session, SignedInPerson } from '../../server/accounts/session.ts';
import { readConfig } from '../../server/config.ts';
import type { Database } from '../../server/database/database.ts';
import { asAppError } from '../../server/database/database-error.ts';
import { openFileStore } from '../../server/files/file-store.ts';
import { createServerSecret } from '../../server/identity/server-secret.ts';
import { openStaging } from '../../server/plans/staging/staging.ts';
import { appRouter } from '../../server/rpc/app-router.ts';
import type { Context } from '../../server/rpc/context.ts';

export type Outcome = { readonly answer: unknown; readonly error?: undefined } | { readonly error: AppError };

type Call = {
  readonly path: string;
  readonly input: unknown;
  readonly staff: Session | null;
  readonly person?: SignedInPerson | null;
};

/** Calls a procedure by its path as someone, or as nobody, past HTTP. */
export async function callProcedure(
  database: Database,
  { path, input, staff, person = null }: Call,
): Promise<Outcome> {
  const services = {
    config: readConfig({ LOG_LEVEL: 'silent', DATA_DIR: '/nowhere' }),
    database,
    files: openFileStore('/nowhere'),
  };
  const context: Context = {
    ...services,
    nationalPlaces: null,
    staging: openStaging(services, () => undefined),
    session: async () => staff,
    person: async () => person,
    identity: { ...services, publicUrl: '', clients: new Map(), secret: createServerSecret('prøve') },
    browserToken: () => '',
    waitedSeconds: () => 0,
    isResting: async () => false,
    askedFor: () => undefined,
    sessionToken: () => (staff ? 'en nøkkel' : undefined),
    setSessionCookie: () => undefined,
    spend: async () => undefined,
    admission: async () => async () => ({ waitedSeconds: () => 0 }),
  };
  const caller: unknown = appRouter.createCaller(context);
  const procedure = path.split('.').reduce((node, name) => (node as Record<string, unknown>)[name], caller);
  try {
    return { answer: await (procedure as (input: unknown) => Promise<unknown>)(input) };
  } catch (error) {
    return { error: asAppError(error instanceof Error ? (error.cause ?? error) : error) };
  }
}

/** Whether a call was stopped because of who called: by the check, before anything was done. */
export function isRefused({ error }: Outcome): boolean {
  return (
    error?.code === 'not-signed-in' || (error?.code === 'forbidden' && error.details?.needed !== undefined)
  );
}
