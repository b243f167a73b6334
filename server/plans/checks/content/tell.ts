import type { Texts } from '../../../../domain/language.ts';
import type { Extent, Finding, Position } from '../../../../domain/plan-file.ts';
import { joinExtents } from '../../geometry/extent-of-geometry.ts';

/** One place where a rule is broken. */
export type Case = {
  readonly object?: string;
  readonly position?: Position;
  readonly bbox?: Extent;
  /** What it is about in short, for the list of a group: a field name, a size. */
  readonly subject?: string;
};

/** Rows of one rule that a planner reads one by one; more are told together. */
const mostSingle = 20;

type Rule = Pick<Finding, 'severity' | 'code'> & {
  readonly one: (subject: string) => Texts;
  readonly many: (count: string, examples: string) => Texts;
};

/** Findings of one rule: one each where they are few, else one with their number, some examples and their extent. */
export function tell({ severity, code, one, many }: Rule, cases: readonly Case[]): readonly Finding[] {
  if (cases.length > mostSingle) {
    const examples = [...new Set(cases.flatMap(({ subject }) => subject ?? []))].slice(0, 5).join(', ');
    const texts = many(cases.length.toLocaleString('nb'), examples);
    return [{ severity, code, message: texts.nb, texts, ...placeOfAll(cases) }];
  }
  return cases.map(({ object, position, bbox, subject = '' }) => {
    const texts = one(subject);
    return {
      ...{ severity, code, message: texts.nb, texts },
      ...(object !== undefined && { object }),
      ...(position !== undefined && { position }),
      ...(bbox !== undefined && { bbox }),
    };
  });
}

function placeOfAll(cases: readonly Case[]): Pick<Finding, 'position' | 'bbox'> {
  const position = cases[0]?.position;
  const bbox = cases.reduce<Extent | null>((all, one) => joinExtents(all, one.bbox ?? null), null);
  return { ...(position !== undefined && { position }), ...(bbox !== null && { bbox }) };
}

/** «0,4 m²», «12 m²», «1,2 dekar» in every language alike but for the decimal sign. */
export function areaWords(squareMetres: number): string {
  if (squareMetres < 10) return `${squareMetres.toFixed(squareMetres < 1 ? 2 : 1).replace('.', ',')} m²`;
  if (squareMetres < 10_000) return `${Math.round(squareMetres)} m²`;
  return `${(squareMetres / 1000).toFixed(1).replace('.', ',')} dekar`;
}
