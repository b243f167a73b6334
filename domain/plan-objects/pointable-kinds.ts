import type { PlanObjectKind } from './plan-object-reading.ts';

/**
 * What of a plan one can point at and speak of, in the order in which it is listed: areas before lines and
 * points. Boundaries, labels and the plan area are part of the drawing.
 */
export const pointableKinds = [
  'landUse',
  'zone',
  'provisionArea',
  'temporaryArea',
  'legalPoint',
  'legalLine',
  'height',
] as const satisfies readonly PlanObjectKind[];
export type PointableKind = (typeof pointableKinds)[number];
