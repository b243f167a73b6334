import type { z } from 'zod';
import { procedureAccess } from '../../server/access/procedure-access.ts';
import type { ProcedureRequirement } from '../../server/access/requirement.ts';
import { appRouter } from '../../server/rpc/app-router.ts';

export type ListedProcedure = {
  /** As in the address: `hearingsDesk.publish`. */
  readonly path: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  /** What the table of access requires. */
  readonly access: ProcedureRequirement | undefined;
  readonly schema: z.ZodType | undefined;
};

type Definition = {
  readonly _def: {
    readonly type: ListedProcedure['type'];
    readonly inputs: readonly z.ZodType[];
  };
};

/** Every procedure of the application, from the router itself. */
export function listProcedures(): readonly ListedProcedure[] {
  // The router keeps its procedures flat by path, which its type does not tell.
  const flat = appRouter._def.procedures as unknown as Readonly<Record<string, Definition>>;
  return Object.entries(flat).map(([path, { _def }]) => ({
    path,
    type: _def.type,
    access: procedureAccess[path],
    schema: _def.inputs[0],
  }));
}
