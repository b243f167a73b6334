import type { HearingKind } from '../hearings/hearing-kinds.ts';
import type { HearingState } from '../hearings/hearing-state.ts';
import type { PlanStage } from '../plans.ts';

/** The four chips of the portal; `planned` and `repealed` plans stand under no chip. */
export const portalGroups = ['hearing', 'announced', 'processing', 'adopted'] as const;
export type PortalGroup = (typeof portalGroups)[number];

/** Under which chip a plan stands, by its stage and the hearing that counts now. */
export function portalGroupOf(plan: {
  readonly stage: PlanStage;
  readonly hearing: { readonly kind: HearingKind; readonly state: HearingState } | null;
}): PortalGroup | null {
  if (plan.hearing?.state === 'open') return plan.hearing.kind === 'startNotice' ? 'announced' : 'hearing';
  switch (plan.stage) {
    case 'start':
      return 'announced';
    case 'hearing':
    case 'processing':
      return 'processing';
    case 'decided':
    case 'inForce':
      return 'adopted';
    default:
      return null;
  }
}
