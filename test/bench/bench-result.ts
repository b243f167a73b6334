/** One measured figure with its budget, e.g. `at most 60 s`. */
export type BenchResult = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly budget: string;
  readonly isWithin: boolean;
};
