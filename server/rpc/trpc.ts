import { initTRPC } from '@trpc/server';
import { ZodError, type z } from 'zod';
import { AppError, errorCatalogue } from '../../domain/errors.ts';
import { isCapability } from '../../domain/roles/capabilities.ts';
import { procedureAccess } from '../access/procedure-access.ts';
import { refuseUndeclared, requireCapability, requireSameMunicipality } from '../access/requirement.ts';
import { procedureGoesOn } from '../http/maintenance.ts';
import type { Context } from './context.ts';
import { reasonOf } from './reason-of.ts';
import { trpcCode } from './trpc-code.ts';

const t = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error }) => {
    const reason = reasonOf(error);
    return {
      ...shape,
      message: reason.message,
      data: {
        code: shape.data.code,
        httpStatus: errorCatalogue[reason.code].status,
        reason: reason.code,
        details: reason.details ?? {},
        /** The fields that zod refused: path and message key, never the value. */
        issues: error.cause instanceof ZodError ? error.cause.issues.map(issueOf) : [],
      },
    };
  },
});

function issueOf({ path, message }: z.core.$ZodIssue): { path: string[]; message: string } {
  return { path: path.map(String), message };
}

/** Maps whatever a procedure throws to the catalogue's code, so that the status is right. */
const withKnownErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok || result.error.cause instanceof ZodError) return result;
  throw trpcCode(reasonOf(result.error));
});

/** While everything else rests, comments are taken and receipts given. */
const restsDuringMaintenance = t.middleware(async ({ ctx, path, next }) => {
  if (!procedureGoesOn.has(path) && (await ctx.isResting())) throw new AppError('maintenance');
  return next();
});

const procedure = t.procedure.use(withKnownErrors).use(restsDuringMaintenance);

export const router = t.router;

/** Lets a procedure run only where the table of access declares it as its base expects. */
const declaredAs = (expected: 'everyone' | 'receiptHolder' | 'citizen') =>
  procedure.use(({ path, next }) => (procedureAccess[path] === expected ? next() : refuseUndeclared()));

/** Anyone, signed in or not. */
export const everyone = declaredAs('everyone');

/** Whoever holds the 128-bit secret of a receipt, which the input carries. */
export const receiptHolder = declaredAs('receiptHolder');

/** A citizen who has shown who they are, by e-mail or a provider; `ctx.citizen` is all they reach. */
export const citizen = declaredAs('citizen').use(async ({ ctx, next }) => {
  const person = await ctx.person();
  if (!person) {
    // Whoever is signed in at a municipality is not signed in as themselves.
    throw (await ctx.session())
      ? new AppError('forbidden', { details: { needed: 'citizen' } })
      : new AppError('not-signed-in');
  }
  return next({ ctx: { ...ctx, citizen: person } });
});

/**
 * Someone signed in who may do what the table of access requires for the procedure; `ctx.staff.municipalityId` is
 * the only tenant they reach.
 */
export const staff = procedure.use(async ({ ctx, path, next }) => {
  const needed = procedureAccess[path];
  if (!needed || !isCapability(needed)) return refuseUndeclared();
  const staff = requireCapability(await ctx.session(), needed);
  requireSameMunicipality(staff, ctx.askedFor());
  return next({ ctx: { ...ctx, staff } });
});

/** Whoever has a role at a municipality, whichever it is: for what is their own. */
export const anyStaff = procedure.use(async ({ ctx, path, next }) => {
  if (procedureAccess[path] !== 'anyStaff') return refuseUndeclared();
  const session = await ctx.session();
  if (!session) throw new AppError('not-signed-in');
  return next({ ctx: { ...ctx, staff: session } });
});
