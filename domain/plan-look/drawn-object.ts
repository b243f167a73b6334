/** What the drawing rules ask of a plan object; codes as text, as the national lists write them. */
export type DrawnObject = {
  /** OBJTYPE, e.g. RpArealformålOmråde. */
  readonly objectType: string;
  readonly code?: string | null | undefined;
  /** arealbruksstatus of municipal plans: 1 present, 2 future, 3 present to be developed further. */
  readonly status?: string | null | undefined;
  /** vertikalnivå: 1 under, 2 on, 3 over the ground. */
  readonly level?: number | null | undefined;
};

const FUTURE = '2';

/** True for what a municipal plan shows as still to come. */
export function isFuture({ status }: DrawnObject): boolean {
  return status === FUTURE;
}
