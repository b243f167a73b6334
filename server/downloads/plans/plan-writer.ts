import type { PlanFileObject } from '../../../domain/plan-file.ts';

/** Writes the objects of a plan version to a file, one by one. */
export type PlanWriter = {
  readonly add: (object: PlanFileObject) => void;
  /** Writes what stands below the objects. */
  readonly finish: () => void;
};

/** Takes text as it comes. */
export type TextSink = (text: string) => void;
