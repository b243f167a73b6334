import type { PlanFileTask } from './create-plan-writer.ts';
import type { ObjectRow } from './row-to-object.ts';

/** What the process that writes a plan file is sent, one at a time. */
export type ToPlanWriter =
  | { readonly kind: 'open'; readonly task: PlanFileTask }
  | { readonly kind: 'rows'; readonly rows: readonly ObjectRow[] }
  | { readonly kind: 'finish' };
