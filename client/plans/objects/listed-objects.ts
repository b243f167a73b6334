import type { Language } from '../../../domain/language.ts';
import { planObjectName } from '../../../domain/plan-codes/plan-object-name.ts';
import { type PointableKind, pointableKinds } from '../../../domain/plan-objects/pointable-kinds.ts';
import type { Answers } from '../../app/api-types.ts';

export type PlanObject = Answers['plans']['objects'][number];
/** An object as the list reads it: what it is called in the reader's language. */
export type ListedObject = PlanObject & { readonly what: string; readonly title: string };

export const objectSorts = ['name', 'size'] as const;
export type ObjectSort = (typeof objectSorts)[number];

export type ObjectFilter = {
  readonly text: string;
  readonly kind: PointableKind | 'all';
  readonly sort: ObjectSort;
};

/** «BBB3 – Boligbebyggelse - blokkbebyggelse»; what it is alone where it has no name. */
export function listObjects(objects: readonly PlanObject[], language: Language): readonly ListedObject[] {
  return objects.map((object) => {
    const what = planObjectName(object, language);
    return { ...object, what, title: object.name ? `${object.name} – ${what}` : what };
  });
}

/** Those that are asked for: by kind, in the order of the kinds, and within a kind by name or size. */
export function filterObjects(
  objects: readonly ListedObject[],
  { text, kind, sort }: ObjectFilter,
): readonly ListedObject[] {
  const wanted = text.trim().toLocaleLowerCase('nb');
  const found = objects.filter(
    (object) =>
      (kind === 'all' || object.kind === kind) &&
      `${object.title} ${object.code ?? ''}`.toLocaleLowerCase('nb').includes(wanted),
  );
  return found.toSorted((a, b) => kindOrder(a) - kindOrder(b) || compare(a, b, sort));
}

/** Kinds that the plan has, with how many of each. */
export function countKinds(
  objects: readonly PlanObject[],
): readonly { readonly kind: PointableKind; readonly count: number }[] {
  return pointableKinds
    .map((kind) => ({ kind, count: objects.filter((object) => object.kind === kind).length }))
    .filter(({ count }) => count > 0);
}

const inOrder: readonly string[] = pointableKinds;

function kindOrder({ kind }: PlanObject): number {
  return inOrder.indexOf(kind);
}

const names = new Intl.Collator('nb', { numeric: true });

function compare(a: ListedObject, b: ListedObject, sort: ObjectSort): number {
  if (sort === 'size') return (b.areaSquareMetres ?? 0) - (a.areaSquareMetres ?? 0);
  // What has a name of its own stands before what is only of a kind.
  return Number(a.name === null) - Number(b.name === null) || names.compare(a.title, b.title);
}
